package dev.postil.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The folders in which files were chosen last: where one worked last is where one goes on.
/// Window's thread.
public final class UsedFolders {

    private final Runnable changed;

    /// The one used last is the last.
    private final Map<FolderUse, Path> folders = new LinkedHashMap<>();

    UsedFolders(Runnable changed) {
        this.changed = changed;
    }

    /// The folder used last for this, or else the one used last for anything; empty where there is
    /// none any more.
    public Optional<Path> folder(FolderUse use) {
        Path own = folders.get(use);
        return own != null && Files.isDirectory(own)
                ? Optional.of(own)
                : folders.values().stream().filter(Files::isDirectory).reduce((_, later) -> later);
    }

    /// Remembers the folder that files were chosen in.
    public void use(FolderUse use, Path folder) {
        folders.remove(use);
        folders.put(use, folder);
        changed.run();
    }

    /// As it stands in the file.
    Map<String, String> now() {
        Map<String, String> now = new LinkedHashMap<>();
        folders.forEach((use, folder) -> now.put(use.name(), folder.toString()));
        return now;
    }

    /// Takes what it understands of what a file says.
    void take(Map<String, @Nullable String> saved) {
        saved.forEach(
                (name, folder) -> {
                    for (FolderUse use : FolderUse.values()) {
                        if (folder != null && use.name().equals(name)) {
                            path(folder).ifPresent(path -> use(use, path));
                        }
                    }
                });
    }

    /// Empty for that of another system.
    private static Optional<Path> path(String folder) {
        try {
            return Optional.of(Path.of(folder));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
