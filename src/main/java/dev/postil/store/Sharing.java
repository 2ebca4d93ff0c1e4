package dev.postil.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Recognises folders that a program synchronises, or that are on a network: by their names, by
/// what such a program leaves in them, and by the kind of the file system. Blocks.
final class Sharing {

    private static final String NEXTCLOUD = "Nextcloud";
    private static final String GOOGLE_DRIVE = "Google Drive";
    private static final String DROPBOX = "Dropbox";
    private static final String ONEDRIVE = "OneDrive";

    /// Names of the folders that these programs make, in lower case.
    private static final Map<Pattern, String> NAMES = new LinkedHashMap<>();

    /// What these programs leave in the folder they synchronise; a pattern for its name.
    private static final Map<String, String> LEFT_BEHIND = new LinkedHashMap<>();

    /// Folders where the system says they are.
    private static final List<String> ONEDRIVE_VARIABLES =
            List.of("OneDrive", "OneDriveConsumer", "OneDriveCommercial");

    private static final Set<String> NETWORKS =
            Set.of(
                    "nfs",
                    "nfs4",
                    "cifs",
                    "smb",
                    "smb2",
                    "smb3",
                    "smbfs",
                    "afpfs",
                    "webdav",
                    "davfs",
                    "afs",
                    "ceph",
                    "glusterfs",
                    "lustre",
                    "beegfs",
                    "gpfs",
                    "9p",
                    "vboxsf",
                    "prl_fs",
                    "vmhgfs",
                    "sshfs",
                    "rclone",
                    "gvfsd-fuse",
                    "kio-fuse",
                    "s3fs",
                    "smbnetfs",
                    "vmhgfs-fuse",
                    "ncpfs");

    static {
        name("onedrive|onedrive ?- ?.*", ONEDRIVE);
        name("dropbox|dropbox[ -]?\\(.*\\)|dropbox-.*", DROPBOX);
        name("google ?drive|googledrive-.*", GOOGLE_DRIVE);
        name("icloud ?drive|com~apple~clouddocs|mobile documents", "iCloud Drive");
        name("nextcloud|nextcloud-.*", NEXTCLOUD);
        name("owncloud|owncloud-.*", "ownCloud");
        LEFT_BEHIND.put(".dropbox", DROPBOX);
        LEFT_BEHIND.put(".dropbox.cache", DROPBOX);
        LEFT_BEHIND.put(".tmp.drive{download,upload}", GOOGLE_DRIVE);
        LEFT_BEHIND.put(".{_,}sync_*.db", NEXTCLOUD);
        LEFT_BEHIND.put(".nextcloudsync.log", NEXTCLOUD);
        LEFT_BEHIND.put(".owncloudsync.log", "ownCloud");
        LEFT_BEHIND.put(".stfolder", "Syncthing");
    }

    private final Map<String, String> environment;
    private final FileSystemKind kind;

    /// Tells the kind of a folder's file system.
    interface FileSystemKind {
        String of(Path folder) throws IOException;
    }

    Sharing(Map<String, String> environment, FileSystemKind kind) {
        this.environment = environment;
        this.kind = kind;
    }

    static Sharing ofSystem() {
        return new Sharing(System.getenv(), folder -> Files.getFileStore(folder).type());
    }

    private static void name(String pattern, String program) {
        NAMES.put(Pattern.compile(pattern), program);
    }

    /// Empty for a folder of which nothing of that kind is known.
    Optional<SharedFolder> of(Path folder) {
        Path named = folder.toAbsolutePath().normalize();
        return Stream.of(named, real(named))
                .flatMap(path -> synchronisedBy(path).stream())
                .findFirst()
                .map(program -> new SharedFolder(false, program))
                .or(() -> network(named));
    }

    /// Behind all links.
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException unknown) {
            return folder;
        }
    }

    private Optional<String> synchronisedBy(Path folder) {
        return byVariable(folder)
                .or(() -> above(folder).flatMap(path -> byName(path).stream()).findFirst())
                .or(() -> above(folder).flatMap(path -> byTraces(path).stream()).findFirst());
    }

    /// The folder and all above it.
    private static Stream<Path> above(Path folder) {
        return Stream.iterate(folder, path -> path != null, Path::getParent);
    }

    private Optional<String> byVariable(Path folder) {
        return ONEDRIVE_VARIABLES.stream()
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(place -> !place.isBlank() && folder.startsWith(place))
                .findFirst()
                .map(_ -> ONEDRIVE);
    }

    private static Optional<String> byName(Path folder) {
        Path name = folder.getFileName();
        String lower = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
        return NAMES.entrySet().stream()
                .filter(known -> known.getKey().matcher(lower).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<String> byTraces(Path folder) {
        return LEFT_BEHIND.entrySet().stream()
                .filter(known -> holds(folder, known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean holds(Path folder, String pattern) {
        // Dropbox keeps a folder of that name, with its settings, in everybody's own.
        if (pattern.equals(".dropbox")) {
            return Files.isRegularFile(folder.resolve(pattern), LinkOption.NOFOLLOW_LINKS);
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
            return found.iterator().hasNext();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Optional<SharedFolder> network(Path folder) {
        if (folder.toString().startsWith("\\\\")) {
            return Optional.of(new SharedFolder(true, "SMB"));
        }
        try {
            String type = kind.of(folder).toLowerCase(Locale.ROOT);
            return Optional.of(type)
                    .filter(known -> NETWORKS.contains(known.replaceFirst("^fuse\\.", "")))
                    .map(known -> new SharedFolder(true, known));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }
}
