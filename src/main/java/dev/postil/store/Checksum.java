package dev.postil.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/// The checksums that the store keeps: a short one for what is small and read often, a strong one
/// that names files.
final class Checksum {

    private Checksum() {}

    /// CRC-32C of the words in UTF-8.
    static int of(String words) {
        return of(words.getBytes(StandardCharsets.UTF_8));
    }

    /// CRC-32C of the bytes, one after the other.
    static int of(byte[]... contents) {
        CRC32C checksum = new CRC32C();
        for (byte[] content : contents) {
            checksum.update(content);
        }
        return (int) checksum.getValue();
    }

    /// SHA-256 in lower-case hexadecimal.
    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
