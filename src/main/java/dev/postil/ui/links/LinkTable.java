package dev.postil.ui.links;

import dev.postil.i18n.Messages;
import dev.postil.model.LinkEnd;
import dev.postil.ui.control.KindSign;
import dev.postil.ui.links.LinkTableViewModel.Row;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The links, one a row of two lines. It never scrolls sideways: where it is narrow the columns
/// that say least about a link are left out.
final class LinkTable extends TableView<Row> {

    private static final double ROW = 44;
    private static final double WITH_WHY = 460;
    private static final double WITH_DOCUMENTS = 620;
    private static final double WITH_AUTHOR = 780;

    LinkTable(ObservableList<Row> rows, LinkPageWords words, Messages messages) {
        setId("links-table");
        setAccessibleText(messages.get("links.table"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        setFixedCellSize(ROW);
        Label none = new Label(messages.get("links.none"));
        none.setWrapText(true);
        none.getStyleClass().addAll("secondary", "links-none");
        setPlaceholder(none);
        TableColumn<Row, String> why = column(messages.get("links.column.note"), 170, Row::note);
        TableColumn<Row, String> documents =
                column(messages.get("links.column.documents"), 160, Row::documents);
        TableColumn<Row, String> author =
                column(messages.get("links.column.author"), 80, Row::author);
        TableColumn<Row, Instant> date = date(messages.get("links.column.date"));
        getColumns()
                .setAll(
                        List.of(
                                end(
                                        messages.get("links.column.from"),
                                        Row::from,
                                        row -> row.link().from(),
                                        words),
                                column(messages.get("links.column.type"), 90, Row::type),
                                end(
                                        messages.get("links.column.to"),
                                        Row::to,
                                        row -> row.link().to(),
                                        words),
                                why,
                                documents,
                                author,
                                date));
        widthProperty()
                .subscribe(
                        width -> {
                            why.setVisible(width.doubleValue() >= WITH_WHY);
                            documents.setVisible(width.doubleValue() >= WITH_DOCUMENTS);
                            author.setVisible(width.doubleValue() >= WITH_AUTHOR);
                            date.setVisible(width.doubleValue() >= WITH_AUTHOR);
                        });
        SortedList<Row> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
    }

    private static TableColumn<Row, String> column(
            String title, double width, Function<Row, String> value) {
        TableColumn<Row, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 80));
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setComparator(String.CASE_INSENSITIVE_ORDER);
        column.setCellFactory(_ -> new Cell<>(value, _ -> null));
        return column;
    }

    private static TableColumn<Row, String> end(
            String title,
            Function<Row, String> value,
            Function<Row, LinkEnd> end,
            LinkPageWords words) {
        TableColumn<Row, String> column = column(title, 190, value);
        column.setCellFactory(
                _ -> new Cell<>(value, row -> new KindSign(words.style(end.apply(row)))));
        return column;
    }

    /// Sorted by time, not by what the time is called.
    private static TableColumn<Row, Instant> date(String title) {
        TableColumn<Row, Instant> column = new TableColumn<>(title);
        column.setPrefWidth(90);
        column.setMinWidth(80);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().link().created()));
        column.setCellFactory(_ -> new Cell<>(Row::date, _ -> null));
        return column;
    }

    /// Words that wrap up to the height of the row.
    private static final class Cell<T> extends TableCell<Row, T> {

        private final Function<Row, String> words;
        private final Function<Row, @Nullable KindSign> sign;

        Cell(Function<Row, String> words, Function<Row, @Nullable KindSign> sign) {
            this.words = words;
            this.sign = sign;
            setWrapText(true);
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            Row row = empty ? null : getTableRow().getItem();
            setText(row == null ? null : words.apply(row));
            setGraphic(row == null ? null : sign.apply(row));
        }
    }
}
