package dev.postil.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.intake.text.CellGrid.Cell;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CellGridTest {

    private static Cell<String> cell(String words) {
        return Cell.single(words);
    }

    @Test
    void whatIsWideLeavesBlanksBesideIt() {
        assertThat(
                        CellGrid.columns(
                                List.of(
                                        List.of(cell("a"), cell("b"), cell("c")),
                                        List.of(new Cell<>("wide", 2, 1), cell("z"))),
                                ""))
                .containsExactly(List.of("a", "b", "c"), List.of("wide", "", "z"));
    }

    @Test
    void whatIsHighLeavesBlanksBelowIt() {
        assertThat(
                        CellGrid.columns(
                                List.of(
                                        List.of(new Cell<>("high", 1, 3), cell("b")),
                                        List.of(cell("c")),
                                        List.of(cell("d")),
                                        List.of(cell("e"), cell("f"))),
                                ""))
                .containsExactly(
                        List.of("high", "b"),
                        List.of("", "c"),
                        List.of("", "d"),
                        List.of("e", "f"));
    }

    @Test
    void aCellMayBeWideAndHighAtOnce() {
        assertThat(
                        CellGrid.columns(
                                List.of(
                                        List.of(cell("a"), new Cell<>("both", 2, 2), cell("b")),
                                        List.of(cell("c"), cell("d")),
                                        List.of(cell("1"), cell("2"), cell("3"), cell("4"))),
                                ""))
                .containsExactly(
                        List.of("a", "both", "", "b"),
                        List.of("c", "", "", "d"),
                        List.of("1", "2", "3", "4"));
    }

    @Test
    void columnsThatNoRowHasAllOfAreNotFollowed() {
        assertThat(
                        CellGrid.columns(
                                List.of(
                                        List.of(new Cell<>("a", 2, 1), cell("b")),
                                        List.of(cell("c"), new Cell<>("d", 2, 1))),
                                ""))
                .containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void aNoteBelowMayClaimToBeWiderThanItsTable() {
        assertThat(
                        CellGrid.columns(
                                List.of(
                                        List.of(cell(""), new Cell<>("both", 2, 1)),
                                        List.of(cell("a"), cell("b"), cell("c")),
                                        List.of(new Cell<>("note", 99, 1))),
                                ""))
                .containsExactly(
                        List.of("", "both", ""), List.of("a", "b", "c"), List.of("note", "", ""));
    }

    @Test
    void columnsThatARowLeavesOutMakeNoTableRegular() {
        assertThat(
                        CellGrid.columns(
                                List.of(
                                        List.of(new Cell<>("a", 2, 1), cell("b")),
                                        List.of(Cell.leftOut("", 1), cell("c"), cell("d"))),
                                ""))
                .containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void widthsBeyondReasonAreNotFollowed() {
        assertThat(
                        CellGrid.columns(
                                List.of(
                                        List.of(new Cell<>("a", Integer.MAX_VALUE, 1), cell("b")),
                                        List.of(cell("c"), cell("d"))),
                                ""))
                .containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Property
    void everyCellComesOnceAndInOrder(
            @ForAll @Size(max = 8) List<@Size(max = 6) List<@IntRange(max = 40) Integer>> spans) {
        List<List<Cell<String>>> rows =
                spans.stream()
                        .map(
                                row ->
                                        row.stream()
                                                .map(n -> new Cell<>("x" + n, n % 4, 1 + n / 8))
                                                .toList())
                        .toList();

        List<List<String>> laid = CellGrid.columns(rows, "");

        assertThat(laid).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = laid.get(i).stream().filter(each -> !each.isEmpty()).toList();
            assertThat(cells).isEqualTo(rows.get(i).stream().map(Cell::content).toList());
            assertThat(laid.get(i).size()).isLessThanOrEqualTo(100);
        }
    }
}
