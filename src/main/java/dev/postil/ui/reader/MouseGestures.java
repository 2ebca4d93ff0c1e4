package dev.postil.ui.reader;

import dev.postil.model.Span;
import dev.postil.text.Graphemes;
import dev.postil.text.Words;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What the mouse means in the text: a click is a click, two take the word, with `Ctrl` the
/// sentence, three the paragraph; dragging after these takes more of them. What is selected counts
/// once the button is released.
final class MouseGestures {

    /// What comes of the gestures.
    interface Outcome {

        OptionalInt characterAt(double sceneX, double sceneY);

        void clicked(int offset);

        void clickedBeside();

        /// The button is up: what is selected now is meant.
        ///
        /// @param wider whether it takes the place of what the click before took
        void released(boolean wider);
    }

    private final Sheet sheet;
    private final Outcome outcome;
    private final WordDrag drag;
    private boolean isDown;
    private boolean isWider;

    MouseGestures(Sheet sheet, Outcome outcome) {
        this.sheet = sheet;
        this.outcome = outcome;
        sheet.area().addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        sheet.area().addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        sheet.area().addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
        sheet.area().setOnSelectionDropped(_ -> {});
        drag = WordDrag.install(sheet);
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
            isWider = false;
            drag.begin(event);
            return;
        }
        OptionalInt offset = outcome.characterAt(event.getSceneX(), event.getSceneY());
        if (offset.isPresent()) {
            isDown = true;
            isWider = event.getClickCount() > 2;
            take(offset.getAsInt(), event);
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        if (isDown && event.getButton() == MouseButton.PRIMARY) {
            drag.end(event);
            isDown = false;
            outcome.released(isWider);
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 1
                && event.isStillSincePress()
                && !event.isShiftDown()) {
            outcome.characterAt(event.getSceneX(), event.getSceneY())
                    .ifPresentOrElse(outcome::clicked, outcome::clickedBeside);
        }
    }

    private void take(int offset, MouseEvent event) {
        if (isWider) {
            drag.beginWith(blockAt(offset), this::blockAt);
        } else if (event.isShortcutDown()) {
            drag.beginWith(sentenceAt(offset), this::sentenceAt);
        } else {
            drag.beginWithWord(wordAt(offset));
        }
    }

    private Span sentenceAt(int offset) {
        Span block = blockAt(offset);
        return Words.sentenceAt(
                sheet.text(), Math.min(offset, block.end()), block, Locale.getDefault());
    }

    private Span wordAt(int offset) {
        String text = sheet.text();
        return Words.wordAt(text, offset, Locale.getDefault())
                .orElseGet(() -> Graphemes.widen(text, new Span(offset, offset + 1)));
    }

    private Span blockAt(int offset) {
        Piece piece = sheet.map().piece(sheet.map().pieceAtDocument(offset));
        return piece instanceof Piece.Words words ? words.style().span() : piece.span();
    }
}
