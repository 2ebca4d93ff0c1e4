package dev.postil.handover;

/// What came of asking the owner of a workspace.
public sealed interface Answer {

    /// It was done, as the exit code says.
    record Done(int code) implements Answer {}

    /// Nobody listens there. Nothing was done.
    record Nobody() implements Answer {}

    /// The owner is there and does not do it, being busy, stuck or of another version. Nothing was
    /// done.
    record Declined() implements Answer {}

    /// The owner was at it when the conversation ended. Some of it may have been done.
    record Broken() implements Answer {}
}
