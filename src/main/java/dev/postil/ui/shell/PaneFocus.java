package dev.postil.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Moves the focus from pane to pane.
final class PaneFocus {

    private final List<Node> panes;

    PaneFocus(Node... panes) {
        this.panes = List.of(panes);
    }

    /// @param step 1 for the next pane, -1 for the one before
    void move(int step) {
        int from = current();
        for (int i = 1; i <= panes.size(); i++) {
            Node pane = panes.get(Math.floorMod(from + i * step, panes.size()));
            if (pane.isVisible() && pane.getScene() != null && focusIn(pane)) {
                return;
            }
        }
    }

    private int current() {
        for (int i = 0; i < panes.size(); i++) {
            if (panes.get(i).isFocusWithin()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean focusIn(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(PaneFocus::focusIn);
    }
}
