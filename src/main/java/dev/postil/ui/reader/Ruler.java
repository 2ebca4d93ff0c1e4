package dev.postil.ui.reader;

import dev.postil.model.Annotation;
import dev.postil.model.Span;
import dev.postil.task.Background;
import dev.postil.ui.control.KindStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Shows beside the scroll bar where in the whole text the annotations stand, in a lane for each
/// kind.
final class Ruler extends Region {

    private static final double EDGE = 8;
    private static final double ROW = 4;

    /// So many marks more than are needed are there.
    private static final int SPARE = 32;

    /// So many changes are counted along with all the rest.
    private static final int MANY = 1_000;

    private final Map<String, Group> lanes = new HashMap<>();
    private final RulerCount marks;
    private final ToIntFunction<String> laneOf;
    private final IntSupplier kinds;
    private final Function<String, KindStyle> kindStyle;
    private RulerLanes parted = new RulerLanes(0);
    private int length = 1;

    /// @param shown the annotations to mark
    /// @param laneOf where a kind stands among the kinds, from 0; behind all where it is none
    /// @param kinds how many there are
    /// @param kindStyle the look of a kind
    /// @param clicked takes the place in the text (UTF-16) that was clicked
    Ruler(
            Background background,
            Supplier<RulerCount.Shown> shown,
            ToIntFunction<String> laneOf,
            IntSupplier kinds,
            Function<String, KindStyle> kindStyle,
            IntConsumer clicked) {
        this.marks = new RulerCount(background, shown, this::requestLayout);
        this.laneOf = laneOf;
        this.kinds = kinds;
        this.kindStyle = kindStyle;
        setId("ruler");
        getStyleClass().add("ruler");
        setMinHeight(0);
        setPrefWidth(RulerLanes.WIDTH);
        setMinWidth(USE_PREF_SIZE);
        heightProperty().subscribe(this::count);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> clicked.accept(offsetAt(event.getY())));
    }

    /// Shows another text.
    void setLength(int length) {
        this.length = Math.max(1, length);
        count();
    }

    /// Colours and lanes of kinds may have changed.
    void restyle() {
        getChildren().removeAll(lanes.values());
        lanes.clear();
        requestLayout();
    }

    /// Counts all annotations anew.
    void count() {
        marks.countAll(length, (int) (room() / ROW));
    }

    /// Counts a change.
    ///
    /// @param isShown whether something that came is shown
    void change(List<Annotation> removed, List<Annotation> added, Predicate<Annotation> isShown) {
        if (removed.size() + added.size() > MANY || !marks.change(removed, added, isShown)) {
            count();
        }
    }

    /// So many characters stand behind one row.
    int reach() {
        return (int) (length * ROW / Math.max(ROW, room())) + 1;
    }

    private double room() {
        return Math.max(ROW, getHeight() - 2 * EDGE);
    }

    private int offsetAt(double y) {
        double share = Math.clamp((y - EDGE) / room(), 0, 1);
        return Math.clamp((long) (share * length), 0, length - 1);
    }

    @Override
    protected void layoutChildren() {
        RulerMarks counted = marks.marks();
        part(counted.kinds());
        counted.kinds().forEach(kind -> lanes.computeIfAbsent(kind, this::newLane));
        lanes.forEach((kind, lane) -> draw(lane, kind, counted.stretches(kind)));
    }

    /// A lane that has not changed is not painted anew. Each stretch is a rectangle, which is
    /// painted several times faster than a path or a line of the same look.
    private void draw(Group lane, String kind, List<Span> stretches) {
        if (stretches.equals(lane.getUserData())) {
            return;
        }
        lane.setUserData(stretches);
        List<Node> marks = lane.getChildren();
        if (marks.size() < stretches.size()) {
            // Some to spare, for what comes during layout wants styles, and they another frame.
            for (int spare = stretches.size() + SPARE; marks.size() < spare; ) {
                marks.add(newMark());
            }
            // The styles of this frame are done, and it would show them without their colour.
            lane.applyCss();
        }
        for (int i = 0; i < marks.size(); i++) {
            marks.get(i).setVisible(i < stretches.size());
        }
        double left = parted.middle(laneOf.applyAsInt(kind)) - parted.laneWidth() / 2;
        for (int i = 0; i < stretches.size(); i++) {
            Rectangle mark = (Rectangle) marks.get(i);
            Span stretch = stretches.get(i);
            mark.setX(left);
            mark.setY(EDGE + stretch.start() * ROW);
            mark.setWidth(parted.laneWidth());
            mark.setHeight(stretch.length() * ROW);
        }
    }

    private static Rectangle newMark() {
        Rectangle mark = new Rectangle();
        mark.setSmooth(false);
        mark.getStyleClass().add("mark");
        return mark;
    }

    /// Marks of no kind have a lane of their own as soon as there are any.
    private void part(List<String> counted) {
        int furthest = counted.stream().mapToInt(laneOf).max().orElse(0);
        RulerLanes now = new RulerLanes(Math.max(kinds.getAsInt(), furthest + 1));
        if (!now.equals(parted)) {
            parted = now;
            getChildren().removeAll(lanes.values());
            lanes.clear();
        }
    }

    private Group newLane(String kind) {
        Group lane = new Group();
        lane.setManaged(false);
        lane.setMouseTransparent(true);
        lane.getStyleClass().setAll("lane");
        boolean shared = parted.isShared(laneOf.applyAsInt(kind));
        (shared ? KindStyle.UNTAGGED : kindStyle.apply(kind)).colour(lane);
        getChildren().add(lane);
        return lane;
    }
}
