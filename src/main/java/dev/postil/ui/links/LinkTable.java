package dev.postil.ui.links;

import dev.postil.i18n.Messages;
import dev.postil.ui.command.KeyWords;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The links, one a row of three lines. It never scrolls sideways: where it is narrow the columns
/// that say least about a link are left out.
final class LinkTable extends TableView<LinkRow> {

    private static final double ROW = 62;
    private static final double WITH_WHY = 520;
    private static final double WITH_AUTHOR = 780;

    /// A day in one line.
    private static final double DAY = 104;

    /// What the rows are put in order by where that column is asked to.
    private final Map<TableColumn<LinkRow, ?>, Comparator<LinkRow>> orders = new HashMap<>();

    private final Messages messages;
    private final KeyWords keys;
    private final Label none = new Label();
    private boolean isRead;

    /// @param order hears in which order the rows shall be handed over
    LinkTable(Messages messages, KeyWords keys, Consumer<@Nullable Comparator<LinkRow>> order) {
        setId("links-table");
        setAccessibleText(messages.get("links.table"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        setFixedCellSize(ROW);
        this.messages = messages;
        this.keys = keys;
        none.setWrapText(true);
        none.getStyleClass().addAll("secondary", "links-none");
        setPlaceholder(none);
        keys.watch(this::sayNothing);
        fill(messages);
        focusedProperty().subscribe(this::lightTheFirst);
        setSortPolicy(
                _ -> {
                    order.accept(order());
                    return true;
                });
    }

    private void fill(Messages messages) {
        var why = column(messages.get("links.column.note"), 140, LinkRow::note);
        var author = column(messages.get("links.column.author"), 80, LinkRow::author);
        var date = column(messages.get("links.column.date"), DAY, LinkRow::date);
        date.setMinWidth(DAY);
        date.setCellFactory(_ -> new Cell(LinkRow::date, false));
        // By time, not by what the time is called.
        orders.put(date, Comparator.comparing(row -> row.link().created()));
        getColumns()
                .setAll(
                        List.of(
                                end(
                                        messages.get("links.column.from"),
                                        LinkRow::from,
                                        () ->
                                                new EndCell(
                                                        LinkRow::from,
                                                        LinkRow::fromStyle,
                                                        LinkRow::fromPlace)),
                                column(messages.get("links.column.type"), 80, LinkRow::type),
                                end(
                                        messages.get("links.column.to"),
                                        LinkRow::to,
                                        () ->
                                                new EndCell(
                                                        LinkRow::to,
                                                        LinkRow::toStyle,
                                                        LinkRow::toPlace)),
                                why,
                                author,
                                date));
        widthProperty()
                .subscribe(
                        width -> {
                            why.setVisible(width.doubleValue() >= WITH_WHY);
                            author.setVisible(width.doubleValue() >= WITH_AUTHOR);
                            date.setVisible(width.doubleValue() >= WITH_AUTHOR);
                        });
    }

    /// Shows rows that are in order; those of the same links stay selected.
    ///
    /// @param isRead whether all links have been read, so that no row means that there are none
    void show(List<LinkRow> rows, boolean isRead) {
        this.isRead = isRead;
        sayNothing();
        if (getItems().equals(rows)) {
            return;
        }
        Set<UUID> selected =
                getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .map(row -> row.link().id())
                        .collect(Collectors.toSet());
        boolean isFirst = getItems().isEmpty();
        getSelectionModel().clearSelection();
        getItems().setAll(rows);
        for (int i = 0; i < rows.size() && !selected.isEmpty(); i++) {
            if (selected.remove(rows.get(i).link().id())) {
                getSelectionModel().select(i);
            }
        }
        // Not where a selected link went: the next key that takes away would take the first one.
        if (isFirst) {
            lightTheFirst();
        }
    }

    private void sayNothing() {
        String key = keys.of("link.make");
        none.setText(
                isRead
                        ? messages.get("links.none", KeyWords.count(key), key)
                        : messages.get("links.reading"));
    }

    /// Whoever comes by key sees where the arrows set out from.
    private void lightTheFirst() {
        if (isFocused() && getSelectionModel().isEmpty() && !getItems().isEmpty()) {
            getSelectionModel().selectFirst();
        }
    }

    private @Nullable Comparator<LinkRow> order() {
        Comparator<LinkRow> order = null;
        for (TableColumn<LinkRow, ?> column : getSortOrder()) {
            Comparator<LinkRow> own = orders.get(column);
            if (own != null) {
                Comparator<LinkRow> turned =
                        column.getSortType() == SortType.DESCENDING ? own.reversed() : own;
                order = order == null ? turned : order.thenComparing(turned);
            }
        }
        return order;
    }

    private TableColumn<LinkRow, LinkRow> column(
            String title, double width, Function<LinkRow, String> words) {
        TableColumn<LinkRow, LinkRow> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 80));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new Cell(words, true));
        orders.put(column, Comparator.comparing(words, String.CASE_INSENSITIVE_ORDER));
        return column;
    }

    private TableColumn<LinkRow, LinkRow> end(
            String title, Function<LinkRow, String> words, Supplier<EndCell> cells) {
        TableColumn<LinkRow, LinkRow> column = column(title, 230, words);
        column.setCellFactory(_ -> cells.get());
        return column;
    }

    /// Words that may wrap up to the height of the row.
    private static final class Cell extends TableCell<LinkRow, LinkRow> {

        private final Function<LinkRow, String> words;

        Cell(Function<LinkRow, String> words, boolean isWrapped) {
            this.words = words;
            setWrapText(isWrapped);
        }

        @Override
        protected void updateItem(@Nullable LinkRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : words.apply(row));
        }
    }
}
