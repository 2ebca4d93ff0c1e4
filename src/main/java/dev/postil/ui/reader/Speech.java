package dev.postil.ui.reader;

import dev.postil.model.Span;
import java.util.List;
import java.util.function.IntFunction;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import org.jspecify.annotations.Nullable;

/// Answers what assistive technology asks of the text, of which RichTextFX answers nothing: words,
/// caret, selection, lines, boxes, and the tags where the caret is.
///
/// All places are UTF-16 in the display, boxes are on the screen. Window's thread.
final class Speech {

    private final Sheet sheet;
    private final ReadingArea area;
    private final ParagraphCells cells;
    private final IntFunction<String> tagsAt;

    /// @param tagsAt says which tags the character at a place of the document has; empty for none
    Speech(Sheet sheet, ParagraphCells cells, IntFunction<String> tagsAt) {
        this.sheet = sheet;
        this.area = sheet.area();
        this.cells = cells;
        this.tagsAt = tagsAt;
    }

    /// Begins to answer for the area, and tells of every move.
    void begin() {
        area.setSpeech(this);
        area.caretPositionProperty().addListener((_, _, _) -> caretMoved());
        area.plainTextChanges()
                .subscribe(_ -> area.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
        area.selectionProperty().addListener((_, _, _) -> selectionChanged());
    }

    private void caretMoved() {
        area.notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET);
        tellTags();
    }

    /// Says the tags where the caret is, if they are not those that were said last.
    void tellTags() {
        String tags = tagsAtCaret();
        if (!tags.equals(area.getAccessibleHelp())) {
            area.setAccessibleHelp(tags);
        }
    }

    private void selectionChanged() {
        area.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
        area.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
    }

    private String tagsAtCaret() {
        return sheet.pieceAtCaret().isText() ? tagsAt.apply(sheet.caret()) : "";
    }

    /// The answer to a query; null where the area's own is to be given.
    @Nullable Object answer(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> area.getText();
            case EDITABLE -> false;
            case CARET_OFFSET -> area.getCaretPosition();
            case SELECTION_START -> area.getSelection().getStart();
            case SELECTION_END -> area.getSelection().getEnd();
            case LINE_FOR_OFFSET -> lines().at((Integer) parameters[0]);
            case LINE_START -> lines().line((Integer) parameters[0]).map(Span::start).orElse(null);
            case LINE_END -> lines().line((Integer) parameters[0]).map(Span::end).orElse(null);
            case OFFSET_AT_POINT -> offsetAt((Point2D) parameters[0]);
            case BOUNDS_FOR_RANGE -> boxes((Integer) parameters[0], (Integer) parameters[1]);
            default -> null;
        };
    }

    private SpokenLines lines() {
        return new SpokenLines(area, sheet.map());
    }

    private int offsetAt(Point2D screen) {
        Point2D point = area.screenToLocal(screen);
        return area.hit(point.getX(), point.getY()).getInsertionIndex();
    }

    /// @param end as JavaFX asks: the last character's place, not the one behind it
    private Bounds[] boxes(int start, int end) {
        int behind = Math.min(map().length(), end + 1);
        List<Bounds> lines = cells.linesOf(map().toDocument(new Span(start, behind)));
        return lines.stream()
                .map(area::sceneToLocal)
                .map(area::localToScreen)
                .toArray(Bounds[]::new);
    }

    private DisplayMap map() {
        return sheet.map();
    }

    /// Does what assistive technology wants done; false where the area itself is to do it.
    boolean does(AccessibleAction action, Object... parameters) {
        return switch (action) {
            case SET_TEXT_SELECTION -> {
                area.selectRange(place(parameters[0]), place(parameters[1]));
                yield true;
            }
            case SHOW_TEXT_RANGE -> {
                area.showParagraphInViewport(map().pieceAtDisplay(place(parameters[0])));
                yield true;
            }
            default -> false;
        };
    }

    private int place(Object parameter) {
        return Math.clamp((Integer) parameter, 0, map().length());
    }
}
