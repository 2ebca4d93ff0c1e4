package dev.postil.model;

import java.util.UUID;

/// What identifies a workspace.
///
/// @param sequence number of the last change
public record WorkspaceInfo(UUID id, String title, long sequence) {}
