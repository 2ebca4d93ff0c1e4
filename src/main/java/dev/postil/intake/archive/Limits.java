package dev.postil.intake.archive;

/// How much may come out of one archive.
///
/// @param entries files in it
/// @param entry bytes of one file
/// @param all bytes of all files that are read
public record Limits(int entries, long entry, long all) {

    /// More than any book or report has, and far less than memory.
    public static final Limits OF_A_DOCUMENT = new Limits(20_000, 64L << 20, 192L << 20);
}
