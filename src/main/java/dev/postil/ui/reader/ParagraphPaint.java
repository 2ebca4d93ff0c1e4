package dev.postil.ui.reader;

import dev.postil.model.Span;
import dev.postil.ui.control.KindStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Draws what belongs around the words of one paragraph on screen: tints, selection and hits behind
/// them, lines and list marker above.
///
/// RichTextFX knows one background and one underline for each run, too little for annotations that
/// overlap. So two layers stand in the paragraph's own text flow and take their shapes from its
/// layout, in the same layout pass: no frame shows the one without the other.
final class ParagraphPaint {

    /// Distance from one line below the words to the next.
    private static final double LEVEL_HEIGHT = 4;

    private final TextFlow flow;
    private final Piece piece;
    private final Function<Piece, Overlay> overlay;
    private final Function<String, KindStyle> kindStyle;
    private final Layer above = new Layer(-1, () -> {});
    private final Layer behind = new Layer(1, this::draw);
    private final Map<String, Path> paths = new HashMap<>();
    private final List<Node> labels = new ArrayList<>();
    private List<Object> drawn = List.of();

    /// @param kindStyle the look of a kind
    ParagraphPaint(
            TextFlow flow,
            Piece piece,
            Function<Piece, Overlay> overlay,
            Function<String, KindStyle> kindStyle) {
        this.flow = flow;
        this.piece = piece;
        this.overlay = overlay;
        this.kindStyle = kindStyle;
        flow.getChildren().addAll(behind, above);
        flow.needsLayoutProperty()
                .subscribe(
                        needs -> {
                            if (needs) {
                                drawn = List.of();
                                repaint();
                            }
                        });
    }

    TextFlow flow() {
        return flow;
    }

    Piece piece() {
        return piece;
    }

    /// Draws anew in the next layout pass.
    void repaint() {
        behind.requestLayout();
    }

    /// The boxes of what the piece shows of `span` (document), one a line, in the scene.
    List<Bounds> boundsOf(Span span) {
        return shapes().boxes(PieceSpans.within(piece.span(), span)).stream()
                .map(ParagraphPaint::bounds)
                .map(flow::localToScene)
                .toList();
    }

    /// The lines that show something of `span` (document), in the scene.
    List<TextRow> rowsOf(Span span) {
        Point2D corner = flow.localToScene(0, 0);
        boolean isRightToLeft = piece instanceof Piece.Words words && words.isRightToLeft();
        return shapes().rows(PieceSpans.within(piece.span(), span), isRightToLeft).stream()
                .map(row -> row.shift(corner.getX(), corner.getY()))
                .toList();
    }

    /// All lines of the piece, from top to bottom, in the scene.
    List<TextLine> lines() {
        double top = flow.localToScene(0, 0).getY();
        int start = piece.span().start();
        return flow.getLayoutInfo().getTextLines(false).stream()
                .map(
                        line ->
                                new TextLine(
                                        new Span(line.start(), line.end()).shift(start),
                                        top + line.bounds().getMinY(),
                                        top + line.bounds().getMaxY()))
                .toList();
    }

    /// Where in the document the first line starts that is wholly below `y` (scene).
    int firstLineBelow(double y) {
        return piece.span().start() + shapes().firstLineBelow(flow.sceneToLocal(0, y).getY());
    }

    private WordShapes shapes() {
        return new WordShapes(flow, textOf(flow));
    }

