package dev.postil.store;

import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The form of a backup: a zip file that begins with what it holds, then the workspace's marker and
/// its database, and where it is whole the texts and originals.
final class BackupFile {

    static final String DATABASE = "store.mv.db";
    static final String MARKER = "workspace.properties";

    private static final String CONTENTS = "backup.properties";
    private static final int VERSION = 1;

    private BackupFile() {}

    /// What is done with an entry.
    interface Visit {
        void of(String name, InputStream content) throws IOException;
    }

    /// Adds more entries.
    interface More {
        void to(ZipOutputStream zip) throws IOException;
    }

    /// Writes what will be a backup; on return its bytes, but not yet its name, survive a power
    /// cut.
    ///
    /// @param unfinished where it is written
    /// @param from the workspace whose marker goes with it
    /// @param database the copy that it holds
    /// @param ending of the workspace, before which it is written
    static void write(
            Disk disk,
            Path unfinished,
            Backup backup,
            Folder from,
            Path database,
            More more,
            Ending ending)
            throws IOException {
        try (FileChannel channel = disk.open(unfinished);
                OutputStream out = Channels.newOutputStream(channel);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            channel.truncate(0);
            zip.setLevel(1);
            add(zip, CONTENTS, contents(backup).getBytes(StandardCharsets.UTF_8));
            add(zip, MARKER, disk.read(from.marker()));
            try (InputStream content = ending.checked(disk.input(database))) {
                zip.putNextEntry(new ZipEntry(DATABASE));
                content.transferTo(zip);
                zip.closeEntry();
            }
            more.to(zip);
            zip.finish();
            channel.force(true);
        }
    }

    static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String contents(Backup backup) {
        return """
                version=%d
                workspace=%s
                at=%s
                cause=%s
                sequence=%d
                hash=%s
                epoch=%d
                documents=%d
                annotations=%d
                whole=%s
                """
                .formatted(
                        VERSION,
                        backup.workspace(),
                        backup.at(),
                        backup.cause(),
                        backup.sequence(),
                        backup.hash(),
                        backup.epoch(),
                        backup.documents(),
                        backup.annotations(),
                        backup.isWhole());
    }

    /// What a file says that it holds.
    ///
    /// @throws StoreException where it is no backup, a damaged one, or one of a later version
    static Backup read(Disk disk, Path file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(disk.input(file))) {
            ZipEntry first = zip.getNextEntry();
            if (first == null || !first.getName().equals(CONTENTS)) {
                throw new StoreException(Reason.NO_BACKUP, file, "no backup");
            }
            return backup(file, properties(zip.readAllBytes()));
        }
    }

    private static Properties properties(byte[] content) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(new String(content, StandardCharsets.UTF_8)));
        return properties;
    }

    private static Backup backup(Path file, Properties said) throws StoreException {
        try {
            if (number(said, "version") > VERSION) {
                throw new StoreException(Reason.NEWER_VERSION, file, said.toString());
            }
            return new Backup(
                    file,
                    UUID.fromString(said.getProperty("workspace", "")),
                    Instant.parse(said.getProperty("at", "")),
                    Backup.Cause.valueOf(said.getProperty("cause", "")),
                    number(said, "sequence"),
                    said.getProperty("hash", ""),
                    number(said, "epoch"),
                    number(said, "documents"),
                    number(said, "annotations"),
                    Boolean.parseBoolean(said.getProperty("whole")));
        } catch (IllegalArgumentException | DateTimeException broken) {
            throw new StoreException(Reason.NO_BACKUP, file, broken);
        }
    }

    private static long number(Properties said, String name) {
        return Long.parseLong(said.getProperty(name, ""));
    }

    /// Goes through all entries; what of an entry is not read is checked all the same.
    static void visit(Disk disk, Path file, Visit visit) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(disk.input(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                visit.of(entry.getName(), zip);
            }
        }
    }

    /// Takes the database out of a backup, or out of what H2 zipped.
    ///
    /// @param to where no file is
    static void unpackDatabase(Disk disk, Path file, Path to) throws IOException {
        visit(
                disk,
                file,
                (name, content) -> {
                    if (name.endsWith(".mv.db")) {
                        unpack(disk, content, to);
                    }
                });
        if (!disk.exists(to)) {
            throw new StoreException(Reason.NO_BACKUP, file, "no database");
        }
    }

    /// Writes what an entry holds into a new file; on return its bytes survive a power cut.
    static void unpack(Disk disk, InputStream content, Path to) throws IOException {
        try (FileChannel channel = disk.open(to);
                OutputStream out = Channels.newOutputStream(channel)) {
            channel.truncate(0);
            content.transferTo(out);
            channel.force(true);
        }
    }
}
