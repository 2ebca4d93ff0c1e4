package dev.postil.ui.reader;

import dev.postil.model.Span;
import java.util.Optional;

/// The lines of the display as assistive technology counts them: one after the other from 0.
///
/// Where a paragraph breaks is known only once it is laid out, so one that is out of view counts as
/// a single line. The count is good until the text scrolls; a reading program asks for a line and
/// its two ends at once. All places are UTF-16 in the display.
final class SpokenLines {

    private final ReadingArea area;
    private final DisplayMap map;
    private final int firstInView;
    private final int behindView;

    SpokenLines(ReadingArea area, DisplayMap map) {
        this.area = area;
        this.map = map;
        int inView = area.getVisibleParagraphs().size();
        firstInView = inView == 0 ? 0 : Math.max(0, area.firstVisibleParToAllParIndex());
        behindView = firstInView + inView;
    }

    /// Number of the line that a place is on.
    int at(int display) {
        int piece = map.pieceAtDisplay(Math.clamp(display, 0, map.length()));
        int line = isInView(piece) ? area.lineIndex(piece, display - map.startOf(piece)) : 0;
        return firstLineOf(piece) + line;
    }

    /// What a line holds; empty for a number that no line has.
    Optional<Span> line(int number) {
        if (number < 0) {
            return Optional.empty();
        }
        int piece = Math.min(number, firstInView);
        int left = number - piece;
        while (piece < map.pieces().size() && left >= linesIn(piece)) {
            if (piece >= behindView) {
                piece += left;
                left = 0;
            } else {
                left -= linesIn(piece);
                piece++;
            }
        }
        return piece < map.pieces().size() ? Optional.of(line(piece, left)) : Optional.empty();
    }

    private Span line(int piece, int line) {
        int start = map.startOf(piece);
        int end = start + map.lengthOf(piece);
        return isInView(piece)
                ? new Span(firstOn(piece, line), Math.min(end, firstOn(piece, line + 1)))
                : new Span(start, end);
    }

    /// The first place in a paragraph that is on `line` or below it; its end where none is.
    private int firstOn(int piece, int line) {
        int low = 0;
        int high = map.lengthOf(piece);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (area.lineIndex(piece, middle) >= line) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return map.startOf(piece) + low;
    }

    private int firstLineOf(int piece) {
        int line = piece;
        for (int above = firstInView; above < Math.min(piece, behindView); above++) {
            line += linesIn(above) - 1;
        }
        return line;
    }

    private int linesIn(int piece) {
        return isInView(piece) ? Math.max(1, area.getParagraphLinesCount(piece)) : 1;
    }

    private boolean isInView(int piece) {
        return piece >= firstInView && piece < behindView;
    }
}
