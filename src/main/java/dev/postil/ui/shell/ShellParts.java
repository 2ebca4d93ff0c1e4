package dev.postil.ui.shell;

import javafx.scene.Node;

/// The panes that the shell puts side by side.
///
/// @param history stands in place of the sidebar while it is visible
public record ShellParts(
        Node library, Node reader, Node sidebar, Node codebook, Node links, Node history) {}
