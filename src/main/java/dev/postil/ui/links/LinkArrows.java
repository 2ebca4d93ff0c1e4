package dev.postil.ui.links;

import dev.postil.model.Annotation;
import dev.postil.model.Block;
import dev.postil.model.Span;
import dev.postil.session.DocumentLinks.Hanging;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.ui.control.AfterLayout;
import dev.postil.ui.control.LinkWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/// Arrows along the links of the passage under the mouse, or else of the selected one: they run
/// between the lines and in the margin, so that they hide no words. Where the other end is out of
/// view they leave by the edge.
final class LinkArrows extends Pane {

    private static final int MOST = 4;
    private static final double MARGIN = 10;
    private static final double LANE = 5;

    private final Session session;
    private final Node reader;
    private final Function<Span, List<Bounds>> boundsOf;
    private final LinkWords words;
    private final PointedAt pointedAt;
    private List<Object> look = List.of();

    LinkArrows(Session session, LinkLayer.Text text, LinkWords words) {
        this.session = session;
        this.words = words;
        reader = text.node();
        boundsOf = text.boundsOf();
        pointedAt = new PointedAt(session, reader, text.characterAt());
        pointedAt.highlight().subscribe(this::draw);
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("link-arrows");
        AfterLayout.of(this, this::draw);
    }

    private void draw() {
        Optional<Annotation> about = about();
        List<Arrow> arrows = about.map(this::arrows).orElse(List.of());
        OptionalDouble left = arrows.isEmpty() ? OptionalDouble.empty() : left(about.orElseThrow());
        Bounds frame = sceneToLocal(reader.localToScene(reader.getLayoutBounds()));
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
        left.ifPresent(x -> draw(arrows, x - MARGIN, frame));
    }

    private void draw(List<Arrow> arrows, double x, Bounds frame) {
        List<Bounds> above = new ArrayList<>();
        List<Bounds> below = new ArrayList<>();
        double farthest = Math.max(frame.getMinX() + 2, x - (arrows.size() - 1) * LANE);
        for (int lane = 0; lane < arrows.size(); lane++) {
            Arrow arrow = arrows.get(lane);
            List<Bounds> taken = arrow.above() ? above : below;
            double at = Math.max(frame.getMinX() + 2, x - lane * LANE);
            Arrow.Way way = new Arrow.Way(at, frame, taken);
            getChildren().addAll(arrow.drawn(way));
            arrow.name()
                    .ifPresent(
                            name -> {
                                getChildren().add(name);
                                name.applyCss();
                                taken.add(arrow.place(name, way, farthest));
                            });
        }
    }

    /// The passage whose arrows are shown.
    private Optional<Annotation> about() {
        UUID pointed = pointedAt.highlight().get();
        return Optional.ofNullable(pointed)
                .flatMap(session::annotation)
                .filter(it -> !arrows(it).isEmpty())
                .or(() -> Optional.ofNullable(session.selection().annotation().get()));
    }

    private List<Arrow> arrows(Annotation about) {
        OpenDocument open = session.openDocument().get();
        if (open == null || reader.getScene() == null) {
            return List.of();
        }
        List<Bounds> here = boundsOf(about);
        if (here.isEmpty()) {
            return List.of();
        }
        return open.links().at(about).stream()
                .filter(it -> !it.staysHere() && !it.here().isTagAlone())
                .flatMap(it -> arrow(it, about, here.getLast(), open).stream())
                .limit(MOST)
                .toList();
    }

    private Optional<Arrow> arrow(Hanging link, Annotation about, Bounds here, OpenDocument open) {
        Annotation there = words.passage(link.there()).orElse(null);
        if (there == null || !there.document().equals(open.id())) {
            return Optional.empty();
        }
        List<Bounds> lines = boundsOf(there);
        boolean above = Annotation.BY_POSITION.compare(there, about) < 0;
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
    private OptionalDouble left(Annotation about) {
        OpenDocument open = session.openDocument().get();
        if (open == null) {
            return OptionalDouble.empty();
        }
        Stream<Span> blocks =
                about.place().stream()
                        .flatMap(
                                place ->
                                        open.content().blocks().stream()
                                                .map(Block::span)
                                                .filter(block -> block.contains(place.start()))
                                                .limit(1));
        return Stream.concat(blocks, about.place().stream())
                .flatMap(span -> boundsOf.apply(span).stream())
                .map(this::sceneToLocal)
                .mapToDouble(Bounds::getMinX)
                .min();
    }
}
