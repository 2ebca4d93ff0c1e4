package dev.postil.store;

import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.h2.engine.Constants;

/// The small file that makes a folder a workspace and says how to read it, before anything else in
/// it is touched. It is the first thing to look at for every later version.
final class Marker {

    /// The format of the whole folder.
    static final int VERSION = 1;

    private Marker() {}

    static void write(Disk disk, Folder folder, Beginning beginning) throws IOException {
        String words =
                "version=%d\nh2=%s\nid=%s\ntitle=%s\n"
                        .formatted(
                                VERSION,
                                Constants.VERSION,
                                beginning.id(),
                                beginning.title().replace("\\", "\\\\").replace("\n", "\\n"));
        disk.put(folder.marker(), words.getBytes(StandardCharsets.UTF_8));
    }

    /// Refuses what is no workspace, or one of a later version.
    static void check(Disk disk, Folder folder) throws IOException {
        if (!disk.exists(folder.marker())) {
            Reason reason =
                    disk.exists(folder.databaseFile()) ? Reason.DAMAGED : Reason.NOT_A_WORKSPACE;
            throw new StoreException(reason, folder.path(), "no " + folder.marker());
        }
        String version = read(disk, folder).getProperty("version", "");
        if (!version.matches("[1-9]\\d{0,8}")) {
            throw new StoreException(Reason.DAMAGED, folder.path(), folder.marker() + " is broken");
        }
        if (Integer.parseInt(version) > VERSION) {
            throw new StoreException(Reason.NEWER_VERSION, folder.path(), "version " + version);
        }
    }

    /// What the workspace was before its first line; empty where an earlier version did not write
    /// it.
    static Optional<Beginning> beginning(Disk disk, Folder folder) throws IOException {
        Properties marker = read(disk, folder);
        String title = marker.getProperty("title");
        return title == null
                ? Optional.empty()
                : Optional.of(new Beginning(UUID.fromString(marker.getProperty("id", "")), title));
    }

    private static Properties read(Disk disk, Folder folder) throws IOException {
        Properties marker = new Properties();
        marker.load(
                new StringReader(new String(disk.read(folder.marker()), StandardCharsets.UTF_8)));
        return marker;
    }
}