    private static Bounds bounds(Rectangle2D box) {
        return new BoundingBox(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    }

    /// Leaves alone what would look the same, for what is drawn is painted anew.
    private void draw() {
        Overlay shown = overlay.apply(piece);
        List<Object> look = look(shown);
        if (look.equals(drawn)) {
            return;
        }
        drawn = look;
        paths.values().forEach(path -> path.getElements().clear());
        above.getChildren().removeAll(labels);
        labels.clear();
        WordShapes shapes = shapes();
        drawBehind(shapes, shown);
        drawAbove(shapes, shown.painting());
        if (piece instanceof Piece.Words words && !words.marker().isEmpty()) {
            drawMarker(shapes.firstLine(), words);
        }
    }

    private List<Object> look(Overlay shown) {
        List<Object> look = new ArrayList<>(List.of(shown));
        shown.painting().tints().forEach(tint -> look.add(kindStyle.apply(tint.kind())));
        for (Painting.Line line : shown.painting().lines()) {
            line.kinds().forEach(kind -> look.add(kindStyle.apply(kind)));
        }
        return look;
    }

    private static String textOf(TextFlow flow) {
        StringBuilder text = new StringBuilder();
        for (Node node : flow.getChildrenUnmodifiable()) {
            if (node.isManaged() && node instanceof Text run) {
                text.append(run.getText());
            }
        }
        return text.toString();
    }

    private void drawBehind(WordShapes shapes, Overlay shown) {
        for (Painting.Tint tint : shown.painting().tints()) {
            String style = tint.isOutside() ? "tint-outside" : "tint";
            fill(kindPath(behind, style, tint.kind()), shapes.boxes(tint.span()));
        }
        shown.found().forEach(hit -> fill(raised("found", 1), shapes.boxes(hit)));
        if (shown.current() != null) {
            fill(raised("found-current", 2), shapes.boxes(shown.current()));
        }
        if (shown.selected() != null) {
            fill(raised("words-selected", 3), shapes.boxes(shown.selected()));
        }
    }

    private void drawAbove(WordShapes shapes, Painting painting) {
        for (Painting.Line line : painting.lines()) {
            shapes.boxes(line.span()).forEach(box -> drawLine(box, line));
        }
        painting.more().forEach(more -> label(shapes, more));
    }

    private void drawLine(Rectangle2D box, Painting.Line line) {
        double y = lineY(box, line.level());
        double from = Math.round(box.getMinX()) + 1;
        double to = Math.round(box.getMaxX()) - 1;
        for (LinePattern.Turn turn : LinePattern.of(from, to, line.kinds().size())) {
            Path path = kindPath(above, "line", line.kinds().get(turn.kind()));
            path.getElements().add(new MoveTo(turn.from(), y));
            path.getElements().add(new LineTo(turn.to(), y));
        }
    }

    private static double lineY(Rectangle2D box, int level) {
        return Math.round(bottom(box)) + 1 + level * LEVEL_HEIGHT;
    }

    private static double top(Rectangle2D box) {
        return box.getMinY() + 0.14 * box.getHeight();
    }

    private static double bottom(Rectangle2D box) {
        return box.getMaxY() - 0.06 * box.getHeight();
    }

    private static void fill(Path path, List<Rectangle2D> boxes) {
        for (Rectangle2D box : boxes) {
            double top = Math.round(top(box));
            double bottom = Math.round(bottom(box));
            List<PathElement> elements = path.getElements();
            elements.add(new MoveTo(box.getMinX(), top));
            elements.add(new LineTo(box.getMaxX(), top));
            elements.add(new LineTo(box.getMaxX(), bottom));
            elements.add(new LineTo(box.getMinX(), bottom));
            elements.add(new LineTo(box.getMinX(), top));
        }
    }

    private void label(WordShapes shapes, Painting.More more) {
        List<Rectangle2D> boxes = shapes.boxes(more.span());
        if (boxes.isEmpty()) {
            return;
        }
        Rectangle2D box = boxes.getLast();
        Label label = new Label("+" + more.count());
        label.getStyleClass().setAll("more");
        show(label);
        label.autosize();
        label.relocate(Math.rint(box.getMaxX() - label.getWidth()), Math.rint(bottom(box)));
    }

    private void drawMarker(Rectangle2D line, Piece.Words words) {
        Text marker = new Text(words.marker());
        marker.getStyleClass().setAll("list-marker");
        show(marker);
        double gap = line.getHeight() * 0.4;
        double width = marker.getLayoutBounds().getWidth();
        marker.setX(words.isRightToLeft() ? flow.getWidth() + gap : -gap - width);
        marker.setY(line.getMinY() + flowBaseline());
    }

    private double flowBaseline() {
        for (Node node : flow.getChildrenUnmodifiable()) {
            if (node.isManaged() && node instanceof Text text) {
                return text.getBaselineOffset();
            }
        }
        return 0;
    }

    private void show(Node label) {
        labels.add(label);
        above.getChildren().add(label);
        label.applyCss();
    }

    private Path kindPath(Layer layer, String style, String kind) {
        KindStyle look = kindStyle.apply(kind);
        Path path = paths.computeIfAbsent(style + " " + kind, _ -> new Path());
        if (!look.equals(path.getUserData())) {
            path.setUserData(look);
            look.colour(path);
        }
        return path.getParent() == null ? add(path, style, layer) : path;
    }

    /// Above the tints, whichever of them came first: paths are kept from one drawing to the next.
    private Path raised(String style, int level) {
        Path path = paths.computeIfAbsent(style, _ -> new Path());
        path.setViewOrder(-level);
        return path.getParent() == null ? add(path, style, behind) : path;
    }

    /// Upright boxes and level lines look the same without smoothing, and are painted faster.
    private static Path add(Path path, String style, Layer layer) {
        path.setManaged(false);
        path.setSmooth(false);
        path.getStyleClass().add(style);
        layer.getChildren().add(path);
        return path;
    }

    /// Stands in a text flow without being part of its text.
    private static final class Layer extends Pane {

        private final Runnable draw;

        Layer(double viewOrder, Runnable draw) {
            this.draw = draw;
            setManaged(false);
            setMouseTransparent(true);
            setViewOrder(viewOrder);
            getStyleClass().add("paint-layer");
        }

        @Override
        protected void layoutChildren() {
            draw.run();
        }
    }
}
