package dev.postil.store;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// What makes a new file or folder private to its owner. On Windows a file inherits that from the
/// user's own folder, and there is nothing to add.
final class OwnerOnly {

    private OwnerOnly() {}

    static FileAttribute<?>[] file(Path where) {
        return attributes(where, "rw-------");
    }

    static FileAttribute<?>[] folder(Path where) {
        return attributes(where, "rwx------");
    }

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] attributes(Path where, String permissions) {
        return isPosix(where)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
