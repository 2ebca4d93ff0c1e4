package dev.postil.ui.reader;

import dev.postil.model.Span;
import dev.postil.text.WordSteps;
import dev.postil.text.Words;
import java.util.Locale;
import java.util.function.IntFunction;
import javafx.geometry.Point2D;
import javafx.scene.control.IndexRange;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.jspecify.annotations.Nullable;

/// Selects while the mouse is dragged: from character to character, whole words for as long as
/// `Ctrl` is down, and after several clicks by what these took.
///
/// Once the button is up, words cut at the ends are taken whole, unless `Alt` is down.
final class WordDrag {

    private final Sheet sheet;
    private int anchor;
    private boolean byWord;
    private boolean hasBegun;

    /// Whether the mouse went down on words that are selected, which it may drag away.
    private boolean takesHold;

    /// What several clicks took; null after a single one.
    private @Nullable Span taken;

    private IntFunction<Span> part = this::wordTowards;

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

    /// The button goes down for the first time.
    void begin(MouseEvent event) {
        hasBegun = false;
        taken = null;
        int at = sheet.area().hit(event.getX(), event.getY()).getInsertionIndex();
        IndexRange selected = sheet.area().getSelection();
        takesHold = selected.getStart() < at && at < selected.getEnd();
        byWord = event.isShortcutDown();
    }

    /// The button goes down once more and takes a word.
    void beginWithWord(Span word) {
        beginWith(word, this::wordTowards);
    }

    /// The button goes down once more and takes a part of the text.
    ///
    /// @param part such a part at a place, which the selection grows to
    void beginWith(Span first, IntFunction<Span> part) {
        this.part = part;
        hasBegun = false;
        takesHold = false;
        taken = first;
        sheet.select(first);
    }

    /// The button goes up; a quick mouse has moved since the last time it was heard of.
    void end(MouseEvent event) {
        if (hasBegun || (!takesHold && !event.isStillSincePress())) {
            drag(new Point2D(event.getX(), event.getY()));
            hasBegun = false;
            if (taken == null && !byWord && !event.isAltDown()) {
                takeWhole();
            }
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
        int to = sheet.area().hit(point.getX(), point.getY()).getInsertionIndex();
        if (taken == null) {
            drag(anchor, to);
        } else {
            growTo(taken, part.apply(sheet.map().toDocument(to)));
        }
    }

    private void drag(int anchor, int to) {
        ReadingArea area = sheet.area();
        if (byWord) {
            selectWords(anchor, to);
        } else if (area.getAnchor() == anchor) {
            area.moveTo(to, SelectionPolicy.ADJUST);
        } else {
            area.selectRange(anchor, to);
        }
    }

    private void selectWords(int anchor, int to) {
        DisplayMap map = sheet.map();
        int from = map.toDocument(Math.min(anchor, to));
        int until = map.toDocument(Math.max(anchor, to));
        select(new Span(rim(from, true), Math.max(from, rim(until, false))), to >= anchor);
    }

    private void growTo(Span first, Span last) {
        int start = Math.min(first.start(), last.start());
        int end = Math.max(first.end(), last.end());
        select(new Span(start, end), last.start() >= first.start());
    }

    private void takeWhole() {
        Span selected = sheet.selected();
        Span whole = Words.whole(sheet.text(), selected, Locale.getDefault());
        if (!selected.isEmpty() && !whole.equals(selected)) {
            ReadingArea area = sheet.area();
            select(whole, area.getCaretPosition() >= area.getAnchor());
        }
    }

    /// Selects with the caret where the mouse is.
    private void select(Span span, boolean forward) {
        Span display = sheet.map().toDisplay(span);
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

    /// The word at `offset` or, between words, the nearest rim of one towards what was taken.
    private Span wordTowards(int offset) {
        String text = sheet.text();
        boolean isBehind = taken != null && offset >= taken.end();
        return Words.wordAt(text, offset, Locale.getDefault())
                .filter(word -> isBehind ? word.start() < offset : word.end() > offset)
                .orElseGet(
                        () -> {
                            WordSteps steps = WordSteps.around(text, offset, Locale.getDefault());
                            int rim =
                                    isBehind ? steps.previousEnd(offset) : steps.nextStart(offset);
                            return new Span(rim, rim);
                        });
    }
}
