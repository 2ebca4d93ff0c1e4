package dev.postil.store;

import dev.postil.store.StoreException.Reason;
import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/// Tells from what the disk or H2 threw what is the matter.
final class Failures {

    private static final List<String> FULL =
            List.of("no space left", "not enough space", "quota exceeded", "disk is full");
    private static final List<String> READ_ONLY =
            List.of("read-only", "permission denied", "access is denied");

    private final Disk disk;
    private final Path folder;

    Failures(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    StoreException of(Exception failure) {
        return failure instanceof StoreException known
                ? known.at(folder)
                : new StoreException(reason(failure), folder, failure);
    }

    /// A database that cannot be opened for a reason that nobody foresaw is damaged: nothing but
    /// the file decides it.
    StoreException ofOpening(Exception failure) {
        StoreException known = of(failure);
        return known.reason() == Reason.UNEXPECTED
                ? new StoreException(Reason.DAMAGED, folder, failure)
                : known;
    }

    private Reason reason(Exception failure) {
        if (!disk.exists(folder)) {
            return Reason.VANISHED;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Reason reason = ofCause(cause);
            if (reason != null) {
                return reason;
            }
        }
        return failure instanceof SQLException sql ? ofCode(sql) : Reason.UNEXPECTED;
    }

    private static @Nullable Reason ofCause(Throwable cause) {
        String words =
                cause instanceof FileSystemException file
                        ? Objects.requireNonNullElse(file.getReason(), "")
                        : Objects.requireNonNullElse(cause.getMessage(), "");
        String message = words.toLowerCase(Locale.ROOT);
        if (FULL.stream().anyMatch(message::contains)) {
            return Reason.DISK_FULL;
        }
        if (cause instanceof AccessDeniedException
                || cause instanceof ReadOnlyFileSystemException
                || READ_ONLY.stream().anyMatch(message::contains)) {
            return Reason.READ_ONLY;
        }
        return cause instanceof NoSuchFileException || cause instanceof FileNotFoundException
                ? Reason.DAMAGED
                : null;
    }

    private static Reason ofCode(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Reason.IN_USE;
            case ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.FILE_VERSION_ERROR_1,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
                    ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1,
                    ErrorCode.COLUMN_NOT_FOUND_1 ->
                    Reason.DAMAGED;
            case ErrorCode.DUPLICATE_KEY_1 -> Reason.REFUSED;
            default -> Reason.UNEXPECTED;
        };
    }
}
