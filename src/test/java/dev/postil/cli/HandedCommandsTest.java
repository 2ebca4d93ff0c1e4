package dev.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.postil.handover.LockedTurns;
import dev.postil.handover.Owner;
import dev.postil.handover.Turns;
import dev.postil.intake.Intake;
import dev.postil.session.Session;
import dev.postil.session.Workspaces;
import dev.postil.store.Store;
import dev.postil.task.DirectBackground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Commands on a workspace that is open elsewhere, as far as one process can tell.
class HandedCommandsTest extends CliRun {

    private Path workspace;
    private @Nullable Store store;
    private @Nullable Owner owner;

    @BeforeEach
    void makeWorkspace() throws IOException {
        workspace = folder.resolve("Desk.postil");
        Workspaces.create(workspace, "Desk", "Ada", Clock.systemUTC()).close();
    }

    @AfterEach
    void end() throws IOException {
        if (owner != null) {
            owner.close();
        }
        if (store != null) {
            store.close();
        }
    }

    @Test
    void whatTheOwnerRefusesIsToldWithItsExitCode() throws Exception {
        listen(new LockedTurns());

        assertThat(work("annotate", "--document", "0", "--quote", "x"))
                .isEqualTo(ExitCode.PROBLEMS);
        assertThat(err).contains("There is no document 0");
        assertThat(work("import", folder.resolve("missing.txt").toString()))
                .isEqualTo(ExitCode.PROBLEMS);
        assertThat(err).contains("There is no file missing.txt.");
        assertThat(work("list", "--nonsense")).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void onlyItsOwnerReadsWhereItIsReached() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        listen(new LockedTurns());

        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(workspace.resolve("owner"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aCopyOfTheFolderIsAWorkspaceOfItsOwn() throws Exception {
        listen(new LockedTurns());
        Path copy = folder.resolve("Copy.postil");
        Workspaces.create(copy, "Copy", "Ada", Clock.systemUTC()).close();
        Files.copy(workspace.resolve("owner"), copy.resolve("owner"));
        Path file = Files.writeString(folder.resolve("a.txt"), "All is well.\n");

        try (Store _ = Store.open(copy)) {
            assertThat(run("import", "-w", copy.toString(), file.toString()))
                    .isEqualTo(ExitCode.NO_WORKSPACE);
        }

        assertThat(work("list")).isZero();
        assertThat(out).isEmpty();
    }

    @Test
    void whatOnlyReadsTakesACopyWhereTheOwnerIsStuck() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "All is well.\n");
        assertThat(work("import", file.toString())).isZero();
        String id = out.split("\t")[0];
        listen(new StuckTurns());
        patience = Duration.ofSeconds(1);

        assertThat(work("list")).isZero();

        assertThat(out).contains(id);
        assertThat(err).contains("as it was saved a moment ago");
    }

    @Test
    void whereNobodyListensACopyIsReadAndNothingWritten() throws Exception {
        store = Store.open(workspace);

        assertThat(work("list")).isZero();
        assertThat(err).contains("as it was saved a moment ago");
        assertThat(work("rename", "--document", "0", "x")).isEqualTo(ExitCode.NO_WORKSPACE);
    }

    @Test
    void whereOthersWriteTooIsToldOnStandardError() throws Exception {
        Path shared = folder.resolve("OneDrive/Desk.postil");
        Files.createDirectories(shared.getParent());
        Path file = Files.writeString(folder.resolve("a.txt"), "All is well.\n");

        assertThat(run("import", "-w", shared.toString(), file.toString())).isZero();

        assertThat(err).contains("in a folder that OneDrive copies elsewhere");
        assertThat(out).doesNotContain("OneDrive");
    }

    @Test
    void whoOnlyReadsIsNotToldOfOthersWhoWrite() throws Exception {
        Path shared = folder.resolve("OneDrive/Desk.postil");
        Files.createDirectories(shared.getParent());
        Path file = Files.writeString(folder.resolve("a.txt"), "All is well.\n");
        assertThat(run("import", "-w", shared.toString(), file.toString())).isZero();

        assertThat(run("list", "-w", shared.toString())).isZero();

        assertThat(err).isEmpty();
    }

    @Test
    void filesAreNamedAsTheOtherProgramKnowsThem() {
        Path directory = folder.resolve("here");
        GivenAccess access = given(directory);

        assertThat(access.shown(directory.resolve("a/b.txt"))).isEqualTo(Path.of("a/b.txt"));
        assertThat(access.shown(folder.resolve("b.txt"))).isEqualTo(folder.resolve("b.txt"));
    }

    private GivenAccess given(Path directory) {
        try {
            return new GivenAccess(
                    new OpenWorkspace(listen(new LockedTurns()), new LockedTurns()), directory);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private Session listen(Turns turns) throws IOException {
        store = Store.open(workspace);
        Session session = Session.open(store, "Grace", new DirectBackground(), Clock.systemUTC());
        var environment =
                new Environment(
                        Optional::empty, "Grace", "0.0", Intake.standard(), Clock.systemUTC());
        owner =
                Listening.begin(
                                runtimeFolder(),
                                store,
                                new HandedCommands(session, environment),
                                turns)
                        .orElseThrow();
        return session;
    }

    private int work(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command, "-w", workspace.toString()));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    /// Nobody ever has a turn.
    private static final class StuckTurns implements Turns {

        @Override
        public void take(Runnable step) {
            try {
                Thread.sleep(Duration.ofSeconds(3));
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
            throw new CancellationException("stuck");
        }

        @Override
        public void ask(Runnable answer) {}
    }
}
