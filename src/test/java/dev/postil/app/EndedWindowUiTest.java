package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.session.OpenedWorkspace;
import dev.postil.settings.Grouping;
import dev.postil.ui.UiTest;
import dev.postil.ui.dialog.FakeDialogs;
import dev.postil.ui.shell.Tasks;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Settings and long work are the program's: when another workspace is opened in the window they
/// stay, and nothing of the workspace before may hang on them.
class EndedWindowUiTest extends UiTest {

    @TempDir Path folder;
    private OpenedWorkspace workspace;

    @BeforeEach
    void openWorkspace() throws Exception {
        workspace = OpenedWorkspace.with(folder, "one two three");
    }

    @AfterEach
    void closeWorkspace() {
        fx(workspace::close);
    }

    @Test
    void nothingInAnEndedWindowFollowsSettingsOrWork() {
        Tasks tasks = showAndEnd();
        Node library = node("#library");
        MenuButton grouping = node("#sidebar-grouping");
        Label cards = node("#sidebar-empty");
        Node indicator = node("#task-indicator");
        assertThat(library.isVisible()).isTrue();
        assertThat(grouping.getText()).isEqualTo("By position");
        assertThat(cards.getText()).isEqualTo("Select words, then press R, A or I.");

        fx(() -> settings.libraryShown().set(false));
        fx(() -> settings.grouping().set(Grouping.TAG));
        fx(() -> settings.keys().put("kind.risk", List.of("F9")));
        fx(() -> tasks.begin("Import files", null));

        assertThat(library.isVisible()).isTrue();
        assertThat(grouping.getText()).isEqualTo("By position");
        assertThat(cards.getText()).isEqualTo("Select words, then press R, A or I.");
        assertThat(indicator.isVisible()).isFalse();
    }

    private Tasks showAndEnd() {
        WiredWindow window = onFxThread(this::wired);
        fx(() -> window.showIn(stage(), 980, 800));
        fx(window::endWindow);
        return window.tasks();
    }

    private WiredWindow wired() {
        return WiredWindow.of(
                workspace.session(), settings, folder, OpenedWorkspace.CLOCK, new FakeDialogs());
    }

    @Test
    void anEndedWindowIsCollectedWithItsWorkspace() throws Exception {
        WeakReference<Parent> root = rootOfAnEndedWindow();
        fx(workspace::close);
        workspace = OpenedWorkspace.empty(folder.resolve("another"));
        fx(() -> stage().setScene(new Scene(new Group())));

        until(
                () -> {
                    System.gc();
                    return root.get() == null;
                });
        assertThat(settings.author().get()).isNotEmpty();
    }

    private WeakReference<Parent> rootOfAnEndedWindow() {
        WiredWindow window = onFxThread(this::wired);
        fx(() -> window.showIn(stage(), 980, 800));
        fx(window::endWindow);
        return new WeakReference<>(window.root());
    }
}
