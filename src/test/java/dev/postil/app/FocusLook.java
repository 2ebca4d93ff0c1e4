package dev.postil.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.TraversalDirection;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// Goes through a scene as Tab does and tells where nobody would see that the focus is there: what
/// is drawn with the focus is held against the same without it, pixel by pixel. Window's thread.
final class FocusLook {

    /// As much as a mark has to differ (WCAG 2.2, 1.4.11).
    private static final double CONTRAST = 3;

    /// Rings stand around their controls.
    private static final double AROUND = 5;

    /// A line along the longest side of a control is enough, and of a large one a shorter line.
    private static final double ENOUGH = 60;

    private static final int MOST_STOPS = 150;
    private static final List<PseudoClass> STATES =
            List.of(
                    PseudoClass.getPseudoClass("focused"),
                    PseudoClass.getPseudoClass("focus-visible"),
                    PseudoClass.getPseudoClass("focus-within"));

    private final Set<String> seen = new HashSet<>();
    private final List<String> lacking = new ArrayList<>();

    /// Every sort of control that was looked at.
    Set<String> seen() {
        return Set.copyOf(seen);
    }

    /// One line for each sort of control that does not show the focus, of all scenes so far.
    List<String> lacking() {
        return List.copyOf(lacking);
    }

    /// Looks at where the focus is, and at all that Tab reaches from there.
    void walk(Scene scene) {
        // A scroll pane keeps a picture of what is in it, and a drawing of a part would show that.
        scene.getRoot().lookupAll(".viewport").forEach(port -> port.setCache(false));
        Node first = scene.getFocusOwner();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            Node before = scene.getFocusOwner();
            if (before == null || !before.requestFocusTraversal(TraversalDirection.NEXT)) {
                return;
            }
            Node now = scene.getFocusOwner();
            look(now);
            if (now.equals(first) || now.equals(before)) {
                return;
            }
        }
    }

    private void look(Node node) {
        if (seen.add(sort(node))) {
            WritableImage with = drawn(node);
            turn(node, false);
            WritableImage without = drawn(node);
            turn(node, true);
            Bounds size = node.getLayoutBounds();
            double wanted = Math.min(ENOUGH, Math.max(size.getWidth(), size.getHeight()));
            int differing = differing(with, without);
            if (differing < wanted) {
                lacking.add(differing + " of " + (int) wanted + " pixels: " + path(node));
            }
        }
    }

    /// Takes the look of the focus from a node and those around it, or gives it back.
    private static void turn(Node node, boolean on) {
        node.pseudoClassStateChanged(STATES.get(0), on);
        node.pseudoClassStateChanged(STATES.get(1), on);
        for (Node at = node; at != null; at = at.getParent()) {
            at.pseudoClassStateChanged(STATES.get(2), on);
        }
    }

    private static WritableImage drawn(Node node) {
        Parent root = node.getScene().getRoot();
        root.applyCss();
        root.layout();
        Bounds box = node.localToScene(node.getLayoutBounds());
        SnapshotParameters part = new SnapshotParameters();
        part.setViewport(
                new Rectangle2D(
                        Math.floor(box.getMinX() - AROUND),
                        Math.floor(box.getMinY() - AROUND),
                        Math.ceil(box.getWidth() + 2 * AROUND),
                        Math.ceil(box.getHeight() + 2 * AROUND)));
        return root.snapshot(part, null);
    }

    private static int differing(WritableImage one, WritableImage other) {
        PixelReader a = one.getPixelReader();
        PixelReader b = other.getPixelReader();
        int differing = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (a.getArgb(x, y) != b.getArgb(x, y)
                        && contrast(a.getColor(x, y), b.getColor(x, y)) >= CONTRAST) {
                    differing++;
                }
            }
        }
        return differing;
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /// Controls of one sort look alike: one of them is enough.
    private static String sort(Node node) {
        return node.getId() != null
                ? node.getTypeSelector() + "#" + node.getId()
                : node.getTypeSelector() + node.getStyleClass();
    }

    private static String path(Node node) {
        List<String> steps = new ArrayList<>();
        for (Node at = node; at != null && steps.size() < 4; at = at.getParent()) {
            steps.addFirst(sort(at));
        }
        return String.join(" > ", steps);
    }
}
