package dev.postil.app;

import dev.postil.i18n.Messages;
import dev.postil.ui.dialog.Problems;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/// Words for what the platform's file system refuses.
final class FileProblems {

    private FileProblems() {}

    static void register(Problems problems, Messages messages) {
        problems.foresee(
                NoSuchFileException.class,
                failure -> messages.get("problem.file.missing", failure.getFile()));
        problems.foresee(
                AccessDeniedException.class,
                failure -> messages.get("problem.file.denied", failure.getFile()));
        problems.foresee(
                FileSystemException.class,
                failure ->
                        messages.get(
                                "problem.file.other",
                                failure.getFile(),
                                Objects.requireNonNullElse(failure.getReason(), "")));
    }
}
