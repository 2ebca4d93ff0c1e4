package dev.postil.ui.reader;

import dev.postil.model.Annotation;
import dev.postil.model.Span;
import dev.postil.ui.control.AfterLayout;
import dev.postil.ui.control.ClipToSize;
import dev.postil.ui.control.KindStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// The column beside the text with a bracket for each annotation on screen. Those that overlap
/// stand in lanes side by side; those for which there is no lane left are counted.
///
/// Lines move with every scroll and every layout, so it asks after each layout pass where they are.
final class MarginLanes extends Pane {

    /// What the lanes show.
    interface Source {

        /// The lines on screen, from top to bottom.
        List<TextLine> lines();

        /// Where the column of text stands.
        SideRoom room();

        /// Whether the lanes stand on the left, as beside a text from right to left.
        boolean isOnTheLeft();

        /// The shown annotations that touch `place`.
        List<Annotation> in(Span place);

        KindStyle styleOf(Annotation annotation);

        /// The names of its tags.
        String namesOf(Annotation annotation);

        boolean isSelected(Annotation annotation);

        void choose(UUID annotation);

        /// Scrolls the text by so many pixels, as the wheel over a bracket means it.
        void scroll(double pixels);
    }

    private static final double GAP = 9;
    private static final double COUNT = 20;
    private static final double LEAST_NAME = 48;
    private static final int NAME_HEIGHT = 16;
    private static final int MOST_NAME_LINES = 3;
    private static final double BELOW_BRACKET = 2 * NAME_HEIGHT + 4;
    private static final double MARGIN = 4;
    private static final int MOST_LANES = 10;

    /// Rows of pixels count from here above the pane: a span has no place below 0.
    private static final int ABOVE = 10_000;

    /// An annotation and the rows of pixels it takes.
    private record Bracket(Annotation annotation, Span rows, int lane) {}

    private final Source source;
    private final Map<UUID, LaneBracket> shown = new HashMap<>();
    private final List<Label> counts = new ArrayList<>();
    private List<TextLine> drawn = List.of();
    private SideRoom room = new SideRoom(0, 0, 0);
    private boolean isStale = true;

    MarginLanes(Source source) {
        this.source = source;
        setId("margin-lanes");
        getStyleClass().add("margin-lanes");
        setPickOnBounds(false);
        setMinSize(0, 0);
        ClipToSize.of(this);
        setVisible(false);
        addEventHandler(ScrollEvent.SCROLL, event -> source.scroll(-event.getDeltaY()));
        AfterLayout.of(this, this::draw);
        visibleProperty().subscribe(this::repaint);
    }

    /// Draws anew in the next pass.
    void repaint() {
        isStale = true;
        requestLayout();
    }

    private void draw() {
        if (!isVisible()) {
            return;
        }
        List<TextLine> lines = source.lines();
        SideRoom now = source.room();
        if (isStale || !lines.equals(drawn) || !now.equals(room)) {
            drawn = lines;
            room = now;
            isStale = false;
            arrange(lines.isEmpty() ? List.of() : brackets(lines));
        }
    }

    private List<Bracket> brackets(List<TextLine> lines) {
        double top = localToScene(0, 0).getY();
        Span all = new Span(lines.getFirst().span().start(), lines.getLast().span().end());
        List<Annotation> annotations = new ArrayList<>();
        List<Span> rows = new ArrayList<>();
        for (Annotation annotation : source.in(all)) {
            Span place = annotation.place().orElseThrow();
            List<TextLine> its =
                    lines.stream().filter(line -> line.span().overlaps(place)).toList();
            if (!its.isEmpty()) {
                annotations.add(annotation);
                rows.add(rows(its, top));
            }
        }
        int[] lanes = Lanes.of(rows);
        List<Bracket> brackets = new ArrayList<>();
        for (int i = 0; i < lanes.length; i++) {
            brackets.add(new Bracket(annotations.get(i), rows.get(i), lanes[i]));
        }
        brackets.sort(Comparator.comparing(Bracket::rows));
        return brackets;
    }

    private static Span rows(List<TextLine> lines, double top) {
        int from = (int) Math.round(lines.getFirst().top() - top);
        int to = (int) Math.round(lines.getLast().bottom() - top);
        return new Span(Math.max(0, from + ABOVE), Math.max(1, to + ABOVE));
    }

    private void arrange(List<Bracket> brackets) {
        double free = room.free(source.isOnTheLeft());
        int needed = brackets.stream().mapToInt(Bracket::lane).max().orElse(-1) + 1;
        int fitting = (int) ((free - GAP) / LaneBracket.WIDTH);
        int most = Math.min(MOST_LANES, fitting);
        int lanes =
                needed <= most
                        ? needed
                        : Math.max(1, (int) ((free - GAP - COUNT) / LaneBracket.WIDTH));
        List<Bracket> placed =
                brackets.stream().filter(each -> each.lane() < Math.min(lanes, most)).toList();
        keepOnly(placed);
        placed.forEach(this::place);
        List<Bracket> hidden = brackets.stream().filter(each -> !placed.contains(each)).toList();
        placeNames(placed, hidden, free);
        count(hidden, GAP + Math.min(lanes, most) * LaneBracket.WIDTH);
    }

