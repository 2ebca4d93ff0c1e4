package dev.postil.ui.shell;

import dev.postil.ui.control.FocusOwner;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;

/// Moves the focus from pane to pane: to the list of a pane at the side, where it has one, else to
/// what comes first in it.
final class PaneFocus {

    private final List<Node> panes;
    private final Node middle;

    PaneFocus(Node library, Node middle, Node side) {
        this.panes = List.of(library, middle, side);
        this.middle = middle;
    }

    void toTheMiddle() {
        focusIn(middle);
    }

    /// To the list or the table of what stands in the middle.
    void toTheListInTheMiddle() {
        listIn(middle);
    }

    /// @param step 1 for the next pane, -1 for the one before
    void move(int step) {
        int from = current();
        for (int i = 1; i <= panes.size(); i++) {
            Node pane = panes.get(Math.floorMod(from + i * step, panes.size()));
            boolean isThere = pane.isVisible() && pane.getScene() != null;
            if (isThere && ((!pane.equals(middle) && listIn(pane)) || focusIn(pane))) {
                return;
            }
        }
    }

    private int current() {
        for (int i = 0; i < panes.size(); i++) {
            if (FocusOwner.isIn(panes.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean listIn(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node instanceof ListView<?> list) {
            if (list.getItems().isEmpty()) {
                return false;
            }
            showFocus(list);
            return true;
        }
        if (node instanceof TableView<?> table) {
            showFocus(table);
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(PaneFocus::listIn);
    }

    /// A focus that is only asked for has no ring, one that was moved has: it goes on and comes
    /// back.
    static void showFocus(Node node) {
        node.requestFocus();
        Scene scene = node.getScene();
        if (node.requestFocusTraversal(TraversalDirection.NEXT)) {
            scene.getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
        }
        if (!node.equals(scene.getFocusOwner())) {
            node.requestFocus();
        }
    }

    private static boolean focusIn(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable()) {
            showFocus(node);
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(PaneFocus::focusIn);
    }
}
