package dev.postil.intake.pdf;

import java.util.ArrayList;
import java.util.List;

/// Learns from page to page where lines of Arabic or Hebrew begin. Programs that were not told the
/// direction of a text set its lines from the left margin on; its signs and numbers then stand in
/// other places, and the edge which the lines share tells.
final class LineStarts {

    /// Fewer lines than this tell nothing.
    private static final int FEWEST = 4;

    /// A line that is narrower, in heights of its font, is a word in a table or a label.
    private static final float NARROW = 6;

    private int left;
    private int right;

    /// Whether lines begin at the left on this page, whatever way their letters run.
    boolean fromLeft(List<Piece> pieces) {
        List<Piece> lines = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.hasRightToLeft() && piece.right() - piece.left() > NARROW * piece.size()) {
                lines.add(piece);
            }
        }
        left += shared(lines, true);
        right += shared(lines, false);
        return left >= FEWEST && left > 2 * right;
    }

    /// How many lines share their edge with the line before, but not the other edge.
    private static int shared(List<Piece> lines, boolean leftEdge) {
        int shared = 0;
        for (int i = 1; i < lines.size(); i++) {
            Piece before = lines.get(i - 1);
            Piece line = lines.get(i);
            float near = line.size() * 0.1f;
            boolean lefts = Math.abs(before.left() - line.left()) < near;
            boolean rights = Math.abs(before.right() - line.right()) < near;
            if (lefts != rights && lefts == leftEdge) {
                shared++;
            }
        }
        return shared;
    }
}
