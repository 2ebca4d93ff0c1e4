package dev.postil.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `-w FOLDER`: which workspace a command works on; without it the last one used.
final class WorkspaceOption {

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "FOLDER")
    private @Nullable Path folder;

    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }
}
