package dev.postil.ui.control;

import javafx.scene.Node;
import javafx.scene.Scene;

/// Where the focus is.
///
/// Asks who has it, for [Node#isFocusWithin] goes on saying so of a pane from which the node that
/// had the focus was taken away.
public final class FocusOwner {

    private FocusOwner() {}

    /// Whether `pane`, or something in it, has the focus of its scene.
    public static boolean isIn(Node pane) {
        Scene scene = pane.getScene();
        Node node = scene == null ? null : scene.getFocusOwner();
        while (node != null && !node.equals(pane)) {
            node = node.getParent();
        }
        return node != null;
    }
}
