package dev.postil.ui.reader;

import dev.postil.session.Edge;
import dev.postil.ui.control.AfterLayout;
import dev.postil.ui.control.ClipToSize;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Lies over the text with a round grip at both ends of the selected annotation, to move them with
/// the mouse. Follows the words after each layout pass, as the outline does.
final class EdgeGrips extends Pane {

    /// What comes of the grips. Points are in the scene, on the line that is meant.
    interface Outcome {

        void taken(Edge edge);

        /// The grip that was taken is somewhere else.
        ///
        /// @param wholeWords whether the edge is to stay at the rims of words
        void dragged(double x, double y, boolean wholeWords);

        /// Scrolls the text by so many pixels, for a pointer above or below it.
        void scroll(double pixels);

        void letGo();
    }

    /// Where an edge is on screen: the box of the character at it, and on which side of that.
    ///
    /// @param box in the scene
    record Place(Rectangle2D box, boolean isAtTheLeft) {

        Point2D middle() {
            double x = isAtTheLeft ? box.getMinX() : box.getMaxX();
            return new Point2D(x, box.getMinY() + box.getHeight() / 2);
        }
    }

    static final double SIZE = 18;
    private static final double ASIDE = 3;
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final Function<Edge, Optional<Place>> places;
    private final Outcome outcome;
    private final Map<Edge, Region> grips = new EnumMap<>(Edge.class);
    private final DragScroll scroll;
    private double asideOfPointer;

    /// Where the grip was taken, for as long as the pointer has not left it upwards or downwards.
    private @Nullable Taken taken;

    private boolean isDown;

    /// A grip under the pointer: it stands between two lines, and means that of the edge.
    ///
    /// @param line the middle of the line
    private record Taken(double top, double bottom, double line) {

        boolean holds(double y) {
            return top <= y && y <= bottom;
        }
    }

    /// @param places where the edges are, if they are to be moved and laid out
    EdgeGrips(Function<Edge, Optional<Place>> places, Outcome outcome) {
        this.places = places;
        this.outcome = outcome;
        scroll = new DragScroll(outcome::scroll);
        setId("edge-grips");
        setPickOnBounds(false);
        setMinSize(0, 0);
        ClipToSize.of(this);
        List.of(Edge.values()).forEach(this::add);
        AfterLayout.of(this, this::place);
        sceneProperty().subscribe((_, _) -> scroll.stop());
    }

    private void add(Edge edge) {
        Region grip = new Region();
        grip.setId(edge == Edge.START ? "grip-start" : "grip-end");
        grip.getStyleClass().add("edge-grip");
        grip.setCursor(Cursor.H_RESIZE);
        grip.setManaged(false);
        grip.setVisible(false);
        grip.setAccessibleRole(AccessibleRole.THUMB);
        grip.resize(SIZE, SIZE);
        grip.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed(event, edge, grip));
        grip.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        grip.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        grip.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        grips.put(edge, grip);
        getChildren().add(grip);
    }

    /// Shows which edge keys move; null for none.
    void activate(@Nullable Edge active) {
        grips.forEach((edge, grip) -> grip.pseudoClassStateChanged(ACTIVE, edge == active));
        requestLayout();
    }

    private void place() {
        grips.forEach(
                (edge, grip) -> {
                    Optional<Place> at = places.apply(edge);
                    grip.setVisible(at.isPresent());
                    at.ifPresent(place -> place(grip, edge, place));
                });
    }

    /// On the corner of the outline: above the first line, below the last, beside the words.
    private void place(Region grip, Edge edge, Place at) {
        Point2D middle = sceneToLocal(at.middle());
        double half = at.box().getHeight() / 2;
        double x = at.isAtTheLeft() ? middle.getX() - ASIDE : middle.getX() + ASIDE;
        double y = edge == Edge.START ? middle.getY() - half + 1 : middle.getY() + half + 2;
        grip.relocate(Math.rint(x - SIZE / 2), Math.rint(y - SIZE / 2));
    }

    private void pressed(MouseEvent event, Edge edge, Region grip) {
        if (event.getButton() == MouseButton.PRIMARY) {
            isDown = true;
            Point2D middle =
                    places.apply(edge)
                            .map(Place::middle)
                            .orElse(new Point2D(event.getSceneX(), event.getSceneY()));
            Bounds onScreen = grip.localToScene(grip.getLayoutBounds());
            asideOfPointer = middle.getX() - event.getSceneX();
            taken = new Taken(onScreen.getMinY(), onScreen.getMaxY(), middle.getY());
            outcome.taken(edge);
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (isDown) {
            double x = event.getSceneX() + asideOfPointer;
            double y = line(event.getSceneY());
            boolean wholeWords = !event.isAltDown();
            Runnable drag = () -> outcome.dragged(x, y, wholeWords);
            drag.run();
            scroll.follow(beyond(event.getSceneY()), drag);
            event.consume();
        }
    }

    /// The line under the pointer, once that is off the grip.
    private double line(double pointer) {
        if (taken != null && !taken.holds(pointer)) {
            taken = null;
        }
        return taken == null ? pointer : taken.line();
    }

    /// How far below the text the pointer is; less than 0 above.
    private double beyond(double sceneY) {
        double y = sceneToLocal(0, sceneY).getY();
        return y < 0 ? y : Math.max(0, y - getHeight());
    }

    private void released(MouseEvent event) {
        if (isDown && event.getButton() == MouseButton.PRIMARY) {
            // A quick mouse has moved since the last time it was heard of.
            if (!event.isStillSincePress()) {
                dragged(event);
            }
            isDown = false;
            scroll.stop();
            outcome.letGo();
            event.consume();
        }
    }
}
