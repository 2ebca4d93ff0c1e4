package dev.postil.store;

import java.nio.file.Path;

/// What had to be done before a workspace could be opened, to be told.
///
/// @param setAside where the damaged database is now
/// @param lines how many lines of the history were done again
public record Recovered(Path setAside, long lines) {}
