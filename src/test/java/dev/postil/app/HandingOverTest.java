package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.cli.Listening;
import dev.postil.handover.Host;
import dev.postil.handover.LockedTurns;
import dev.postil.handover.Owner;
import dev.postil.handover.RuntimeFolder;
import dev.postil.i18n.Messages;
import dev.postil.session.Workspaces;
import dev.postil.settings.Settings;
import dev.postil.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A second program that is started for a window.
class HandingOverTest {

    @TempDir Path folder;

    private final Settings settings = new Settings("Ada");
    private final List<List<String>> heard = new ArrayList<>();
    private Store store;

    @BeforeEach
    void makeWorkspace() throws Exception {
        Path workspace = folder.resolve("Desk.postil");
        store = Workspaces.create(workspace, "Desk", "Ada", Clock.systemUTC());
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void theOwnerOfTheNamedWorkspaceShowsIt() {
        try (Owner _ = listen(0)) {
            String workspace = store.folder().toString();

            assertThat(start(List.of("a file.txt", workspace))).hasValue(0);
            assertThat(heard).containsExactly(List.of("a file.txt", workspace));
        }
    }

    @Test
    void whoNamesNoWorkspaceMeansTheLast() {
        settings.lastWorkspace().set(store.folder());
        try (Owner _ = listen(0)) {
            assertThat(start(List.of())).hasValue(0);
            assertThat(heard).containsExactly(List.of());
        }
    }

    @Test
    void anOwnerWithoutAWindowLeavesItToTheSecond() {
        settings.lastWorkspace().set(store.folder());
        try (Owner _ = listen(Host.DECLINED)) {
            assertThat(start(List.of("a.txt"))).isEmpty();
        }
    }

    @Test
    void whereNobodyListensTheSecondOpensItsOwn() {
        settings.lastWorkspace().set(store.folder());
        assertThat(start(List.of())).isEmpty();
        listen(0).close();
        assertThat(start(List.of())).isEmpty();
    }

    private OptionalInt start(List<String> named) {
        return HandingOver.toTheOwner(
                named, settings, Messages.load(Locale.ENGLISH), System.out, System.err);
    }

    private Owner listen(int answer) {
        Host host =
                (request, turns, _, _) -> {
                    turns.take(() -> heard.add(request.arguments()));
                    return answer;
                };
        return Listening.begin(new RuntimeFolder(List.of(folder)), store, host, new LockedTurns())
                .orElseThrow();
    }
}
