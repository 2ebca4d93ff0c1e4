package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.model.Span;
import dev.postil.ui.control.Direction;
import dev.postil.ui.control.WideCell;
import dev.postil.ui.shell.SearchViewModel.Row;
import dev.postil.ui.shell.Searcher.Found;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A document's title, or the words around a match with the match in bold.
final class SearchCell extends WideCell<Row> {

    private final Messages messages;

    private final Consumer<String> forget;

    /// @param forget takes a search out of the saved ones
    SearchCell(Messages messages, Consumer<String> forget) {
        this.messages = messages;
        this.forget = forget;
        getStyleClass().add("search-cell");
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : content(row));
        setMouseTransparent(row == null || !row.isChoice());
    }

    private Node content(Row row) {
        return switch (row) {
            case Row.Title title -> title(title);
            case Row.Place(var found) -> place(found);
            case Row.Remark(var reason) -> remark(reason);
            case Row.Saved(var query) -> saved(query);
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

    private HBox saved(String query) {
        var words = new Label(query, new FontIcon(Feather.BOOKMARK));
        words.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var remove = new Button(null, new FontIcon(Feather.X));
        remove.getStyleClass().add("search-forget");
        remove.setAccessibleText(messages.get("search.saved.remove", query));
        remove.setFocusTraversable(false);
        remove.setOnAction(_ -> forget.accept(query));
        var line = new HBox(words, gap, remove);
        line.getStyleClass().add("search-saved");
        return line;
    }

    private Label remark(SearchViewModel.Reason reason) {
        var words =
                new Label(
                        switch (reason) {
                            case MORE -> messages.get("search.more");
                            case BEING_READ -> messages.get("search.beingRead");
                        });
        words.getStyleClass().add("secondary");
        return words;
    }

    private TextFlow place(Found found) {
        var flow = new TextFlow();
        if (found.annotation() != null || found.isNote()) {
            var what =
                    new Text(messages.get(found.isNote() ? "search.note" : "search.quote") + " ");
            what.getStyleClass().add("secondary");
            flow.getChildren().add(what);
        }
        String words = found.snippet();
        int told = 0;
        for (Span match : found.matches()) {
            var matching = new Text(match.of(words));
            matching.getStyleClass().add("strong");
            flow.getChildren().addAll(new Text(words.substring(told, match.start())), matching);
            told = match.end();
        }
        flow.getChildren().add(new Text(words.substring(told)));
        if (Direction.isRightToLeft(words)) {
            flow.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
            // Signs of another face come out in the wrong place.
            flow.getChildren().forEach(part -> part.getStyleClass().add("right-to-left-face"));
        }
        return flow;
    }
}
