package dev.postil.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// The files of an index, and the one that writes to them.
///
/// @param temporary a folder that goes with this; null where there is none
record Storage(IndexWriter writer, Directory directory, @Nullable Path temporary)
        implements Closeable {

    /// Of memory while the whole index is made; hardly any is used for a change.
    private static final double BUFFER_MB = 32;

    static Storage open(Place place, Analyzer analyzer) throws IOException {
        return switch (place) {
            case Place.Own(Path folder) -> in(FSDirectory.open(folder), null, analyzer);
            case Place.Foreign(Path folder) -> foreign(folder, analyzer);
            case Place.Temporary _ -> temporary(analyzer);
        };
    }

    private static Storage foreign(Path folder, Analyzer analyzer) throws IOException {
        if (!Files.isDirectory(folder)) {
            return temporary(analyzer);
        }
        Path temporary = temporaryFolder();
        Storage opened = null;
        try {
            var overlaid =
                    new OverlaidDirectory(FSDirectory.open(folder), FSDirectory.open(temporary));
            opened = in(overlaid, temporary, analyzer);
            return opened;
        } finally {
            if (opened == null) {
                discard(temporary);
            }
        }
    }

    private static Storage temporary(Analyzer analyzer) throws IOException {
        Path temporary = temporaryFolder();
        return in(FSDirectory.open(temporary), temporary, analyzer);
    }

    private static Path temporaryFolder() throws IOException {
        return Files.createTempDirectory("postil-search-");
    }

    private static Storage in(Directory directory, @Nullable Path temporary, Analyzer analyzer)
            throws IOException {
        IndexWriter writer = null;
        try {
            IndexWriterConfig config = new IndexWriterConfig(analyzer);
            config.setRAMBufferSizeMB(BUFFER_MB);
            config.setCommitOnClose(false);
            writer = new IndexWriter(directory, config);
            return new Storage(writer, directory, temporary);
        } finally {
            if (writer == null) {
                directory.close();
            }
        }
    }

    /// Gives the files back as they were committed last.
    @Override
    public void close() throws IOException {
        try (directory) {
            writer.rollback();
        } finally {
            if (temporary != null) {
                discard(temporary);
            }
        }
    }

    /// A place like that one, with nothing there.
    static Place emptied(Place place) throws IOException {
        return switch (place) {
            case Place.Own(Path folder) -> {
                empty(folder);
                yield place;
            }
            case Place.Foreign _, Place.Temporary _ -> new Place.Temporary();
        };
    }

    private static void empty(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

    private static void discard(Path folder) throws IOException {
        empty(folder);
        Files.delete(folder);
    }
}
