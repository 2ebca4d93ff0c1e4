package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.ui.shell.SearchViewModel.Row;
import dev.postil.ui.shell.Searcher.Found;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A document's title, or the words around a match with the match in bold.
final class SearchCell extends ListCell<Row> {

    private static final double MARGINS = 40;

    private final Messages messages;

    SearchCell(Messages messages) {
        this.messages = messages;
        getStyleClass().add("search-cell");
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : content(row));
        setMouseTransparent(row instanceof Row.Title);
    }

    private Node content(Row row) {
        return switch (row) {
            case Row.Title title -> title(title);
            case Row.Place(var found) -> place(found);
        };
    }

    private HBox title(Row.Title title) {
        var name = new Label(title.document().title());
        name.getStyleClass().add("search-title");
        var count = new Label(messages.get("search.places", title.places()));
        count.getStyleClass().add("secondary");
        count.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(name, count);
        line.getStyleClass().add("search-title-line");
        return line;
    }

    private TextFlow place(Found found) {
        String words = found.snippet();
        var match = new Text(found.match().of(words));
        match.getStyleClass().add("strong");
        var flow =
                new TextFlow(
                        new Text(words.substring(0, found.match().start())),
                        match,
                        new Text(words.substring(found.match().end())));
        if (found.annotation() != null) {
            var note = new Text(messages.get("search.note") + " ");
            note.getStyleClass().add("secondary");
            flow.getChildren().addFirst(note);
        }
        flow.setPrefWidth(getListView().getWidth() - MARGINS);
        return flow;
    }
}
