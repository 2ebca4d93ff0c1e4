package dev.postil.intake.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// A zip archive in memory: its files by their names. Nothing is unpacked before it is asked for.
public final class Archive implements AutoCloseable {

    private static final int BUFFER = 16_384;

    /// What is written by people and their programs packs to a tenth or a thirtieth; more than a
    /// hundredth, once it is more than so many bytes, was made to fill the memory.
    private static final int RATIO = 100;

    private static final int MUCH = 8 << 20;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries;
    private final Limits limits;
    private long read;

    private Archive(ZipFile zip, Map<String, ZipArchiveEntry> entries, Limits limits) {
        this.zip = zip;
        this.entries = entries;
        this.limits = limits;
    }

    /// Looks what is in an archive.
    ///
    /// @throws BoundlessException where there are more files than allowed
    /// @throws IOException where it is no archive, or a broken one
    public static Archive open(byte[] bytes, Limits limits) throws IOException {
        ZipFile zip = ZipFile.builder().setByteArray(bytes).get();
        boolean isOpen = false;
        try {
            Archive archive = new Archive(zip, entries(zip, limits), limits);
            isOpen = true;
            return archive;
        } finally {
            if (!isOpen) {
                zip.close();
            }
        }
    }

    /// The first of two with one name counts.
    private static Map<String, ZipArchiveEntry> entries(ZipFile zip, Limits limits)
            throws IOException {
        Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
        for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
            ZipArchiveEntry entry = all.nextElement();
            if (!entry.isDirectory()) {
                entries.putIfAbsent(entry.getName(), entry);
            }
            if (entries.size() > limits.entries()) {
                throw new BoundlessException("more than " + limits.entries() + " files");
            }
        }
        return entries;
    }

    /// The names of its files, in the order of the archive.
    public List<String> names() {
        return new ArrayList<>(entries.keySet());
    }

    public boolean holds(String name) {
        return entries.containsKey(name);
    }

    /// A file of it, unpacked; empty where there is none of that name.
    ///
    /// @throws BoundlessException where it is larger than allowed, alone or with what was read
    ///   before
    /// @throws IOException where it is broken, or packed or encrypted in a way that cannot be read
    public Optional<byte[]> read(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(name);
        return entry == null ? Optional.empty() : Optional.of(unpacked(entry));
    }

    private byte[] unpacked(ZipArchiveEntry entry) throws IOException {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        try (InputStream packed = zip.getInputStream(entry)) {
            for (int n = packed.read(buffer); n >= 0; n = packed.read(buffer)) {
                read += n;
                unpacked.write(buffer, 0, n);
                boolean isBlownUp =
                        unpacked.size() > MUCH
                                && unpacked.size() / RATIO > entry.getCompressedSize();
                if (isBlownUp || unpacked.size() > limits.entry() || read > limits.all()) {
                    throw new BoundlessException(entry.getName());
                }
            }
        }
        return unpacked.toByteArray();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
