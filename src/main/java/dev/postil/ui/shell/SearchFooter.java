package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line under what was found: what can be typed, and the search to save or to forget.
final class SearchFooter extends HBox {

    private final SearchViewModel model;
    private final Messages messages;
    private final String key;
    private final Label help = new Label();
    private final Button save = new Button();

    /// @param key that saves the search
    SearchFooter(SearchViewModel model, Messages messages, String key) {
        this.model = model;
        this.messages = messages;
        this.key = key;
        getStyleClass().add("search-footer");
        help.getStyleClass().add("secondary");
        help.setMinWidth(0);
        save.setId("search-save");
        save.getStyleClass().add("link-button");
        save.setFocusTraversable(false);
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(_ -> model.toggleSaved());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(help, gap, save);
        model.query().subscribe(_ -> show());
        model.savedNow().subscribe(_ -> show());
    }

    private void show() {
        boolean isBlank = model.isBlank();
        help.setText(messages.get(isBlank ? "search.saved.help" : "search.help"));
        save.setVisible(!isBlank);
        save.setManaged(!isBlank);
        save.setText(messages.get(model.savedNow().get() ? "search.forget" : "search.save", key));
    }
}
