package dev.postil.search;

import java.util.UUID;

/// Which state of which workspace an index holds.
///
/// @param sequence number of the last line of the history that it knows
/// @param mark tells that line from another of the same number, which a workspace may have that was
///   restored from a backup
public record Standing(UUID workspace, long sequence, String mark) {}
