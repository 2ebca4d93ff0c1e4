package dev.postil.ui.reader;

import dev.postil.model.MarkType;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import org.fxmisc.richtext.Caret.CaretVisibility;
import org.fxmisc.richtext.CharacterHit;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.EditableStyledDocument;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyledSegment;
import org.fxmisc.richtext.model.TextOps;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;

/// The RichTextFX area: read-only, with a caret, one paragraph for each [Piece].
///
/// Its model holds words and inline marks alone. Everything that changes while somebody reads is
/// drawn by the [ParagraphCells], so that no change of a highlight touches the model.
final class ReadingArea extends GenericStyledArea<Piece, String, RunStyle> {

    static final TextOps<String, RunStyle> TEXT =
            SegmentOps.styledTextOps((_, _) -> Optional.empty());

    private static final Piece NO_PIECE = new Piece.ByLine("", 0);

    private @Nullable Speech speech;

    ReadingArea(EditableStyledDocument<Piece, String, RunStyle> document, ParagraphCells cells) {
        super(NO_PIECE, cells::dress, RunStyle.PLAIN, document, TEXT, false, ReadingArea::textNode);
        setUndoManager(UndoUtils.noOpUndoManager());
        setEditable(false);
        setWrapText(true);
        setShowCaret(CaretVisibility.ON);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setId("reader-text");
        getStyleClass().add("reading-area");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
    }

    /// Who answers assistive technology from now on.
    void setSpeech(Speech speech) {
        this.speech = speech;
    }

    /// The place in the text nearest to a point, as far as it is on screen.
    ///
    /// To answer for a point above or below, Flowless lays out paragraphs there, of which the next
    /// layout knows nothing: a listener to the scroll position that asks for what is visible takes
    /// them away again, and the answer fails.
    @Override
    public CharacterHit hit(double x, double y) {
        double top = getInsets().getTop();
        double bottom = getHeight() - getInsets().getBottom() - 1;
        return super.hit(x, Math.clamp(y, top, Math.max(top, bottom)));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        Object answer = speech == null ? null : speech.answer(attribute, parameters);
        return answer == null ? super.queryAccessibleAttribute(attribute, parameters) : answer;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (speech == null || !speech.does(action, parameters)) {
            super.executeAccessibleAction(action, parameters);
        }
    }

    private static Node textNode(StyledSegment<String, RunStyle> segment) {
        TextExt text = new TextExt(segment.getSegment());
        text.getStyleClass().add("run");
        for (MarkType mark : segment.getStyle().marks()) {
            text.getStyleClass().add("mark-" + mark.name().toLowerCase(Locale.ROOT));
        }
        return text;
    }
}
