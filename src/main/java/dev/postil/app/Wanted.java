package dev.postil.app;

import dev.postil.i18n.Messages;
import dev.postil.settings.Directories;
import dev.postil.store.Store;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a window is to open: a workspace, and files to bring into it.
record Wanted(Path workspace, List<Path> files) {

    private static final String SUFFIX = ".postil";

    /// @param named on the command line
    /// @param last the workspace that was used last, if any
    /// @param standard the workspace of whoever names none and has used none
    static Wanted of(List<Path> named, @Nullable Path last, Path standard) {
        Path otherwise = last != null && Store.isWorkspace(last) ? last : standard;
        return new Wanted(
                named.stream().filter(Store::isWorkspace).findFirst().orElse(otherwise),
                files(named));
    }

    /// Those that are no workspaces.
    static List<Path> files(List<Path> named) {
        return named.stream().filter(path -> !Store.isWorkspace(path)).toList();
    }

    /// Where workspaces are made unless another place is chosen.
    static Path workspaces(Directories directories) {
        return directories.data().resolve("workspaces");
    }

    static Path standard(Directories directories, Messages messages) {
        return workspaces(directories).resolve(messages.get("workspace.standard") + SUFFIX);
    }

    /// What a new workspace in that folder is called.
    static String title(Path folder) {
        return folder.getFileName().toString().replace(SUFFIX, "");
    }
}
