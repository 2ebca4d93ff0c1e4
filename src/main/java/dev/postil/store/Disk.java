package dev.postil.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Every access of the store to files. Tests put one in its place that fails, or forgets what was
/// not synced.
interface Disk {

    boolean exists(Path path);

    /// Whether nothing is there but perhaps an empty folder.
    boolean isFree(Path folder) throws IOException;

    /// Makes a folder that only its owner can enter, and those above it where they are missing.
    void makeFolder(Path folder) throws IOException;

    byte[] read(Path file) throws IOException;

    /// Opens a file that may be long to read it from its beginning.
    InputStream input(Path file) throws IOException;

    /// Puts a whole file in place: readers see none of it or all of it, and on return it survives a
    /// power cut. A file of that name is replaced.
    void put(Path file, byte[] content) throws IOException;

    /// Puts several files in place, each as [#put] does, in any order; takes much less time than
    /// one after the other. A failure may leave some in place and others not.
    void putAll(Map<Path, byte[]> files) throws IOException;

    /// Opens a file to read and write in place, readable by its owner only; makes it where it is
    /// missing.
    FileChannel open(Path file) throws IOException;

    /// Makes sure that the names of new files in a folder survive a power cut.
    void syncFolder(Path folder) throws IOException;

    /// Gives a folder its name at once, for good. An empty folder of that name makes way.
    void move(Path from, Path to) throws IOException;

    /// The files in a folder.
    List<Path> list(Path folder) throws IOException;

    /// Copies a file that may be long and in use by another program; the copy is its owner's only,
    /// and survives a power cut.
    void copy(Path from, Path to) throws IOException;

    /// Makes a folder for what need not last, that only its owner can enter.
    Path makeTemporaryFolder() throws IOException;

    /// Deletes a folder with all in it; for what was never finished, or is not needed any more.
    void discard(Path folder) throws IOException;

    /// The name under which H2 reaches a file through this disk.
    String databaseName(Path file);
}
