package dev.postil.ui.reader;

import dev.postil.model.BlockType;
import dev.postil.model.Span;
import dev.postil.ui.control.KindStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

/// The paragraphs on screen. Each is born with its look and draws its highlights in the pass that
/// lays it out; a change asks only those it touches to draw anew.
final class ParagraphCells {

    private final Map<TextFlow, ParagraphPaint> live = new LinkedHashMap<>();
    private final Function<Piece, Overlay> overlay;
    private final Function<String, KindStyle> kindStyle;
    private final AsideButton.Deeds asides;
    private final PageLayout layout;

    /// @param kindStyle the look of a kind
    /// @param asides what is done to furniture
    ParagraphCells(
            Function<Piece, Overlay> overlay,
            Function<String, KindStyle> kindStyle,
            AsideButton.Deeds asides,
            PageLayout layout) {
        this.overlay = overlay;
        this.kindStyle = kindStyle;
        this.asides = asides;
        this.layout = layout;
    }

    /// Gives a new paragraph its look; RichTextFX calls this once for each.
    void dress(TextFlow flow, Piece piece) {
        flow.getStyleClass().addAll(styles(piece));
        if (piece instanceof Piece.Words words && words.isRightToLeft()) {
            flow.setTextAlignment(TextAlignment.RIGHT);
        }
        set(flow, piece);
        ParagraphPaint paint = new ParagraphPaint(flow, piece, overlay, kindStyle);
        if (piece instanceof Piece.Aside aside) {
            AsideButton.add(flow, aside, asides);
        }
        flow.parentProperty().subscribe(box -> place(paint, box));
        flow.sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene == null) {
                                live.remove(flow);
                            } else {
                                live.put(flow, paint);
                            }
                        });
    }

    private void set(TextFlow flow, Piece piece) {
        flow.setStyle(layout.flowStyle(piece));
        if (piece instanceof Piece.Words words) {
            flow.setTabStopPolicy(layout.stops(words));
        }
    }

    private void place(ParagraphPaint paint, Parent box) {
        if (box != null) {
            box.setStyle(layout.boxStyle(paint.piece()));
        }
    }

    private static String[] styles(Piece piece) {
        return switch (piece) {
            case Piece.Title _ -> new String[] {"title"};
            case Piece.ByLine _ -> new String[] {"by-line"};
            case Piece.Aside _ -> new String[] {"aside"};
            case Piece.Words words -> styles(words);
        };
    }

    private static String[] styles(Piece.Words words) {
        String type = words.style().type().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.style().type() == BlockType.HEADING
                ? new String[] {type, type + "-" + words.style().level()}
                : new String[] {type};
    }

    /// Follows a change of the column's width or of the type.
    void layoutChanged() {
        live.values()
                .forEach(
                        paint -> {
                            set(paint.flow(), paint.piece());
                            place(paint, paint.flow().getParent());
                        });
    }

    void repaint() {
        live.values().forEach(ParagraphPaint::repaint);
    }

    /// Draws those paragraphs anew that show something of `span` (UTF-16 in the document).
    void repaint(Span span) {
        live.values().stream()
                .filter(paint -> paint.piece().span().overlaps(span))
                .forEach(ParagraphPaint::repaint);
    }

    /// The boxes of the words, one a line, as far as they are in `viewport` (scene).
    List<Bounds> boundsOf(Span span, Bounds viewport) {
        return linesOf(span).stream().filter(viewport::intersects).toList();
    }

    /// The boxes of the words in all paragraphs that are laid out, one a line, in the scene.
    List<Bounds> linesOf(Span span) {
        return showing(span).flatMap(paint -> paint.boundsOf(span).stream()).toList();
    }

    /// The lines of text that hold something of `span`, in all paragraphs that are laid out, from
    /// top to bottom, in the scene.
    List<TextRow> rowsOf(Span span) {
        return showing(span).flatMap(paint -> paint.rowsOf(span).stream()).toList();
    }

    /// The lines of text in `viewport` (scene), from top to bottom.
    List<TextLine> lines(Bounds viewport) {
        return live.values().stream()
                .filter(paint -> paint.piece().isText() && paint.flow().getParent().isVisible())
                .sorted(Comparator.comparing(paint -> paint.piece().span()))
                .flatMap(paint -> paint.lines().stream())
                .filter(line -> line.bottom() > viewport.getMinY())
                .filter(line -> line.top() < viewport.getMaxY())
                .toList();
    }

    private Stream<ParagraphPaint> showing(Span span) {
        return live.values().stream()
                .filter(paint -> paint.piece().isText())
                .filter(paint -> paint.piece().span().overlaps(span))
                .filter(paint -> paint.flow().getParent().isVisible())
                .sorted(Comparator.comparing(paint -> paint.piece().span()));
    }

    /// The first character of the first line that is wholly below `y` (scene), in the piece that
    /// starts at `offset`.
    int firstLineBelow(int offset, double y) {
        return live.values().stream()
                .filter(paint -> paint.piece().isText() && paint.piece().span().start() == offset)
                .findFirst()
                .map(paint -> paint.firstLineBelow(y))
                .orElse(offset);
    }
}
