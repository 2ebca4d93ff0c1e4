package dev.postil.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.ui.UiTest;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(UiTest.TOOLKIT)
class RowItemsTest {

    private final RowItems items = new RowItems();

    @Test
    void anItemStaysWhereOnlyItsCountChanges() {
        items.show(List.of(row("a", 0, row("b", 0))), false);
        TreeItem<Row> a = item("a");
        TreeItem<Row> b = item("b");

        items.show(List.of(row("a", 3, row("b", 2))), false);

        assertThat(item("a")).isSameAs(a);
        assertThat(item("b")).isSameAs(b);
        assertThat(b.getValue().passages()).isEqualTo(2);
    }

    @Test
    void nothingMovesWhereOnlyCountsChange() {
        items.show(List.of(row("a", 0, row("b", 0)), row("c", 0)), false);
        List<Object> moves = new ArrayList<>();
        items.root().getChildren().addListener((ListChangeListener<TreeItem<Row>>) moves::add);
        item("a").getChildren().addListener((ListChangeListener<TreeItem<Row>>) moves::add);
        List<Row> counted = List.of(row("a", 3, row("b", 2)), row("c", 1));

        assertThat(items.isShapedLike(counted, false)).isTrue();
        items.show(counted, false);

        assertThat(moves).isEmpty();
    }

    @Test
    void anItemMovesBelowAnother() {
        items.show(List.of(row("a", 0, row("b", 0, row("c", 0))), row("d", 0)), false);
        TreeItem<Row> c = item("c");

        items.show(List.of(row("d", 0, row("c", 0, row("a", 0)))), false);

        assertThat(labels(items.root())).containsExactly("d");
        assertThat(labels(item("d"))).containsExactly("c");
        assertThat(labels(item("c"))).containsExactly("a");
        assertThat(item("c")).isSameAs(c);
        assertThat(c.getParent()).isSameAs(item("d"));
        assertThat(items.of(key("b"))).isNull();
    }

    @Test
    void comersAndGoersAndAnotherOrderLeaveTheRest() {
        items.show(List.of(row("a", 0), row("b", 0), row("c", 0), row("d", 0)), false);
        TreeItem<Row> b = item("b");

        items.show(List.of(row("x", 0), row("y", 0), row("d", 0), row("b", 0), row("z", 0)), false);

        assertThat(labels(items.root())).containsExactly("x", "y", "d", "b", "z");
        assertThat(item("b")).isSameAs(b);
    }

    @Test
    void whatIsFoldedStaysFoldedAndIsUnfoldedOnlyWhileAllIs() {
        List<Row> rows = List.of(row("a", 0, row("b", 0)));
        items.show(rows, false);
        item("a").setExpanded(false);

        items.show(List.of(row("a", 1, row("b", 1))), false);
        assertThat(item("a").isExpanded()).isFalse();
        items.show(rows, true);
        assertThat(item("a").isExpanded()).isTrue();
        items.show(rows, false);
        assertThat(item("a").isExpanded()).isFalse();
    }

    @Test
    void whatComesBackIsFoldedAsItWas() {
        List<Row> rows = List.of(row("a", 0, row("b", 0)));
        items.show(rows, false);
        item("a").setExpanded(false);

        items.show(List.of(), false);
        items.show(rows, false);

        assertThat(item("a").isExpanded()).isFalse();
    }

    private TreeItem<Row> item(String id) {
        TreeItem<Row> item = items.of(key(id));
        assertThat(item).isNotNull();
        return item;
    }

    private static Key key(String id) {
        return new Key.OfKind(id);
    }

    private static List<String> labels(TreeItem<Row> parent) {
        return parent.getChildren().stream().map(child -> child.getValue().label()).toList();
    }

    private static Row row(String id, int passages, Row... below) {
        return new Row(key(id), id, "", null, passages, List.of(below));
    }
}
