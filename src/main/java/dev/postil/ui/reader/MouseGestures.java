package dev.postil.ui.reader;

import dev.postil.model.Span;
import java.text.BreakIterator;
import java.util.OptionalInt;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What the mouse means in the text: a click is a click, two take the word, three the paragraph,
/// and words selected by dragging count once the button is released.
final class MouseGestures {

    /// What comes of the gestures.
    interface Outcome {

        OptionalInt characterAt(double sceneX, double sceneY);

        void clicked(int offset);

        void selectedByClicks(Span span);

        /// The button is up: what is selected now is meant.
        void released();
    }

    private final Sheet sheet;
    private final Outcome outcome;
    private boolean isDown;

    MouseGestures(Sheet sheet, Outcome outcome) {
        this.sheet = sheet;
        this.outcome = outcome;
        sheet.area().addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        sheet.area().addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        sheet.area().addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
        sheet.area().setOnSelectionDropped(_ -> {});
    }

    /// Whether words may still be being selected.
    boolean isDown() {
        return isDown;
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getClickCount() == 1) {
            isDown = true;
            return;
        }
        OptionalInt offset = outcome.characterAt(event.getSceneX(), event.getSceneY());
        if (offset.isPresent()) {
            outcome.selectedByClicks(
                    event.getClickCount() == 2
                            ? wordAt(offset.getAsInt())
                            : blockAt(offset.getAsInt()));
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        if (isDown && event.getButton() == MouseButton.PRIMARY) {
            isDown = false;
            outcome.released();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 1
                && event.isStillSincePress()
                && !event.isShiftDown()) {
            outcome.characterAt(event.getSceneX(), event.getSceneY()).ifPresent(outcome::clicked);
        }
    }

    private Span wordAt(int offset) {
        Span piece = sheet.map().piece(sheet.map().pieceAtDocument(offset)).span();
        BreakIterator breaks = BreakIterator.getWordInstance();
        breaks.setText(piece.of(sheet.text()));
        int column = offset - piece.start();
        int end = breaks.following(column);
        int start = breaks.previous();
        return new Span(piece.start() + start, piece.start() + end);
    }

    private Span blockAt(int offset) {
        Piece piece = sheet.map().piece(sheet.map().pieceAtDocument(offset));
        return piece instanceof Piece.Words words ? words.style().span() : piece.span();
    }
}
