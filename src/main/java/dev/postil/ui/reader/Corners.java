package dev.postil.ui.reader;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;

/// Rounds the corners of shapes made of straight lines.
final class Corners {

    private static final double RADIUS = 4;

    private Corners() {}

    /// @param path closed shapes of straight lines
    static List<PathElement> round(List<PathElement> path) {
        List<PathElement> rounded = new ArrayList<>();
        List<Point2D> corners = new ArrayList<>();
        for (PathElement element : path) {
            switch (element) {
                case MoveTo start -> corners.add(new Point2D(start.getX(), start.getY()));
                case LineTo line -> corners.add(new Point2D(line.getX(), line.getY()));
                default -> {
                    add(rounded, turns(corners));
                    corners.clear();
                }
            }
        }
        return rounded;
    }

    /// Without the points at which the line does not turn.
    private static List<Point2D> turns(List<Point2D> corners) {
        List<Point2D> turns = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            Point2D before = corners.get(Math.floorMod(i - 1, corners.size()));
            Point2D in = corners.get(i).subtract(before);
            Point2D out = corners.get((i + 1) % corners.size()).subtract(corners.get(i));
            if (in.crossProduct(out).magnitude() > 0.5) {
                turns.add(corners.get(i));
            }
        }
        return turns;
    }

    private static void add(List<PathElement> path, List<Point2D> corners) {
        for (int i = 0; i < corners.size(); i++) {
            Point2D corner = corners.get(i);
            Point2D from = towards(corner, corners.get(Math.floorMod(i - 1, corners.size())));
            Point2D to = towards(corner, corners.get((i + 1) % corners.size()));
            path.add(
                    i == 0
                            ? new MoveTo(from.getX(), from.getY())
                            : new LineTo(from.getX(), from.getY()));
            path.add(new QuadCurveTo(corner.getX(), corner.getY(), to.getX(), to.getY()));
        }
        if (!corners.isEmpty()) {
            path.add(new ClosePath());
        }
    }

    private static Point2D towards(Point2D corner, Point2D next) {
        double length = corner.distance(next);
        return corner.interpolate(next, Math.min(RADIUS, length / 2) / length);
    }
}
