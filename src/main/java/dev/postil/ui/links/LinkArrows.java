package dev.postil.ui.links;

import dev.postil.model.Annotation;
import dev.postil.model.Block;
import dev.postil.model.Span;
import dev.postil.session.DocumentLinks.Hanging;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.ui.control.LinkWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// Arrows along the links of the selected passage: they run between the lines and in the margin, so
/// that they hide no words. Where the other end is out of view they leave by the edge.
final class LinkArrows extends Pane {

    private static final int MOST = 4;
    private static final double MARGIN = 10;
    private static final double LANE = 5;
    private static final double HEAD = 4;
    private static final double LABEL_ROOM = 110;

    private final Session session;
    private final Node reader;
    private final Function<Span, List<Bounds>> boundsOf;
    private final LinkWords words;
    private final Runnable drawing = this::draw;
    private List<Object> look = List.of();

    LinkArrows(
            Session session, Node reader, Function<Span, List<Bounds>> boundsOf, LinkWords words) {
        this.session = session;
        this.reader = reader;
        this.boundsOf = boundsOf;
        this.words = words;
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("link-arrows");
        sceneProperty().subscribe(this::follow);
    }

    /// Where words are is asked after each layout: they move when the text is scrolled or zoomed.
    private void follow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(drawing);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(drawing);
        }
    }

    /// An arrow to draw.
    ///
    /// @param there null where the other end is out of view
    /// @param above whether it is out of view above
    private record Arrow(
            boolean outward, Bounds here, @Nullable Bounds there, boolean above, String label) {}

    private void draw() {
        List<Arrow> arrows = arrows();
        Bounds frame = sceneToLocal(reader.localToScene(reader.getLayoutBounds()));
        OptionalDouble left = arrows.isEmpty() ? OptionalDouble.empty() : left();
        List<Object> now = new ArrayList<>(arrows);
        now.add(frame);
        now.add(left);
        if (now.equals(look)) {
            return;
        }
        look = now;
        getChildren().clear();
        setClip(
                new Rectangle(
                        frame.getMinX(), frame.getMinY(), frame.getWidth(), frame.getHeight()));
        if (left.isPresent()) {
            for (int lane = 0; lane < arrows.size(); lane++) {
                double x = left.getAsDouble() - MARGIN - lane * LANE;
                draw(arrows.get(lane), Math.max(frame.getMinX() + 2, x), frame, lane);
            }
        }
    }

    private List<Arrow> arrows() {
        OpenDocument open = session.openDocument().get();
        Annotation selected = session.selection().annotation().get();
        if (open == null || selected == null || reader.getScene() == null) {
            return List.of();
        }
        List<Bounds> here = boundsOf(selected);
        if (here.isEmpty()) {
            return List.of();
        }
        return open.links().at(selected).stream()
                .filter(it -> !it.staysHere() && !it.here().isTagAlone())
                .flatMap(it -> arrow(it, selected, here.getLast(), open).stream())
                .limit(MOST)
                .toList();
    }

    private Optional<Arrow> arrow(
            Hanging link, Annotation selected, Bounds here, OpenDocument open) {
        Annotation there = words.passage(link.there()).orElse(null);
        if (there == null || !there.document().equals(open.id())) {
            return Optional.empty();
        }
        List<Bounds> lines = boundsOf(there);
        boolean above = Annotation.BY_POSITION.compare(there, selected) < 0;
        return Optional.of(
                new Arrow(
                        link.outward(),
                        here,
                        lines.isEmpty() ? null : lines.getLast(),
                        above,
                        words.there(link)));
    }

    private List<Bounds> boundsOf(Annotation annotation) {
        return annotation.place().map(boundsOf).orElse(List.of()).stream()
                .map(this::sceneToLocal)
                .toList();
    }

    /// Where the lines of the text begin, as far as is known of those on screen.
    private OptionalDouble left() {
        OpenDocument open = session.openDocument().get();
        Annotation selected = session.selection().annotation().get();
        if (open == null || selected == null) {
            return OptionalDouble.empty();
        }
        Stream<Span> starts =
                selected.place().stream()
                        .flatMap(
                                place ->
                                        open.content().blocks().stream()
                                                .map(Block::span)
                                                .filter(block -> block.contains(place.start()))
                                                .limit(1));
        return Stream.concat(starts, selected.place().stream())
                .flatMap(span -> boundsOf.apply(span).stream())
                .map(this::sceneToLocal)
                .mapToDouble(Bounds::getMinX)
                .min();
    }

    private void draw(Arrow arrow, double x, Bounds frame, int lane) {
        Bounds there = arrow.there();
        double from = arrow.here().getMaxY();
        double edge = arrow.above() ? frame.getMinY() + HEAD * 2 : frame.getMaxY() - HEAD * 2;
        double to = there == null ? edge : there.getMaxY();
        Path path =
                line(
                        new MoveTo(arrow.here().getMinX(), from),
                        new LineTo(x, from),
                        new LineTo(x, to));
        if (there != null) {
            path.getElements().add(new LineTo(there.getMinX(), to));
        }
        getChildren().add(path);
        getChildren().add(head(arrow, x, to));
        if (there == null && x - frame.getMinX() > LABEL_ROOM) {
            Label label = new Label(arrow.label());
            label.getStyleClass().add("link-arrow-label");
            label.setMaxWidth(LABEL_ROOM - MARGIN);
            getChildren().add(label);
            label.applyCss();
            label.autosize();
            double y = arrow.above() ? to + lane * 18 : to - 16 - lane * 18;
            label.relocate(x - label.prefWidth(-1) - MARGIN, y);
            label.resize(Math.min(label.prefWidth(-1), LABEL_ROOM - MARGIN), label.prefHeight(-1));
        }
    }

    /// The head stands where the link leads to: there, at the edge, or here.
    private static Node head(Arrow arrow, double x, double to) {
        Bounds there = arrow.there();
        if (arrow.outward() && there == null) {
            double back = arrow.above() ? HEAD : -HEAD;
            return line(
                    new MoveTo(x - HEAD, to + back),
                    new LineTo(x, to),
                    new LineTo(x + HEAD, to + back));
        }
        Bounds tip = arrow.outward() && there != null ? there : arrow.here();
        return line(
                new MoveTo(tip.getMinX() - HEAD, tip.getMaxY() - HEAD),
                new LineTo(tip.getMinX(), tip.getMaxY()),
                new LineTo(tip.getMinX() - HEAD, tip.getMaxY() + HEAD));
    }

    private static Path line(PathElement... elements) {
        Path line = new Path(elements);
        line.getStyleClass().setAll("link-arrow");
        return line;
    }
}
