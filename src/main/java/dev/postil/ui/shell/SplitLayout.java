package dev.postil.ui.shell;

import dev.postil.settings.Settings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Library, text and sidebar side by side. The sides keep the widths they were given, as far as the
/// text keeps room enough; they can be dragged and put away.
final class SplitLayout extends Region {

    private static final double NARROWEST = 170;
    private static final double MOST_OF_WINDOW_LEFT = 0.22;
    private static final double MOST_OF_WINDOW_RIGHT = 0.31;
    private static final double GRIP = 7;

    private final Side left;
    private final Side right;
    private Node middle;

    SplitLayout(Node library, Node reader, Node sidebar, Settings settings) {
        left =
                new Side(
                        library,
                        settings.libraryWidth(),
                        settings.libraryShown(),
                        MOST_OF_WINDOW_LEFT,
                        1);
        right =
                new Side(
                        sidebar,
                        settings.sidebarWidth(),
                        settings.sidebarShown(),
                        MOST_OF_WINDOW_RIGHT,
                        -1);
        middle = reader;
        getStyleClass().add("split");
        getChildren().addAll(middle, library, sidebar, left.grip, right.grip);
    }

    /// Puts another page where the text stands.
    void setMiddle(Node node) {
        if (!node.equals(middle)) {
            getChildren().remove(middle);
            middle = node;
            getChildren().addFirst(node);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double leftWidth = left.width(width);
        double rightWidth = right.width(width);
        place(left.node, 0, leftWidth, height);
        place(middle, leftWidth, width - leftWidth - rightWidth, height);
        place(right.node, width - rightWidth, rightWidth, height);
        place(left.grip, leftWidth - GRIP / 2, GRIP, height);
        place(right.grip, width - rightWidth - GRIP / 2, GRIP, height);
    }

    private void place(Node node, double x, double width, double height) {
        layoutInArea(node, snapPositionX(x), 0, width, height, 0, HPos.LEFT, VPos.TOP);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    /// One of the panes beside the text, with the grip at its inner edge.
    private final class Side {

        private final Node node;
        private final DoubleProperty chosen;
        private final BooleanProperty shown;
        private final double most;
        private final Region grip = new Region();

        /// @param most part of the window it may take
        /// @param direction 1 where dragging to the right widens it, -1 where it narrows it
        Side(Node node, DoubleProperty chosen, BooleanProperty shown, double most, int direction) {
            this.node = node;
            this.chosen = chosen;
            this.shown = shown;
            this.most = most;
            grip.setCursor(Cursor.H_RESIZE);
            grip.getStyleClass().add("split-grip");
            grip.setOnMouseDragged(
                    drag -> {
                        double at = sceneToLocal(drag.getSceneX(), drag.getSceneY()).getX();
                        double wanted = direction > 0 ? at : getWidth() - at;
                        chosen.set(Math.clamp(wanted, NARROWEST, getWidth() * most));
                    });
            node.visibleProperty().bind(shown);
            grip.visibleProperty().bind(shown);
            chosen.subscribe(_ -> requestLayout());
            shown.subscribe(_ -> requestLayout());
        }

        double width(double window) {
            return shown.get() ? Math.max(NARROWEST, Math.min(chosen.get(), window * most)) : 0;
        }
    }
}
