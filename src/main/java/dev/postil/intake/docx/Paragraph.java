package dev.postil.intake.docx;

import dev.postil.intake.office.Line;
import dev.postil.intake.text.Passage;
import java.util.ArrayList;
import java.util.List;

/// A paragraph while it is read: its line, how it is set, and the text boxes that hang on it.
final class Paragraph {

    private final Line line;
    private final ParagraphProperties properties = new ParagraphProperties();
    private final List<Passage> boxes = new ArrayList<>();
    private boolean contents;
    private boolean text;

    Paragraph(Line line) {
        this.line = line;
    }

    Line line() {
        return line;
    }

    ParagraphProperties properties() {
        return properties;
    }

    /// Notes that characters were read, in a table of contents or outside of one.
    void read(boolean inContents) {
        contents = contents || inContents;
        text = text || !inContents;
    }

    /// Whether all of it belongs to a table of contents.
    boolean isContents() {
        return contents && !text;
    }

    /// The text boxes come after the paragraph.
    List<Passage> boxes() {
        return boxes;
    }
}
