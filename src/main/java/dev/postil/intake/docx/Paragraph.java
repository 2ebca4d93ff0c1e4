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

    Paragraph(Line line) {
        this.line = line;
    }

    Line line() {
        return line;
    }

    ParagraphProperties properties() {
        return properties;
    }

    /// The text boxes come after the paragraph.
    List<Passage> boxes() {
        return boxes;
    }
}
