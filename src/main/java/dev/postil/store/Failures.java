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
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
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
        List<Throwable> causes =
                Stream.iterate((Throwable) failure, Objects::nonNull, Failures::cause).toList();
        if (causes.stream().anyMatch(cause -> says(cause, FULL))) {
            return Reason.DISK_FULL;
        }
        if (causes.stream().anyMatch(Failures::isReadOnly)) {
            return Reason.READ_ONLY;
        }
        if (!disk.exists(folder)) {
            return Reason.VANISHED;
        }
        if (causes.stream().anyMatch(Failures::isMissing)) {
            return Reason.DAMAGED;
        }
        return failure instanceof SQLException sql ? ofCode(sql) : Reason.UNEXPECTED;
    }

    /// Whether a database could not be read because another version of H2 wrote it.
    static boolean isForeign(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(
                        cause ->
                                cause instanceof MVStoreException store
                                        && store.getErrorCode()
                                                == DataUtils.ERROR_UNSUPPORTED_FORMAT);
    }

    /// A batch of statements names what failed in it as what comes next.
    private static @Nullable Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null && failure instanceof SQLException sql
                ? sql.getNextException()
                : cause;
    }

    private static boolean isReadOnly(Throwable cause) {
        return cause instanceof AccessDeniedException
                || cause instanceof ReadOnlyFileSystemException
                || says(cause, READ_ONLY);
    }

    private static boolean isMissing(Throwable cause) {
        return cause instanceof NoSuchFileException || cause instanceof FileNotFoundException;
    }

    /// Java has no type for most of what a system says. A file's name is not part of what it says.
    private static boolean says(Throwable cause, List<String> words) {
        String said =
                cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return said != null && words.stream().anyMatch(said.toLowerCase(Locale.ROOT)::contains);
    }

    private static Reason ofCode(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1, ErrorCode.DATABASE_IS_IN_EXCLUSIVE_MODE ->
                    Reason.IN_USE;
            // What H2 did not foresee while it read a page comes of what stands in the page.
            case ErrorCode.GENERAL_ERROR_1,
                    ErrorCode.FILE_CORRUPTED_1,
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
