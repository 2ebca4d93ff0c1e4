package dev.postil.cli;

import java.nio.file.Path;

/// How commands come to the workspace they work on.
interface Access {

    /// Does the command's work in its workspace, here or elsewhere.
    ///
    /// @return the exit code
    int run(WorkspaceCommand command) throws Exception;

    /// A file as the person who named it knows it.
    default Path shown(Path file) {
        return file;
    }
}
