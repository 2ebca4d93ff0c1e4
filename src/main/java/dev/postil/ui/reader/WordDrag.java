package dev.postil.ui.reader;

import dev.postil.model.Span;
import dev.postil.text.Words;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.control.IndexRange;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;

/// Selects while the mouse is dragged: from character to character, or whole words for as long as
/// `Ctrl` is down.
final class WordDrag {

    private final Sheet sheet;
    private int anchor;
    private boolean byWord;
    private boolean hasBegun;

    /// Whether the mouse went down on words that are selected, which it may drag away.
    private boolean takesHold;

    private WordDrag(Sheet sheet) {
        this.sheet = sheet;
    }

    static WordDrag install(Sheet sheet) {
        WordDrag drag = new WordDrag(sheet);
        sheet.area().addEventFilter(MouseEvent.MOUSE_DRAGGED, drag::remember);
        sheet.area().setOnNewSelectionDrag(drag::drag);
        sheet.area().setOnNewSelectionDragFinished(_ -> {});
        return drag;
    }

    /// The button goes down.
    void begin(MouseEvent event) {
        hasBegun = false;
        int at = sheet.area().hit(event.getX(), event.getY()).getInsertionIndex();
        IndexRange selected = sheet.area().getSelection();
        takesHold = selected.getStart() < at && at < selected.getEnd();
        byWord = event.isShortcutDown();
    }

    /// The button goes up; a quick mouse has moved since the last time it was heard of.
    void end(MouseEvent event) {
        if (hasBegun || (!takesHold && !event.isStillSincePress())) {
            drag(new Point2D(event.getX(), event.getY()));
            hasBegun = false;
        }
    }

    private void remember(MouseEvent event) {
        byWord = event.isShortcutDown();
    }

    /// The area knows where the drag began until the first words are taken whole.
    private void drag(Point2D point) {
        if (!hasBegun) {
            hasBegun = true;
            anchor = sheet.area().getAnchor();
        }
        drag(anchor, point);
    }

    private void drag(int anchor, Point2D point) {
        ReadingArea area = sheet.area();
        int to = area.hit(point.getX(), point.getY()).getInsertionIndex();
        if (byWord) {
            selectWords(anchor, to);
        } else if (area.getAnchor() == anchor) {
            area.moveTo(to, SelectionPolicy.ADJUST);
        } else {
            area.selectRange(anchor, to);
        }
    }

    private void selectWords(int anchor, int to) {
        boolean forward = to >= anchor;
        DisplayMap map = sheet.map();
        int from = map.toDocument(Math.min(anchor, to));
        int until = map.toDocument(Math.max(anchor, to));
        Span words = new Span(rim(from, true), Math.max(from, rim(until, false)));
        Span display = map.toDisplay(words);
        if (forward) {
            sheet.area().selectRange(display.start(), display.end());
        } else {
            sheet.area().selectRange(display.end(), display.start());
        }
    }

    /// The rim of the word at `offset`; the place itself where none is.
    private int rim(int offset, boolean atItsStart) {
        return Words.wordAt(sheet.text(), offset, Locale.getDefault())
                .filter(word -> atItsStart ? word.end() > offset : word.start() < offset)
                .map(word -> atItsStart ? word.start() : word.end())
                .orElse(offset);
    }
}
