package dev.postil.intake.pdf;

import java.util.ArrayList;
import java.util.List;

/// Makes rows of the glyphs of a page, in the order in which they are drawn.
final class RowReader {

    private RowReader() {}

    static List<Row> rows(int page, List<Glyph> glyphs) {
        List<Row> rows = new ArrayList<>();
        Row row = null;
        for (Piece piece : pieces(glyphs)) {
            if (row != null && row.takes(piece)) {
                row.add(piece);
            } else {
                row = new Row(page, piece);
                rows.add(row);
            }
        }
        rows.forEach(Row::settle);
        return rows;
    }

    private static List<Piece> pieces(List<Glyph> glyphs) {
        List<Piece> pieces = new ArrayList<>();
        Piece piece = null;
        for (Glyph glyph : glyphs) {
            if (piece != null && piece.takes(glyph)) {
                piece.add(glyph);
            } else if (piece == null || !glyph.isSpace()) {
                if (piece != null) {
                    pieces.add(piece);
                }
                piece = new Piece(glyph);
            }
        }
        if (piece != null) {
            pieces.add(piece);
        }
        pieces.forEach(Piece::finish);
        pieces.removeIf(each -> each.glyphs().isEmpty());
        return pieces;
    }
}
