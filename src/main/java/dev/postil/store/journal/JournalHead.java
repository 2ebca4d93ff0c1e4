package dev.postil.store.journal;

/// How far a history goes, and which one it is: the same number with another hash is a line of
/// another history.
///
/// @param sequence of the last line in force; 0 before the first
/// @param hash of the last line, which holds that of the line before: 64 hexadecimal digits
public record JournalHead(long sequence, String hash) {

    /// Before the first line.
    public static final JournalHead START = new JournalHead(0, "0".repeat(64));
}
