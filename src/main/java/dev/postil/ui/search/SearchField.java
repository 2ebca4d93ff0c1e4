package dev.postil.ui.search;

import dev.postil.i18n.Messages;
import dev.postil.session.Searching.Place;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;

/// The field in the top bar with the list of what was found below it. The focus stays in the field:
/// arrows choose, `Enter` opens, `Esc` closes.
public final class SearchField extends TextField {

    private static final double ROWS_HEIGHT = 420;

    private final SearchViewModel model;
    private final ListView<Place> results = new ListView<>();
    private final Popup popup = new Popup();

    public SearchField(SearchViewModel model, Messages messages) {
        this.model = model;
        setId("search-field");
        setPromptText(messages.get("search.prompt"));
        setAccessibleText(messages.get("search.name"));
        textProperty().bindBidirectional(model.typed());
        buildResults(messages);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.answered().subscribe(_ -> showOrHide());
        focusedProperty().subscribe(_ -> showOrHide());
    }

    private void buildResults(Messages messages) {
        results.setId("search-results");
        results.getStyleClass().add("search-results");
        results.setItems(model.places());
        results.setPlaceholder(new Label(messages.get("search.nothing")));
        results.setCellFactory(_ -> new PlaceCell(model));
        results.setFocusTraversable(false);
        results.setOnMouseClicked(_ -> open());
        results.setMaxHeight(ROWS_HEIGHT);
        popup.getContent().add(results);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
    }

    private void showOrHide() {
        if (!isFocused() || !model.answered().get() || getScene() == null) {
            popup.hide();
            return;
        }
        Bounds bounds = localToScreen(getLayoutBounds());
        results.setPrefWidth(Math.max(bounds.getWidth(), 420));
        popup.show(this, bounds.getMinX(), bounds.getMaxY() + 4);
        results.getSelectionModel().selectFirst();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            results.getSelectionModel().selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            results.getSelectionModel().selectPrevious();
        } else if (event.getCode() == KeyCode.ENTER) {
            model.searchNow();
            open();
        } else if (event.getCode() == KeyCode.ESCAPE && popup.isShowing()) {
            popup.hide();
        } else {
            return;
        }
        results.scrollTo(results.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void open() {
        Place place = results.getSelectionModel().getSelectedItem();
        if (place != null) {
            popup.hide();
            model.open(place);
        }
    }
}
