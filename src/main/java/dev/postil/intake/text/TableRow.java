package dev.postil.intake.text;

import dev.postil.model.BlockType;
import dev.postil.model.Mark;
import dev.postil.text.ListSigns;
import java.util.ArrayList;
import java.util.List;

/// A row of a table, whose cells hold paragraphs.
public final class TableRow {

    /// A cell with more is a column of the page rather than one of a table.
    private static final int LONGEST_CELL = 1500;

    /// Before items of lists in cells that have no sign of their own.
    public static final String BULLET = "• ";

    private TableRow() {}

    /// One passage with tabs between the cells; what a table merely places on the page stays as it
    /// is.
    public static List<Passage> of(List<List<Passage>> cells) {
        boolean isData =
                cells.size() > 1
                        && cells.stream().filter(cell -> length(cell) > 0).count() > 0
                        && cells.stream().allMatch(cell -> length(cell) <= LONGEST_CELL);
        return isData ? List.of(row(cells)) : cells.stream().flatMap(List::stream).toList();
    }

    /// What stands before a passage in a cell, where all become one line: the sign of an item that
    /// has none of its own.
    public static String sign(Passage passage) {
        boolean isBare =
                passage.type() == BlockType.LIST_ITEM
                        && !passage.ordered()
                        && !ListSigns.begins(passage.text(), true);
        return isBare ? BULLET : "";
    }

    private static int length(List<Passage> cell) {
        return cell.stream().mapToInt(passage -> passage.text().length()).sum();
    }

    private static Passage row(List<List<Passage>> cells) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        List<Landmark> landmarks = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                text.append('\t');
            }
            boolean first = true;
            for (Passage passage : cells.get(i)) {
                if (!first) {
                    text.append(' ');
                }
                first = false;
                text.append(sign(passage));
                int by = text.length();
                text.append(passage.text().replace('\t', ' ').replace('\n', ' '));
                passage.marks()
                        .forEach(
                                mark ->
                                        marks.add(
                                                new Mark(
                                                        mark.span().shift(by),
                                                        mark.type(),
                                                        mark.href())));
                passage.landmarks()
                        .forEach(
                                each ->
                                        landmarks.add(
                                                new Landmark(
                                                        each.type(),
                                                        each.name(),
                                                        each.offset() + by)));
            }
        }
        Excerpt row = Excerpt.of(text, 0, BlockType.TABLE_ROW);
        return new Passage(
                row.words(),
                BlockType.TABLE_ROW,
                0,
                false,
                false,
                row.marks(marks),
                row.landmarks(landmarks));
    }
}
