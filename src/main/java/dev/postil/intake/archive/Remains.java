package dev.postil.intake.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jspecify.annotations.Nullable;

/// Mends an archive whose directory, which stands at its end, is lost or broken: what lies before
/// it can be read one file after the other.
public final class Remains {

    private static final int BUFFER = 16_384;

    private Remains() {}

    /// An archive of all files that are whole, and of the first part of the one that is not.
    ///
    /// @throws BoundlessException where there is more than allowed
    /// @throws IOException where nothing is left
    public static byte[] mend(byte[] broken, Limits limits) throws IOException {
        ByteArrayOutputStream mended = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        try (ZipArchiveOutputStream target = new ZipArchiveOutputStream(mended)) {
            gather(broken, limits, target, names);
        }
        if (names.isEmpty()) {
            throw new IOException("no archive");
        }
        return mended.toByteArray();
    }

    private static void gather(
            byte[] broken, Limits limits, ZipArchiveOutputStream target, Set<String> names)
            throws IOException {
        long all = 0;
        boolean whole = true;
        try (ZipArchiveInputStream files =
                new ZipArchiveInputStream(new ByteArrayInputStream(broken), "UTF-8", true, true)) {
            while (whole) {
                ZipArchiveEntry entry = next(files);
                if (entry == null) {
                    return;
                }
                ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
                whole = unpack(files, unpacked, limits.entry());
                all += unpacked.size();
                if (unpacked.size() > limits.entry()
                        || all > limits.all()
                        || names.size() >= limits.entries()) {
                    throw new BoundlessException(entry.getName());
                }
                if (!entry.isDirectory() && names.add(entry.getName())) {
                    put(target, entry.getName(), unpacked.toByteArray());
                }
            }
        }
    }

    private static @Nullable ZipArchiveEntry next(ZipArchiveInputStream files) {
        try {
            return files.getNextEntry();
        } catch (IOException | RuntimeException _) {
            return null;
        }
    }

    /// Whether the file could be read to its end, or to more than is allowed.
    private static boolean unpack(
            ZipArchiveInputStream files, ByteArrayOutputStream unpacked, long most) {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int n = files.read(buffer); n >= 0; n = files.read(buffer)) {
                unpacked.write(buffer, 0, n);
                if (unpacked.size() > most) {
                    return true;
                }
            }
            return true;
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }

    private static void put(ZipArchiveOutputStream target, String name, byte[] bytes)
            throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(ZipArchiveEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        target.putArchiveEntry(entry);
        target.write(bytes);
        target.closeArchiveEntry();
    }
}
