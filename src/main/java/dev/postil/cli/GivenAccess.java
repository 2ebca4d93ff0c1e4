package dev.postil.cli;

import java.nio.file.Path;

/// To a workspace that is open already; another program handed the command over.
///
/// @param directory where that program was started
record GivenAccess(OpenWorkspace workspace, Path directory) implements Access {

    @Override
    public int run(WorkspaceCommand command) throws Exception {
        try {
            return command.run(workspace);
        } finally {
            workspace.settle();
        }
    }

    @Override
    public Path shown(Path file) {
        return file.startsWith(directory) && !file.equals(directory)
                ? directory.relativize(file)
                : file;
    }
}
