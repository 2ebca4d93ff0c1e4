package dev.postil.ui.reader;

import dev.postil.text.Graphemes;
import java.text.BreakIterator;
import java.util.function.IntConsumer;
import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/// Moves the caret left and right by characters as a reader sees them, and by words.
///
/// RichTextFX goes by UTF-16 units, breaks the whole text into words for one step, and swallows the
/// keys of a read-only area that others wait for.
final class CaretKeys {

    private final Sheet sheet;
    private final ReadingArea area;

    /// Whether a key is down that moves the caret: it is moved by others, too.
    private boolean isGoing;

    private CaretKeys(Sheet sheet) {
        this.sheet = sheet;
        this.area = sheet.area();
    }

    /// @param went hears where the caret went by a key, UTF-16
    static void install(Sheet sheet, IntConsumer went) {
        CaretKeys keys = new CaretKeys(sheet);
        sheet.area().addEventFilter(KeyEvent.KEY_PRESSED, press -> keys.isGoing = goes(press));
        sheet.area().addEventFilter(KeyEvent.KEY_RELEASED, _ -> keys.isGoing = false);
        sheet.area()
                .caretPositionProperty()
                .addListener(
                        (_, _, _) -> {
                            if (keys.isGoing) {
                                went.accept(sheet.caret());
                            }
                        });
        sheet.area().addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        Nodes.addInputMap(
                sheet.area(),
                InputMap.ignore(EventPattern.keyPressed().onlyIf(CaretKeys::isForOthers)));
    }

    private static boolean goes(KeyEvent press) {
        return press.getCode().isNavigationKey() && !press.isAltDown();
    }

    private static boolean isForOthers(KeyEvent event) {
        KeyCode code = event.getCode();
        return (code.isLetterKey() && !event.isShortcutDown())
                || code.isDigitKey()
                || code == KeyCode.TAB
                || code == KeyCode.ENTER;
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean left = code == KeyCode.LEFT || code == KeyCode.KP_LEFT;
        boolean right = code == KeyCode.RIGHT || code == KeyCode.KP_RIGHT;
        if ((left || right) && !event.isAltDown() && !event.isMetaDown()) {
            boolean forward = right != isRightToLeft();
            move(forward, event.isControlDown(), event.isShiftDown());
            event.consume();
        } else if (code == KeyCode.ENTER && sheet.pieceAtCaret() instanceof Piece.Aside aside) {
            sheet.toggle(aside);
            event.consume();
        }
    }

    private boolean isRightToLeft() {
        return sheet.pieceAtCaret() instanceof Piece.Words words && words.isRightToLeft();
    }

    private void move(boolean forward, boolean byWord, boolean selects) {
        IndexRange selection = area.getSelection();
        int to;
        if (selection.getLength() > 0 && !selects && !byWord) {
            to = forward ? selection.getEnd() : selection.getStart();
        } else {
            to = target(area.getCaretPosition(), forward, byWord);
        }
        area.moveTo(to, selects ? SelectionPolicy.ADJUST : SelectionPolicy.CLEAR);
        area.requestFollowCaret();
    }

    private int target(int caret, boolean forward, boolean byWord) {
        DisplayMap map = sheet.map();
        int piece = map.pieceAtDisplay(caret);
        int start = map.startOf(piece);
        int column = caret - start;
        int length = map.lengthOf(piece);
        if (forward && column == length) {
            return Math.min(map.length(), caret + 1);
        }
        if (!forward && column == 0) {
            return Math.max(0, caret - 1);
        }
        String words = area.getParagraph(piece).getText();
        return start + (byWord ? word(words, column, forward) : character(words, column, forward));
    }

    private static int character(String words, int column, boolean forward) {
        return forward ? Graphemes.next(words, column) : Graphemes.previous(words, column);
    }

    /// Where the next word starts, or the one before.
    private static int word(String words, int column, boolean forward) {
        BreakIterator breaks = BreakIterator.getWordInstance();
        breaks.setText(words);
        int at = column;
        do {
            at = forward ? breaks.following(at) : breaks.preceding(at);
        } while (at > 0 && at < words.length() && Character.isWhitespace(words.charAt(at)));
        return at;
    }
}
