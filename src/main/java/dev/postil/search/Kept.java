package dev.postil.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// An index as it was left in its folder, looked at without changing anything.
///
/// @param isWhole whether all its files are as they were written
/// @param standing which state of which workspace it holds; empty for none that is of use
public record Kept(boolean isWhole, Optional<Standing> standing) {

    /// Looks at an index, which another program may be writing to; empty where there is none.
    /// Blocks.
    public static Optional<Kept> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Directory directory = FSDirectory.open(folder)) {
            return DirectoryReader.indexExists(directory)
                    ? Optional.of(of(directory))
                    : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            return Optional.of(new Kept(false, Optional.empty()));
        }
    }

    private static Kept of(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return new Kept(true, SearchIndex.standing(reader.getIndexCommit().getUserData()));
        }
    }
}
