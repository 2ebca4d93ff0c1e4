package dev.postil.ui.command;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Its children one below the other in two columns of about one height where there is room for two,
/// else in one; the order goes down the first column and on in the second.
final class TwoColumns extends Pane {

    private static final double NARROWEST = 380;
    private static final double BETWEEN = 24;
    private static final double BELOW = 22;

    TwoColumns() {
        getStyleClass().add("key-groups");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + 2 * NARROWEST + BETWEEN + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double given) {
        List<Node> all = getManagedChildren();
        double width = given < 0 ? prefWidth(-1) : given;
        double column = column(width);
        int split = split(all, width);
        double higher =
                Math.max(
                        height(all.subList(0, split), column),
                        height(all.subList(split, all.size()), column));
        return snappedTopInset() + higher + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        List<Node> all = getManagedChildren();
        double column = column(getWidth());
        int split = split(all, getWidth());
        place(all.subList(0, split), snappedLeftInset(), column);
        place(all.subList(split, all.size()), snappedLeftInset() + column + BETWEEN, column);
    }

    private void place(List<Node> nodes, double x, double column) {
        double y = snappedTopInset();
        for (Node node : nodes) {
            double height = snapSizeY(node.prefHeight(column));
            node.resizeRelocate(x, y, column, height);
            y += height + BELOW;
        }
    }

    private double inside(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private boolean isRoomForTwo(double width) {
        return inside(width) >= 2 * NARROWEST + BETWEEN;
    }

    private double column(double width) {
        return isRoomForTwo(width) ? Math.floor((inside(width) - BETWEEN) / 2) : inside(width);
    }

    /// How many go to the first column so that the higher one is as low as can be.
    private int split(List<Node> nodes, double width) {
        if (!isRoomForTwo(width)) {
            return nodes.size();
        }
        double column = column(width);
        int best = nodes.size();
        double lowest = height(nodes, column);
        for (int i = nodes.size() - 1; i > 0; i--) {
            double higher =
                    Math.max(
                            height(nodes.subList(0, i), column),
                            height(nodes.subList(i, nodes.size()), column));
            if (higher < lowest) {
                best = i;
                lowest = higher;
            }
        }
        return best;
    }

    private double height(List<Node> nodes, double column) {
        double height = Math.max(0, nodes.size() - 1) * BELOW;
        for (Node node : nodes) {
            height += snapSizeY(node.prefHeight(column));
        }
        return height;
    }
}
