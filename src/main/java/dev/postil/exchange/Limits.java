package dev.postil.exchange;

/// How much of a file is read before it counts as an attack or a mistake.
///
/// @param depth of objects and lists in one another
/// @param stringLength of the longest text, UTF-16
/// @param fileLength of the whole file, UTF-16
public record Limits(int depth, int stringLength, long fileLength) {

    /// What the program reads.
    public static final Limits STANDARD = new Limits(64, 100_000_000, 4_000_000_000L);
}
