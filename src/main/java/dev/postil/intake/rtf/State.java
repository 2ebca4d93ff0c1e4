package dev.postil.intake.rtf;

import dev.postil.intake.text.ParagraphFlow;
import dev.postil.intake.text.StyledText.Style;
import org.jspecify.annotations.Nullable;

/// What holds within a group, and is as it was once the group ends.
final class State {

    /// What the characters of a group are.
    enum Kind {
        TEXT,
        /// Nothing that anybody reads.
        SKIPPED,
        /// The same once more for programs that know less.
        REPEATED,
        /// The fonts, each with its alphabet.
        FONTS,
        /// The styles, each with its name.
        STYLES,
        /// What the document says about itself.
        INFO,
        TITLE,
        AUTHOR,
        /// What a field shall do.
        INSTRUCTION,
        /// The number or sign of a list item.
        ITEM,
        /// The name of a place.
        BOOKMARK
    }

    Kind kind = Kind.TEXT;
    int font;
    int fallbacks = 1;

    /// What the characters are outside of a choice between two ways to write the same.
    Kind around = Kind.TEXT;

    boolean tiny;
    boolean bold;
    boolean italic;
    boolean raised;
    boolean lowered;
    boolean hidden;
    @Nullable String href;

    /// What is read anew when this group ends; null for a group of no meaning of its own.
    @Nullable ParagraphFlow flow;

    State inner() {
        State inner = new State();
        inner.kind = kind;
        inner.around = around;
        inner.tiny = tiny;
        inner.font = font;
        inner.fallbacks = fallbacks;
        inner.bold = bold;
        inner.italic = italic;
        inner.raised = raised;
        inner.lowered = lowered;
        inner.hidden = hidden;
        inner.href = href;
        return inner;
    }

    void plain() {
        bold = false;
        italic = false;
        raised = false;
        lowered = false;
        hidden = false;
        tiny = false;
    }

    boolean isSkipped() {
        return kind == Kind.SKIPPED || kind == Kind.REPEATED;
    }

    /// Whether nobody sees the characters.
    boolean isUnseen() {
        return hidden || tiny;
    }

    Style style() {
        return new Style(bold, italic, raised, lowered, href);
    }
}
