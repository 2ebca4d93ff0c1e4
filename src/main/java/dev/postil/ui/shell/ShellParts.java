package dev.postil.ui.shell;

import javafx.scene.Node;

/// The panes that the shell puts side by side.
public record ShellParts(Node library, Node reader, Node sidebar, Node codebook) {}
