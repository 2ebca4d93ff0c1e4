package dev.postil.ui.shell;

import dev.postil.session.StartingCodebook;
import java.nio.file.Path;

/// What concerns the program as a whole rather than the open workspace.
public interface ProgramActions {

    /// Version of the program.
    String version();

    /// Folder in which new workspaces are made.
    Path workspaces();

    /// Closes the open workspace and opens the one in `folder`, which is made where there is none.
    void openWorkspace(Path folder);

    /// As [#openWorkspace]; a workspace that is made starts with `start`.
    void createWorkspace(Path folder, StartingCodebook start);

    /// Brings the workspace back to what a backup holds, and opens it again.
    void goBackTo(Path backup);

    void quit();
}
