package dev.postil.handover;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Where sockets are made: each in a folder of its own that only this user can enter.
///
/// Not in the workspace: the path of a socket may be no longer than about 100 bytes, a network
/// drive has none, and whoever copies or synchronises the folder would stumble over it.
///
/// @param bases folders to make it in, the best first
public record RuntimeFolder(List<Path> bases) {

    /// The shortest limit there is, that of macOS, less the byte that ends it.
    static final int LONGEST_PATH = 100;

    private static final String PREFIX = "postil-";
    private static final String SOCKET = "owner";

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);

    public RuntimeFolder {
        bases = List.copyOf(bases);
    }

    /// The folder that the system keeps for what runs, or else the one for temporary files.
    public static RuntimeFolder ofSystem() {
        return of(System.getenv(), System.getProperty("java.io.tmpdir"));
    }

    static RuntimeFolder of(Map<String, String> environment, String temporary) {
        return new RuntimeFolder(
                Stream.of(environment.getOrDefault("XDG_RUNTIME_DIR", ""), temporary, "/tmp")
                        .filter(name -> !name.isBlank())
                        .map(Path::of)
                        .filter(Path::isAbsolute)
                        .toList());
    }

    /// Makes the folder for a socket.
    ///
    /// @return the path for the socket, which is not there yet
    Path make() throws IOException {
        IOException last = null;
        for (Path base : bases) {
            try {
                if (Files.isDirectory(base)) {
                    return make(base);
                }
            } catch (IOException unfit) {
                last = unfit;
            }
        }
        throw new IOException("no folder for a socket in " + bases, last);
    }

    private static Path make(Path base) throws IOException {
        // On POSIX systems a temporary folder is its owner's only; on Windows it inherits that.
        Path folder = Files.createTempDirectory(base.toRealPath(), PREFIX);
        Path socket = folder.resolve(SOCKET);
        if (socket.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH) {
            return socket;
        }
        Files.delete(folder);
        throw new IOException("too long for a socket: " + socket);
    }

    /// Removes a socket and its folder.
    static void remove(Path socket) throws IOException {
        Files.deleteIfExists(socket);
        Files.deleteIfExists(folder(socket));
    }

    /// Whether a socket may be trusted and called: only this user could have made it, and nobody
    /// else can reach it. The address may come from a workspace that somebody else prepared.
    boolean isOurs(Path socket) {
        try {
            return socket.endsWith(SOCKET)
                    && String.valueOf(folder(socket).getFileName()).startsWith(PREFIX)
                    && isPrivate(folder(socket));
        } catch (IOException gone) {
            return false;
        }
    }

    private boolean isPrivate(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return bases.stream().anyMatch(folder::startsWith);
        }
        PosixFileAttributes found =
                Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return found.isDirectory()
                && OWNER_ONLY.containsAll(found.permissions())
                && found.owner().equals(thisUser());
    }

    /// By what the system writes on a new file: a name may be unknown to it, as in a container.
    private static UserPrincipal thisUser() throws IOException {
        Path made = Files.createTempFile(PREFIX, null);
        try {
            return Files.getOwner(made);
        } finally {
            Files.delete(made);
        }
    }

    private static Path folder(Path socket) throws IOException {
        Path folder = socket.getParent();
        if (folder == null) {
            throw new IOException("no folder: " + socket);
        }
        return folder;
    }
}
