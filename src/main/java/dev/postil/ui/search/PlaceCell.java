package dev.postil.ui.search;

import dev.postil.model.Span;
import dev.postil.session.Searching.Place;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// A place that was found: the document's title above the first of each, then the words around the
/// match.
final class PlaceCell extends ListCell<Place> {

    private final SearchViewModel model;
    private final Label title = new Label();
    private final TextFlow words = new TextFlow();
    private final VBox box = new VBox(title, words);

    PlaceCell(SearchViewModel model) {
        this.model = model;
        getStyleClass().add("search-place");
        title.getStyleClass().add("search-title");
        words.getStyleClass().add("search-words");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Place place, boolean empty) {
        super.updateItem(place, empty);
        if (empty || place == null) {
            setGraphic(null);
            return;
        }
        boolean opens = model.opensGroup(getIndex());
        title.setText(place.document().title());
        title.setVisible(opens);
        title.setManaged(opens);
        Span match = place.match();
        String snippet = place.snippet();
        words.getChildren()
                .setAll(
                        plain(snippet.substring(0, match.start())),
                        matched(match.of(snippet)),
                        plain(snippet.substring(match.end())));
        setGraphic(box);
    }

    private static Text plain(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("search-plain");
        return text;
    }

    private static Text matched(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("search-match");
        return text;
    }
}
