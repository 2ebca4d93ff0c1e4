package dev.postil.intake.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes rows of the glyphs of one page after another, in the order in which they are drawn.
final class RowReader {

    /// How many pieces are looked at for a line that a glyph belongs to.
    private static final int WINDOW = 12;

    private static final int MOST = 10_000;

    private final LineStarts starts = new LineStarts();

    /// @param glyphs of the next page
    List<Row> rows(int page, List<Glyph> glyphs) {
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

    /// The piece that has a hole where the glyph stands, or ends right beside it: signs in another
    /// font and raised numbers are often drawn last.
    private static @Nullable Piece earlier(List<Piece> pieces, Glyph glyph) {
        int last = pieces.size() - 1;
        for (int i = last - 1; i >= 0 && i >= last - WINDOW; i--) {
            if (pieces.get(i).surrounds(glyph)) {
                return pieces.get(i);
            }
        }
        return null;
    }

    /// Joins what was drawn apart in one line.
    private static void join(List<Piece> pieces) {
        if (pieces.size() > MOST) {
            return;
        }
        for (int i = 0; i < pieces.size(); i++) {
            int k = i + 1;
            while (k < pieces.size() && k <= i + WINDOW) {
                if (pieces.get(i).joins(pieces.get(k))) {
                    pieces.remove(k);
                    i = Math.max(0, i - WINDOW);
                    k = i + 1;
                } else {
                    k++;
                }
            }
        }
    }

    private List<Piece> pieces(List<Glyph> glyphs) {
        List<Piece> pieces = new ArrayList<>();
        Piece piece = null;
        for (Glyph glyph : glyphs) {
            if (piece != null && piece.takes(glyph)) {
                piece.add(glyph);
                continue;
            }
            Piece earlier = earlier(pieces, glyph);
            if (earlier != null) {
                piece = earlier;
                piece.add(glyph);
            } else if (!glyph.isSpace()) {
                piece = new Piece(glyph);
                pieces.add(piece);
            }
        }
        join(pieces);
        pieces = Gutters.part(pieces);
        boolean fromLeft = starts.fromLeft(pieces);
        boolean rightToLeft =
                pieces.stream().filter(Piece::hasRightToLeft).count() * 2 > pieces.size();
        pieces.forEach(each -> each.finish(fromLeft, rightToLeft));
        pieces.removeIf(each -> each.glyphs().isEmpty());
        return pieces;
    }
}
