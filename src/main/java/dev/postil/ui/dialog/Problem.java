package dev.postil.ui.dialog;

/// A failure, in words for the person it happened to.
public sealed interface Problem {

    /// What happened and, where it helps, what to do.
    String sentence();

    /// A failure that was foreseen.
    record Known(String sentence) implements Problem {}

    /// A fault of the program.
    ///
    /// @param code short, the same for the same fault, to search and report by
    /// @param details for a report: versions and stack
    record Unexpected(String sentence, String code, String details) implements Problem {}
}
