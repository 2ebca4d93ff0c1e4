package dev.postil.ui.control;

import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Has something done after each layout of the scene that a node is in: in the same frame, before
/// anything is drawn.
///
/// For what lies over the text: its words move with every scroll, zoom and layout.
public final class AfterLayout {

    private final Runnable action;

    private AfterLayout(Runnable action) {
        this.action = action;
    }

    /// Begins as soon as `node` is in a scene, and ends when it leaves it.
    public static void of(Node node, Runnable action) {
        node.sceneProperty().subscribe(new AfterLayout(action)::follow);
    }

    private void follow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(action);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(action);
        }
    }
}