    private void keepOnly(List<Bracket> placed) {
        Set<UUID> ids = new HashSet<>();
        placed.forEach(bracket -> ids.add(bracket.annotation().id()));
        shown.entrySet()
                .removeIf(
                        entry -> {
                            boolean isGone = !ids.contains(entry.getKey());
                            if (isGone) {
                                getChildren()
                                        .removeAll(entry.getValue().hit(), entry.getValue().name());
                            }
                            return isGone;
                        });
    }

    private void place(Bracket bracket) {
        Annotation annotation = bracket.annotation();
        LaneBracket node = shown.computeIfAbsent(annotation.id(), this::newBracket);
        node.dress(
                source.styleOf(annotation),
                source.namesOf(annotation),
                source.isSelected(annotation));
        double from = GAP + bracket.lane() * LaneBracket.WIDTH;
        node.place(
                x(from, LaneBracket.WIDTH),
                bracket.rows().start() - ABOVE + 2,
                bracket.rows().length() - 4,
                !source.isOnTheLeft());
    }

    private LaneBracket newBracket(UUID id) {
        LaneBracket made = new LaneBracket(() -> source.choose(id));
        getChildren().addAll(made.hit(), made.name());
        return made;
    }

    /// Where something begins that stands `from` the text.
    private double x(double from, double width) {
        return source.isOnTheLeft() ? room.from() - from - width : room.to() + from;
    }

    /// Names stand at the beginning of their brackets, or below the name above, and take what room
    /// there is to the edge and to the next name; one that would stand too far from its bracket is
    /// left out.
    private void placeNames(List<Bracket> placed, List<Bracket> hidden, double free) {
        int taken = Integer.MIN_VALUE;
        for (int i = 0; i < placed.size(); i++) {
            Bracket bracket = placed.get(i);
            int top = Math.max(bracket.rows().start(), taken);
            int height = heightOfName(top, i + 1 < placed.size() ? placed.get(i + 1) : null);
            Span rows = new Span(top, top + height);
            double from = besideLanes(placed, rows) + (isAnyIn(hidden, rows) ? COUNT : 0) + 2;
            double width = free - from - MARGIN;
            boolean fits =
                    width >= LEAST_NAME
                            && top + NAME_HEIGHT <= bracket.rows().end() + BELOW_BRACKET;
            LaneBracket node = shown.get(bracket.annotation().id());
            if (node != null && fits) {
                node.placeName(x(from, 0), top - ABOVE + 3, width, height, !source.isOnTheLeft());
                taken = top + Math.max(NAME_HEIGHT, (int) Math.ceil(node.name().getHeight()));
            } else if (node != null) {
                node.hideName();
            }
        }
    }

    private static int heightOfName(int top, @Nullable Bracket next) {
        int lines = next == null ? MOST_NAME_LINES : (next.rows().start() - top) / NAME_HEIGHT;
        return Math.clamp(lines, 1, MOST_NAME_LINES) * NAME_HEIGHT;
    }

    private static double besideLanes(List<Bracket> placed, Span rows) {
        int lanes =
                placed.stream()
                                .filter(each -> each.rows().overlaps(rows))
                                .mapToInt(Bracket::lane)
                                .max()
                                .orElse(-1)
                        + 1;
        return GAP + lanes * LaneBracket.WIDTH;
    }

    private static boolean isAnyIn(List<Bracket> brackets, Span rows) {
        return brackets.stream().anyMatch(each -> each.rows().overlaps(rows));
    }

    /// Says of each stretch how many annotations found no lane.
    private void count(List<Bracket> hidden, double used) {
        getChildren().removeAll(counts);
        counts.clear();
        for (int i = 0; i < hidden.size(); ) {
            int first = i;
            int end = hidden.get(i).rows().end();
            while (i < hidden.size() && hidden.get(i).rows().start() < end) {
                end = Math.max(end, hidden.get(i).rows().end());
                i++;
            }
            addCount(hidden.subList(first, i), used);
        }
    }

    private void addCount(List<Bracket> hidden, double used) {
        Label count = new Label("+" + hidden.size());
        count.getStyleClass().add("lane-count");
        count.setManaged(false);
        count.setTooltip(
                new Tooltip(
                        String.join(
                                "\n",
                                hidden.stream()
                                        .map(each -> source.namesOf(each.annotation()))
                                        .toList())));
        count.setOnMouseClicked(_ -> source.choose(hidden.getFirst().annotation().id()));
        counts.add(count);
        getChildren().add(count);
        count.applyCss();
        double width = Math.ceil(count.prefWidth(-1));
        count.resizeRelocate(
                x(used, width),
                hidden.getFirst().rows().start() - ABOVE + 2,
                width,
                count.prefHeight(-1));
    }
}
