package dev.postil.ui.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.Sample;
import dev.postil.ui.UiTest;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyWords;
import dev.postil.ui.control.KindStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkTableUiTest extends UiTest {

    private final List<@Nullable Comparator<LinkRow>> orders = new ArrayList<>();
    private final LinkRow first = row(1, "Beta", 20);
    private final LinkRow second = row(2, "alpha", 30);
    private final LinkRow third = row(3, "Gamma", 10);
    private LinkTable table;

    @Test
    void aColumnAsksForItsOrder() {
        showTable();

        sort("From", SortType.ASCENDING);
        assertThat(sorted()).containsExactly(second, first, third);
        sort("From", SortType.DESCENDING);
        assertThat(sorted()).containsExactly(third, first, second);
        sort("Date", SortType.ASCENDING);
        assertThat(sorted()).containsExactly(third, first, second);
        fx(() -> table.getSortOrder().clear());
        assertThat(orders.getLast()).isNull();
    }

    @Test
    void theSelectedLinksStaySelectedWhereOthersComeAndGo() {
        showTable();
        fx(() -> table.getSelectionModel().select(first));

        fx(() -> table.show(List.of(second, third, row(1, "Beta, renamed", 20)), true));

        assertThat(table.getSelectionModel().getSelectedIndices()).containsExactly(2);
        assertThat(table.getSelectionModel().getSelectedItem().from()).isEqualTo("Beta, renamed");
        fx(() -> table.show(List.of(second, third), true));
        assertThat(table.getSelectionModel().getSelectedIndices()).isEmpty();
    }

    @Test
    void theFirstIsLitForWhoeverComesAndNotWhereTheSelectedOneWent() {
        showTable();
        fx(() -> table.requestFocus());
        assertThat(table.getSelectionModel().getSelectedIndices()).containsExactly(0);

        fx(() -> table.show(List.of(second, third), true));
        assertThat(table.getSelectionModel().getSelectedIndices()).isEmpty();
    }

    @Test
    void aDayIsNotBrokenBesideColumnsThatAreEmpty() {
        showTable();
        for (int width : new int[] {790, 840, 900}) {
            fx(() -> stage().setWidth(width));
            settle();

            assertThat(lookup(".text").queryAllAs(Text.class))
                    .filteredOn(text -> text.getText().startsWith("22 Nov"))
                    .isNotEmpty()
                    .allSatisfy(
                            text -> {
                                assertThat(text.getText()).isEqualTo("22 Nov 2026");
                                assertThat(text.getLayoutBounds().getHeight()).isLessThan(24);
                            });
        }
    }

    private void showTable() {
        show(
                900,
                400,
                () -> {
                    Messages messages = Messages.load(Locale.ENGLISH);
                    KeyWords keys = new KeyWords(new Commands(), messages);
                    table = new LinkTable(messages, keys, orders::add);
                    return table;
                });
        fx(() -> table.show(List.of(first, second, third), true));
    }

    private void sort(String title, SortType type) {
        fx(
                () -> {
                    TableColumn<LinkRow, ?> column =
                            table.getColumns().stream()
                                    .filter(it -> it.getText().equals(title))
                                    .findFirst()
                                    .orElseThrow();
                    column.setSortType(type);
                    table.getSortOrder().setAll(List.of(column));
                });
    }

    private List<LinkRow> sorted() {
        List<LinkRow> rows = new ArrayList<>(List.of(first, second, third));
        rows.sort(Objects.requireNonNull(orders.getLast()));
        return rows;
    }

    private static LinkRow row(int id, String from, int seconds) {
        Link link =
                new Link(
                        Sample.id(id),
                        "drives",
                        LinkEnd.of(Sample.tag(Sample.id(7), "actor", from)),
                        LinkEnd.of(Sample.tag(Sample.id(8), "risk", "Loss")),
                        null,
                        Sample.ADA.id(),
                        Sample.NOW.plusSeconds(seconds),
                        Sample.NOW);
        return new LinkRow(
                link,
                from,
                KindStyle.UNTAGGED,
                LinkPlace.ANYWHERE,
                "drives",
                "Loss",
                KindStyle.UNTAGGED,
                LinkPlace.ANYWHERE,
                "",
                "",
                "Ada",
                "22 Nov 2026",
                from);
    }
}
