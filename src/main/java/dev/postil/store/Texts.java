package dev.postil.store;

import dev.postil.json.Codec;
import dev.postil.json.MalformedJsonException;
import dev.postil.model.Block;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Mark;
import dev.postil.model.Page;
import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Texts, their structure and the originals: files that never change once they are there.
///
/// A text and an original bear the name of their SHA-256. The structure is JSON under the checksum
/// of its first line.
final class Texts {

    private static final Codec<Structure> STRUCTURE = Codec.of(Structure.class);

    /// Eight digits and a line end.
    private static final int SEAL = 9;

    private final Disk disk;
    private final Folder folder;

    /// What a content is beside its text.
    ///
    /// @param original whether the original was kept; one read from an export has none
    record Structure(boolean original, List<Block> blocks, List<Mark> marks, List<Page> pages) {}

    Texts(Disk disk, Folder folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /// Keeps the contents and originals of documents; on return they survive a power cut. What is
    /// there already stays as it is, unless it is damaged.
    void put(List<NewText> added) throws IOException {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (NewText text : added) {
            collect(text, files);
        }
        disk.putAll(files);
    }

    private void collect(NewText added, Map<Path, byte[]> files) throws IOException {
        Document document = added.document();
        byte[] text = encode(added.content().text());
        requireName(document.textSha256(), text);
        byte[] original = added.original();
        if (original != null) {
            requireName(document.source().sha256(), original);
            collect(folder.original(document.source().sha256()), original, files);
        }
        collect(folder.text(document.textSha256()), text, files);
        if (!isWhole(document)) {
            files.put(structureOf(document), seal(structureOf(added.content(), original != null)));
        }
    }

    private void collect(Path file, byte[] content, Map<Path, byte[]> files) throws IOException {
        if (!disk.exists(file) || !Arrays.equals(disk.read(file), content)) {
            files.put(file, content);
        }
    }

    private static void requireName(String name, byte[] content) throws StoreException {
        if (!Checksum.sha256(content).equals(name)) {
            throw new StoreException(Reason.REFUSED, null, "the checksum is not of these bytes");
        }
    }

    /// A text with half a character cannot be kept and read back the same.
    private static byte[] encode(String text) throws StoreException {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] encoded = new byte[bytes.remaining()];
            bytes.get(encoded);
            return encoded;
        } catch (CharacterCodingException half) {
            throw new StoreException(Reason.REFUSED, null, half);
        }
    }

    private static byte[] structureOf(Content content, boolean original) {
        return STRUCTURE.encode(
                new Structure(original, content.blocks(), content.marks(), content.pages()));
    }

    private static byte[] seal(byte[] json) {
        byte[] line = "%08x\n".formatted(Checksum.of(json)).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(SEAL + json.length).put(line).put(json).array();
    }

    Content content(Document document) throws IOException {
        Structure structure = structure(document);
        return new Content(text(document), structure.blocks(), structure.marks(), structure.pages())
                .puttingBack(document.putBack());
    }

    String text(Document document) throws IOException {
        byte[] text = whole(folder.text(name(document.textSha256())), document.textSha256());
        return new String(text, StandardCharsets.UTF_8);
    }

    byte[] original(Document document) throws IOException {
        String sha256 = document.source().sha256();
        return whole(folder.original(name(sha256)), sha256);
    }

    Structure structure(Document document) throws IOException {
        Path file = structureOf(document);
        byte[] sealed = disk.read(file);
        if (!isSealed(sealed)) {
            throw damaged(file);
        }
        return STRUCTURE.decode(unsealed(sealed));
    }

    private byte[] whole(Path file, String sha256) throws IOException {
        byte[] content = disk.read(file);
        if (!Checksum.sha256(content).equals(sha256)) {
            throw damaged(file);
        }
        return content;
    }

    /// Whether a file of that name should hold these bytes.
    ///
    /// @param name within the workspace, as a backup has it
    static boolean isWhole(String name, byte[] content) {
        if (name.endsWith(".json")) {
            return isSealed(content);
        }
        String file = name.substring(name.indexOf('/') + 1);
        return file.startsWith(Checksum.sha256(content));
    }

    private static boolean isSealed(byte[] sealed) {
        return Arrays.equals(sealed, seal(unsealed(sealed)));
    }

    private static byte[] unsealed(byte[] sealed) {
        return Arrays.copyOfRange(sealed, Math.min(SEAL, sealed.length), sealed.length);
    }

    private boolean isWhole(Document document) throws IOException {
        try {
            structure(document);
            return true;
        } catch (StoreException | MalformedJsonException | NoSuchFileException damaged) {
            return false;
        }
    }

    private Path structureOf(Document document) throws StoreException {
        return folder.structure(name(document.textSha256()), document.id());
    }

    /// Nothing but a checksum ever becomes part of a path.
    private static String name(String sha256) throws StoreException {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new StoreException(Reason.DAMAGED, null, "not a checksum: " + sha256);
        }
        return sha256;
    }

    private static StoreException damaged(Path file) {
        return new StoreException(Reason.DAMAGED, null, file.getFileName() + " is damaged");
    }
}
