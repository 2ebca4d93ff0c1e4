package dev.postil.ui.reader;

import dev.postil.model.Span;
import java.util.List;

/// Converts places in the document to places in the display and back.
///
/// The display is one string of pieces with a line end after each but the last. It has line ends
/// where the text has none, leaves out the separators between blocks, and shows one line for a
/// folded aside. All offsets are UTF-16; every method costs one binary search. Immutable.
final class DisplayMap {

    private final List<Piece> pieces;

    /// Where each piece starts in the display; one more entry stands behind the last.
    private final int[] starts;

    /// @param lengths of the pieces as they are displayed
    DisplayMap(List<Piece> pieces, int[] lengths) {
        if (pieces.isEmpty() || pieces.size() != lengths.length) {
            throw new IllegalArgumentException("a display needs pieces, each with its length");
        }
        this.pieces = List.copyOf(pieces);
        this.starts = new int[lengths.length + 1];
        for (int i = 0; i < lengths.length; i++) {
            starts[i + 1] = starts[i] + lengths[i] + 1;
        }
    }

    List<Piece> pieces() {
        return pieces;
    }

    Piece piece(int index) {
        return pieces.get(index);
    }

    /// How long the display is.
    int length() {
        return starts[pieces.size()] - 1;
    }

    /// Where the piece starts in the display.
    int startOf(int piece) {
        return starts[piece];
    }

    /// How long the piece is as it is displayed.
    int lengthOf(int piece) {
        return starts[piece + 1] - starts[piece] - 1;
    }

    /// Index of the piece that the place in the display is in, or at whose end it is.
    int pieceAtDisplay(int display) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= display) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// Index of the piece that shows the character at `offset`, or the next one where a separator
    /// is there; the last one behind the end.
    int pieceAtDocument(int offset) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).span().end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// Index of the last piece that shows a character before `offset`; the first one before all.
    int pieceBeforeDocument(int offset) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).span().start() < offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// Where the character at `offset` is displayed. A separator is displayed where the next piece
    /// starts, a folded aside where its line starts.
    int toDisplay(int offset) {
        int piece = pieceAtDocument(offset);
        return starts[piece] + column(piece, offset);
    }

    /// Where the character before `offset` ends in the display.
    int toDisplayEnd(int offset) {
        int piece = pieceBeforeDocument(offset);
        return starts[piece]
                + (pieces.get(piece).isText() ? column(piece, offset) : lengthOf(piece));
    }

    Span toDisplay(Span document) {
        int start = toDisplay(document.start());
        return new Span(start, Math.max(start, toDisplayEnd(document.end())));
    }

    private int column(int piece, int offset) {
        Piece shown = pieces.get(piece);
        int column = shown.isText() ? offset - shown.span().start() : 0;
        return Math.clamp(column, 0, lengthOf(piece));
    }

    /// What of the text is at a place in the display.
    int toDocument(int display) {
        int index = pieceAtDisplay(Math.clamp(display, 0, length()));
        Piece piece = pieces.get(index);
        int column = piece.isText() ? display - starts[index] : 0;
        return Math.clamp(
                piece.span().start() + (long) column, piece.span().start(), piece.span().end());
    }

    /// What of the text a stretch of the display shows; nothing of a folded aside.
    Span toDocument(Span display) {
        int start = toDocument(display.start());
        return new Span(start, Math.max(start, toDocument(display.end())));
    }
}
