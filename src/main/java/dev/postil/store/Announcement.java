package dev.postil.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;

/// What an owner wrote down for other programs.
final class Announcement {

    /// An address is shorter. The folder may come from anywhere.
    private static final int MOST_BYTES = 4096;

    private Announcement() {}

    /// Empty where there is none.
    static Optional<byte[]> in(Folder folder) {
        try (InputStream in = Files.newInputStream(folder.owner())) {
            byte[] read = in.readNBytes(MOST_BYTES + 1);
            return Optional.of(read).filter(bytes -> bytes.length <= MOST_BYTES);
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
