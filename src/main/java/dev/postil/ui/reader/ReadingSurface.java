package dev.postil.ui.reader;

import dev.postil.model.Content;
import dev.postil.model.Span;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Shows a text with its highlights. All places are UTF-16 in the document's text, all bounds are
/// in the scene. Window's thread.
///
/// The rest of the pane knows this alone, so that what is behind it can be replaced.
interface ReadingSurface {

    /// What is drawn around the words; asked whenever a paragraph is drawn.
    interface Highlights {

        /// What to draw for the annotations in `piece`.
        Painting painting(Span piece);

        /// The search's hits that share a character with `piece`.
        List<Span> found(Span piece);

        /// Which tags the character at `offset` has, in words; empty for none.
        String tagsAt(int offset);

        /// The hit that the search stands on.
        @Nullable Span current();

        /// The selected annotation, if it is shown.
        @Nullable Span selected();
    }

    /// What somebody does with a text besides selecting words.
    interface Listener {

        /// A character was clicked, without selecting words.
        void clicked(int offset);

        /// The page was clicked where no character is.
        void clickedBeside();

        /// Words are selected: not blank, no character split. Null when none are any more.
        void selected(@Nullable Span words);

        /// Furniture of the page is to count as text again.
        void putBack(Span place);

        /// What the button that does so is called.
        String putBackWords();

        /// A key moved the caret.
        void wentTo(int offset);

        /// The mouse is done selecting: what is selected now is meant.
        ///
        /// @param wider whether it is more of what was meant a click before
        void finished(boolean wider);
    }

    Node node();

    /// Shows a text from its beginning.
    void show(Content content, Typesetting.Head head, Typesetting.AsideWords asides);

    void setType(ReadingType type);

    /// Draws all paragraphs on screen anew.
    void repaint();

    /// Draws those paragraphs on screen anew that show something of `span`.
    void repaint(Span span);

    /// Draws anew what marks the selected annotation.
    void repaintSelection();

    /// Where the caret is.
    int caret();

    /// Selects words, without telling the listener.
    void select(@Nullable Span words);

    /// Moves the caret, without scrolling.
    void moveCaret(int offset);

    /// The character at a point of the scene; empty where there is none.
    OptionalInt hitTest(double sceneX, double sceneY);

    /// The place between two characters that is next to a point of the scene, be it anywhere.
    int offsetNear(double sceneX, double sceneY);

    /// The lines that show something of `span`, as far as they are laid out.
    List<TextRow> rowsOf(Span span);

    /// The lines on screen, from top to bottom.
    List<TextLine> lines();

    /// Where the column of text stands in [#node].
    SideRoom sideRoom();

    /// Makes room beside the column for lanes of annotations, or no longer.
    void makeRoomForLanes(boolean shown);

    /// Whether the text is written from right to left, for the most part.
    boolean isRightToLeft();

    /// Whether the paragraph at `offset` is written from right to left.
    boolean isRightToLeft(int offset);

    /// Whether something is selected, and that nothing but white space.
    boolean isBlankSelected();

    /// Scrolls by so many pixels, downwards where they are more than 0.
    void scrollBy(double pixels);

    /// The boxes of the words, one a line, as far as they are on screen.
    List<Bounds> boundsOf(Span span);

    /// Brings `span` into view if its beginning is out of view, and unfolds the aside it is in.
    void scrollTo(Span span);

    /// Puts the line of `offset` at the top.
    void scrollToTop(int offset);

    /// The first character in view.
    ReadOnlyObjectProperty<Integer> firstInView();

    /// The paragraphs of which something is in view.
    ReadOnlyObjectProperty<Span> inView();

    void requestFocus();

    /// Puts the text away.
    void close();
}
