package dev.postil.ui.reader;

import dev.postil.model.Block;
import dev.postil.model.BlockType;
import java.util.Locale;
import javafx.scene.text.Font;
import javafx.scene.text.TabStopPolicy;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Where the column stands in the pane, and the distances between paragraphs.
///
/// Distances are inline styles on the paragraphs, for the style sheet of RichTextFX sets its own
/// and would win over values set in code.
final class PageLayout {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz ";

    /// The least that stays free on both sides of the column, for markers and outlines.
    private static final double MARGIN = 36;

    /// What lanes beside the column get at the least, and what is enough for them with names.
    private static final double LEAST_FOR_LANES = 58;

    private static final double ENOUGH_FOR_LANES = 200;

    /// The part of the width that the column gives away so that names can be read.
    private static final double SHARE_OF_LANES = 0.18;

    /// Height of a heading's lines as a share of the others'.
    private static final double HEADING = 0.78;

    /// Above and below the words of a table's row, in units of the type's size.
    private static final double ROW = 0.15;

    private ReadingType type;
    private double width;
    private double column;
    private double spacing;
    private double rightToLeftSpacing;
    private ColumnStops stops;
    private boolean hasLanes;
    private boolean lanesAreLeft;

    PageLayout(ReadingType type) {
        this.type = type;
        measure();
    }

    /// Takes the width of the area, in pixels; answers whether anything moves.
    boolean setWidth(double width) {
        boolean moves = this.width != width;
        this.width = width;
        return moves;
    }

    void setType(ReadingType type) {
        this.type = type;
        measure();
    }

    private void measure() {
        Text sample = sample(type.face());
        double character = sample.getLayoutBounds().getWidth() / ALPHABET.length();
        column = character * type.characters();
        spacing = spacing(type.face());
        rightToLeftSpacing = spacing(type.rightToLeftFace());
        stops = stopsOf(type);
    }

    private static ColumnStops stopsOf(ReadingType type) {
        return new ColumnStops(Font.font(type.face(), type.size()));
    }

    /// Where the cells of a table's row begin; null for the usual distances.
    ///
    /// Lines from right to left are set from left to right here and moved, so stops would be those
    /// of the other side.
    @Nullable TabStopPolicy stops(Piece.Words words) {
        return words.isRightToLeft()
                ? null
                : stops.of(words.columns(), Math.min(column, width - left() - right()));
    }

    /// What a face needs between its lines, in units of its size.
    private double spacing(String face) {
        double natural = sample(face).getLayoutBounds().getHeight() / type.size();
        return Math.max(0, type.lineHeight() - natural);
    }

    private Text sample(String face) {
        Text sample = new Text(ALPHABET);
        sample.setFont(Font.font(face, type.size()));
        return sample;
    }

    /// Lanes stand beside the column, or no longer; answers whether anything moves.
    boolean setLanes(boolean shown, boolean onTheLeft) {
        boolean moves = hasLanes != shown || (shown && lanesAreLeft != onTheLeft);
        hasLanes = shown;
        lanesAreLeft = onTheLeft;
        return moves;
    }

    /// Another text is to be laid out, whose lanes stand on the left or on the right; the tables of
    /// the one before are no longer needed.
    void begin(boolean onTheLeft) {
        stops = stopsOf(type);
        lanesAreLeft = onTheLeft;
    }

    /// @param width of the area, without its scroll bar
    SideRoom sideRoom(double width) {
        return new SideRoom(left(), width - right(), width);
    }

    private double left() {
        return side(lanesAreLeft);
    }

    private double right() {
        return side(!lanesAreLeft);
    }

    /// Free space on one side of the column, in pixels.
    private double side(boolean ofLanes) {
        double free = Math.max(0, width - column);
        double half = Math.max(MARGIN, Math.floor(free / 2));
        if (!hasLanes || half >= ENOUGH_FOR_LANES) {
            return half;
        }
        double least = Math.clamp(width * SHARE_OF_LANES, LEAST_FOR_LANES, ENOUGH_FOR_LANES);
        double forLanes = Math.clamp(free - MARGIN, least, ENOUGH_FOR_LANES);
        return ofLanes ? forLanes : Math.max(MARGIN, Math.floor(free - forLanes));
    }

    /// The style of the area itself.
    String areaStyle() {
        return String.format(
                Locale.ROOT,
                "-fx-font-family: \"%s\"; -fx-font-size: %.2fpx;",
                type.face(),
                type.size());
    }

