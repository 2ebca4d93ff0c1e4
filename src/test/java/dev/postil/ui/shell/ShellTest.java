package dev.postil.ui.shell;

import dev.postil.session.OpenedWorkspace;
import dev.postil.ui.UiTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Base of the tests of the shell: it stands in a window, over an empty workspace.
abstract class ShellTest extends UiTest {

    @TempDir Path folder;

    OpenedWorkspace workspace;
    ShellFixture fixture;

    @BeforeEach
    final void openWindow() {
        workspace = onFxThread(() -> OpenedWorkspace.empty(folder));
        fixture = onFxThread(() -> new ShellFixture(workspace, settings));
        show(980, 680, () -> fixture.overlay);
        fx(() -> fixture.installKeys(stage().getScene()));
    }

    @AfterEach
    final void closeWorkspace() {
        fx(workspace::close);
    }
}
