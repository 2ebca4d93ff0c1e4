package dev.postil.intake.epub;

import dev.postil.intake.archive.Archive;
import dev.postil.intake.archive.BoundlessException;
import dev.postil.intake.archive.Limits;
import dev.postil.intake.archive.Remains;
import dev.postil.intake.archive.Xml;
import dev.postil.intake.text.TextDecoder;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The files of a book, found by names that may be spelled in other ways than the archive does, and
/// read as far as they can be.
final class BookFiles implements AutoCloseable {

    /// The largest chapters have 2 MB, the longest novels and works of reference 20.
    static final Limits LIMITS = new Limits(20_000, 12L << 20, 64L << 20);

    /// Tags take far more memory than their letters; the largest books have half a million.
    private static final int MOST_TAGS = 2_000_000;

    private final Archive archive;
    private final Map<String, String> spellings = new HashMap<>();
    private int tags;

    private BookFiles(Archive archive) {
        this.archive = archive;
        archive.names().forEach(name -> spellings.putIfAbsent(plain(name), name));
    }

    static BookFiles open(byte[] book) throws IOException {
        return new BookFiles(archive(book));
    }

    private static Archive archive(byte[] book) throws IOException {
        try {
            return Archive.open(book, LIMITS);
        } catch (BoundlessException boundless) {
            throw boundless;
        } catch (IOException | RuntimeException _) {
            return Archive.open(Remains.mend(book, LIMITS), LIMITS);
        }
    }

    List<String> names() {
        return archive.names();
    }

    /// A file as text; empty where it is missing or broken.
    ///
    /// @throws BoundlessException where it is larger than allowed
    Optional<String> read(String path) throws BoundlessException {
        String name = archive.holds(path) ? path : spellings.get(plain(path));
        if (name == null) {
            return Optional.empty();
        }
        try {
            Optional<byte[]> bytes = archive.read(name);
            if (bytes.isPresent()) {
                count(bytes.get());
            }
            return bytes.map(read -> TextDecoder.decode(read, Xml.encoding(read)).text());
        } catch (BoundlessException boundless) {
            throw boundless;
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private void count(byte[] bytes) throws BoundlessException {
        for (byte b : bytes) {
            tags += b == '<' ? 1 : 0;
        }
        if (tags > MOST_TAGS) {
            throw new BoundlessException("tags");
        }
    }

    private static String plain(String name) {
        String slashes = name.replace('\\', '/');
        String relative = slashes.startsWith("/") ? slashes.substring(1) : slashes;
        return Normalizer.normalize(relative, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
