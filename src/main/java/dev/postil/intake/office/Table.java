package dev.postil.intake.office;

import dev.postil.intake.text.CellGrid;
import dev.postil.intake.text.CellGrid.Cell;
import dev.postil.intake.text.Passage;
import dev.postil.intake.text.TableRow;
import dev.postil.model.BlockType;
import java.util.ArrayList;
import java.util.List;

/// A table while it is read: rows of cells, each with the passages in it.
///
/// What becomes a row of text is what one looks up in rows; where a table merely places things on
/// the page, its passages come one after the other instead.
public final class Table {

    private static final int LONGEST_CELL = 1500;
    private static final int MOST_PASSAGES = 12;

    private final List<List<Cell<List<Passage>>>> rows = new ArrayList<>();
    private boolean hasHead;

    public void row() {
        rows.add(new ArrayList<>());
    }

    /// Notes that the author marked a row as the head of the columns.
    public void head() {
        hasHead = true;
    }

    public void cell(List<Passage> passages) {
        cell(passages, 1, 1);
    }

    /// Adds a cell.
    ///
    /// @param across how many columns it is wide; less than 1 counts as 1
    /// @param down how many rows it is high; less than 1 counts as 1
    public void cell(List<Passage> passages, int across, int down) {
        if (rows.isEmpty()) {
            row();
        }
        rows.getLast().add(new Cell<>(passages, Math.max(1, across), Math.max(1, down)));
    }

    /// Leaves columns out at the beginning of a row.
    public void indent(int columns) {
        rows.getLast().add(Cell.leftOut(List.of(), columns));
    }

    /// Adds what stands between two rows.
    public void between(Passage passage) {
        row();
        cell(List.of(passage));
    }

    /// Takes back the last row.
    public void dropRow() {
        if (!rows.isEmpty()) {
            rows.removeLast();
        }
    }

    /// The table as passages of the text.
    public List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        if (isData()) {
            CellGrid.columns(rows, List.of()).forEach(row -> passages.add(joined(row)));
        } else {
            rows.forEach(row -> row.forEach(cell -> passages.addAll(cell.content())));
        }
        return passages;
    }

    private boolean isData() {
        long filled = rows.stream().filter(row -> cells(row) > 0).count();
        long wide = rows.stream().filter(row -> cells(row) > 1).count();
        return wide > 0
                && (hasHead || wide * 2 >= filled)
                && rows.stream().flatMap(List::stream).map(Cell::content).allMatch(Table::isShort);
    }

    private static long cells(List<Cell<List<Passage>>> row) {
        return row.stream().filter(cell -> !isBlank(cell.content())).count();
    }

    private static boolean isBlank(List<Passage> cell) {
        return cell.stream().allMatch(passage -> passage.text().isBlank());
    }

    private static boolean isShort(List<Passage> cell) {
        return cell.size() <= MOST_PASSAGES
                && cell.stream().mapToLong(passage -> passage.text().length()).sum() <= LONGEST_CELL
                && cell.stream()
                        .noneMatch(
                                passage ->
                                        passage.isHeading()
                                                || passage.type() == BlockType.TABLE_ROW
                                                || passage.type() == BlockType.CODE);
    }

    private static Passage joined(List<List<Passage>> row) {
        Line line = new Line();
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                line.tab();
            }
            for (Passage passage : row.get(i)) {
                if (!passage.text().isBlank()) {
                    line.space();
                    line.append(TableRow.sign(passage), Look.PLAIN);
                }
                line.add(passage);
            }
        }
        return line.take(BlockType.TABLE_ROW, 0, false, "");
    }
}
