package dev.postil.ui.reader;

import dev.postil.model.Content;
import dev.postil.model.Span;
import dev.postil.text.Graphemes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.IndexRange;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.fxmisc.richtext.model.GenericEditableStyledDocument;

/// One document in an area of its own: what is folded, and where in the display everything is.
final class Sheet {

    private static final int FIRST_PARAGRAPHS = 50;

    private final Content content;
    private final Typesetting.Head head;
    private final Typesetting.AsideWords asides;
    private final Set<Integer> unfolded = new HashSet<>();
    private final ReadingArea area;
    private DisplayMap map;

    Sheet(
            Content content,
            Typesetting.Head head,
            Typesetting.AsideWords asides,
            ParagraphCells cells) {
        this.content = content;
        this.head = head;
        this.asides = asides;
        List<Piece> pieces = pieces();
        this.map = AreaText.map(pieces);
        this.area =
                new ReadingArea(
                        new GenericEditableStyledDocument<>(AreaText.of(content, pieces)), cells);
    }

    private List<Piece> pieces() {
        return Typesetting.of(content, head, asides, unfolded);
    }

    ReadingArea area() {
        return area;
    }

    DisplayMap map() {
        return map;
    }

    String text() {
        return content.text();
    }

    /// Whether most of the text, by its first paragraphs, is written from right to left.
    boolean isRightToLeft() {
        List<Piece.Words> first =
                map.pieces().stream()
                        .filter(Piece.Words.class::isInstance)
                        .map(Piece.Words.class::cast)
                        .limit(FIRST_PARAGRAPHS)
                        .toList();
        return 2 * first.stream().filter(Piece.Words::isRightToLeft).count() > first.size();
    }

    /// Whether the paragraph at `offset` is written from right to left.
    boolean isRightToLeft(int offset) {
        return map.piece(map.pieceAtDocument(offset)) instanceof Piece.Words words
                && words.isRightToLeft();
    }

    /// Where the caret is in the text.
    int caret() {
        return map.toDocument(area.getCaretPosition());
    }

    /// The piece in which the caret is.
    Piece pieceAtCaret() {
        return map.piece(map.pieceAtDisplay(area.getCaretPosition()));
    }

    /// What of the text is selected, widened to whole characters; may be empty or blank.
    Span selected() {
        IndexRange range = area.getSelection();
        if (range.getLength() == 0) {
            return new Span(0, 0);
        }
        Span span = map.toDocument(new Span(range.getStart(), range.getEnd()));
        return span.isEmpty() ? span : Graphemes.widen(content.text(), span);
    }

    void select(Span span) {
        Span display = map.toDisplay(span);
        area.selectRange(display.start(), display.end());
    }

    void moveTo(int offset, SelectionPolicy policy) {
        area.moveTo(map.toDisplay(offset), policy);
    }

    /// Unfolds the aside that holds `offset`, if one does.
    void unfoldAt(int offset) {
        if (map.piece(map.pieceAtDocument(offset)) instanceof Piece.Aside aside
                && aside.span().contains(offset)) {
            toggle(aside);
        }
    }

    /// Folds or unfolds an aside.
    void toggle(Piece.Aside aside) {
        int index = map.pieces().indexOf(aside);
        if (aside.isOpen()) {
            unfolded.remove(aside.firstBlock());
        } else {
            unfolded.add(aside.firstBlock());
        }
        DisplayMap before = map;
        map = AreaText.map(pieces());
        int added = map.pieces().size() - before.pieces().size();
        int last = index + Math.max(0, -added);
        List<Piece> changed = map.pieces().subList(index, index + 1 + Math.max(0, added));
        area.replace(
                before.startOf(index),
                before.startOf(last) + before.lengthOf(last),
                AreaText.of(content, changed));
    }

    void dispose() {
        area.dispose();
    }
}
