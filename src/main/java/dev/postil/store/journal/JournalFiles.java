package dev.postil.store.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/// The folder with the segments of a journal.
public interface JournalFiles {

    /// Names of all files in the folder, in any order.
    List<String> names() throws IOException;

    /// All of a segment.
    byte[] read(String name) throws IOException;

    /// Opens a segment to read and write; makes it where it is missing.
    FileChannel open(String name) throws IOException;

    /// Makes sure that the names of new segments survive a power cut.
    void syncNames() throws IOException;

    void delete(String name) throws IOException;

    /// Moves a segment to where nothing reads it any more; answers where that is.
    Path setAside(String name) throws IOException;
}