    /// The style of a paragraph's text.
    String flowStyle(Piece piece) {
        return switch (piece) {
            case Piece.ByLine _, Piece.Aside _ -> lines(spacing) + family(type.plainFace());
            case Piece.Title _ -> lines(tight(spacing));
            case Piece.Words words when words.isRightToLeft() ->
                    lines(spacing(words, rightToLeftSpacing)) + family(type.rightToLeftFace());
            case Piece.Words words -> lines(spacing(words, spacing));
        };
    }

    private double spacing(Piece.Words words, double ofFace) {
        return words.style().type() == BlockType.HEADING ? tight(ofFace) : ofFace;
    }

    /// Large type needs less between its lines.
    private double tight(double ofFace) {
        return Math.max(0, ofFace - (1 - HEADING) * type.lineHeight());
    }

    private static String lines(double spacing) {
        return String.format(Locale.ROOT, "-fx-line-spacing: %.3fem;", spacing);
    }

    private static String family(String face) {
        return " -fx-font-family: \"" + face + "\";";
    }

    /// The style of the box around a paragraph's text.
    String boxStyle(Piece piece) {
        double size = type.size();
        double indent = indent(piece) * size;
        boolean mirrored = piece instanceof Piece.Words words && words.isRightToLeft();
        return String.format(
                        Locale.ROOT,
                        "-fx-padding: %.1f %.1f %.1f %.1f;",
                        above(piece) * size,
                        right() + (mirrored ? indent : 0),
                        below(piece) * size,
                        left() + (mirrored ? 0 : indent))
                + (isLowerRow(piece) ? line() : "");
    }

    private static boolean isLowerRow(Piece piece) {
        return piece instanceof Piece.Words words
                && words.style().type() == BlockType.TABLE_ROW
                && words.isFirst()
                && words.block() > words.columns().first();
    }

    /// A thin line above the paragraph, as wide as the column.
    private String line() {
        return String.format(
                Locale.ROOT,
                " -fx-background-color: linear-gradient(from 0px 0px to 0px 1px,"
                        + " -postil-border 0%%, -postil-border 99%%, transparent 100%%);"
                        + " -fx-background-insets: 0 %.1f 0 %.1f;",
                right(),
                left());
    }

    private static double indent(Piece piece) {
        if (!(piece instanceof Piece.Words words)) {
            return 0;
        }
        return switch (words.style().type()) {
            case LIST_ITEM -> 1.4 * Math.max(1, words.style().level());
            case QUOTE, CODE -> 1.2;
            case HEADING, PARAGRAPH, TABLE_ROW, CAPTION, FOOTNOTE -> 0;
        };
    }

    /// In units of the type's size.
    private static double above(Piece piece) {
        return switch (piece) {
            case Piece.Title _ -> 1.6;
            case Piece.ByLine _ -> 0.1;
            case Piece.Aside _ -> 0.4;
            case Piece.Words words -> words.isFirst() ? above(words) : 0;
        };
    }

    private static double above(Piece.Words words) {
        Block block = words.style();
        if (words.block() == 0) {
            return block.type() == BlockType.HEADING ? 1.6 : 1;
        }
        return switch (block.type()) {
            case HEADING -> block.level() <= 2 ? 0.45 : 0.3;
            case TABLE_ROW -> ROW;
            case PARAGRAPH, QUOTE, CODE, CAPTION, FOOTNOTE, LIST_ITEM -> 0;
        };
    }

    private static double below(Piece piece) {
        return switch (piece) {
            case Piece.Title _ -> 0.2;
            // The first words of a text bring their own distance.
            case Piece.ByLine line -> line.at() == 0 ? 0 : 1;
            case Piece.Aside _ -> 0.4;
            case Piece.Words words -> below(words);
        };
    }

    private static double below(Piece.Words words) {
        return switch (words.end()) {
            case NOTHING -> 0;
            case ITEM -> words.style().type() == BlockType.TABLE_ROW ? ROW : 0.3;
            case BLOCK -> belowBlock(words.style().type());
        };
    }

    private static double belowBlock(BlockType type) {
        return switch (type) {
            case HEADING -> 0.3;
            case PARAGRAPH, QUOTE, CODE, LIST_ITEM, TABLE_ROW -> 0.75;
            case CAPTION, FOOTNOTE -> 0.5;
        };
    }
}
