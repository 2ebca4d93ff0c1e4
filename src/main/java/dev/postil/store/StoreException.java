package dev.postil.store;

import dev.postil.model.Explained;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a workspace could not be opened, read or written. The reason is for the user, the message
/// and the cause for whoever has to find out more.
public final class StoreException extends IOException implements Explained {

    private static final long serialVersionUID = 1L;

    /// What went wrong, as far as the user can act on it.
    public enum Reason {
        /// Another program, or this one, has the workspace open.
        IN_USE,
        /// A later version of the program wrote it.
        NEWER_VERSION,
        /// An earlier version of the program wrote it, and it could not be brought to this one;
        /// nothing was changed.
        OLDER_VERSION,
        /// What is on disk is not what was written; nothing was changed.
        DAMAGED,
        NOT_A_WORKSPACE,
        /// Something else is where the workspace should be made.
        EXISTS,
        DISK_FULL,
        READ_ONLY,
        /// The folder is gone, as when a drive was unplugged.
        VANISHED,
        /// The change does not fit what the workspace holds; trying again does not help.
        REFUSED,
        /// The file is no backup, or not of this workspace, or not one that can be restored here.
        NO_BACKUP,
        /// It was closed before the work on it had ended.
        CLOSED,
        UNEXPECTED
    }

    private final Reason reason;
    private final transient @Nullable Path path;

    StoreException(Reason reason, @Nullable Path path, String message) {
        super(message);
        this.reason = reason;
        this.path = path;
    }

    StoreException(Reason reason, @Nullable Path path, Throwable cause) {
        super(reason + ": " + cause, cause);
        this.reason = reason;
        this.path = path;
    }

    /// For a failure that nobody foresaw.
    public static StoreException unexpected(Exception cause) {
        return new StoreException(Reason.UNEXPECTED, null, cause);
    }

    /// The same failure, which now knows the workspace's folder.
    StoreException at(Path folder) {
        return path == null ? new StoreException(reason, folder, this) : this;
    }

    public Reason reason() {
        return reason;
    }

    /// The workspace's folder; null where that is not known.
    public @Nullable Path path() {
        return path;
    }

    @Override
    public String messageKey() {
        return switch (reason) {
            case IN_USE -> "problem.store.in-use";
            case NEWER_VERSION -> "problem.store.newer";
            case OLDER_VERSION -> "problem.store.older";
            case DAMAGED -> "problem.store.damaged";
            case NOT_A_WORKSPACE -> "problem.store.not-a-workspace";
            case EXISTS -> "problem.store.exists";
            case DISK_FULL -> "problem.store.disk-full";
            case READ_ONLY -> "problem.store.read-only";
            case VANISHED -> "problem.store.vanished";
            case REFUSED -> "problem.store.refused";
            case NO_BACKUP -> "problem.store.no-backup";
            case CLOSED -> "problem.store.closed";
            case UNEXPECTED -> "problem.store.unexpected";
        };
    }

    @Override
    public List<Object> messageArguments() {
        return List.of(path == null ? "" : path.toString(), String.valueOf(getMessage()));
    }
}
