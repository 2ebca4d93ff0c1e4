package dev.postil.ui.reader;

import dev.postil.model.Span;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;

/// Where the words of a laid-out paragraph stand: one box for each stretch on each line, without
/// the blanks at which a line wraps.
final class WordShapes {

    private final LayoutInfo layout;
    private final String text;
    private final List<TextLineInfo> lines;

    /// @param flow laid out at its present size
    /// @param text its characters
    WordShapes(TextFlow flow, String text) {
        this.layout = flow.getLayoutInfo();
        this.text = text;
        this.lines = layout.getTextLines(false);
    }

    List<Rectangle2D> boxes(Span span) {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (TextLineInfo line : lines) {
            boxes.addAll(boxes(span, line));
        }
        return boxes;
    }

    private List<Rectangle2D> boxes(Span span, TextLineInfo line) {
        int start = Math.max(span.start(), line.start());
        int end = Math.min(span.end(), line.end());
        if (end == line.end()) {
            end = withoutBlanks(start, end);
        }
        return start < end ? layout.getSelectionGeometry(start, end, false) : List.of();
    }

    /// The lines that hold something of `span`.
    List<TextRow> rows(Span span, boolean isRightToLeft) {
        List<TextRow> rows = new ArrayList<>();
        for (TextLineInfo line : lines) {
            if (span.overlaps(new Span(line.start(), line.end()))) {
                List<Rectangle2D> boxes = boxes(span, line);
                if (!boxes.isEmpty()) {
                    rows.add(TextRow.of(boxes, isRightToLeft));
                }
            }
        }
        return rows;
    }

    /// The box of the first line, in which a list marker stands.
    Rectangle2D firstLine() {
        return lines.getFirst().bounds();
    }

    /// Where the first line starts that lies wholly below `y`; the last one where none does.
    int firstLineBelow(double y) {
        return lines.stream()
                .filter(line -> line.bounds().getMinY() >= y - 1)
                .findFirst()
                .orElseGet(lines::getLast)
                .start();
    }

    private int withoutBlanks(int start, int end) {
        int last = Math.min(end, text.length());
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }
}
