package dev.postil.search;

import java.nio.file.Path;

/// Where an index is kept.
public sealed interface Place {

    /// In a folder that is this program's alone. What is in it may be deleted.
    record Own(Path folder) implements Place {}

    /// In a folder that is another program's, or cannot be written: it is read as it is, and what
    /// changes goes to a temporary folder.
    record Foreign(Path folder) implements Place {}

    /// In a temporary folder; gone with the program.
    record Temporary() implements Place {}
}
