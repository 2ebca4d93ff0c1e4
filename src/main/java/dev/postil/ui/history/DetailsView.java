package dev.postil.ui.history;

import dev.postil.i18n.Comparison.Difference;
import dev.postil.i18n.Messages;
import dev.postil.ui.control.Direction;
import dev.postil.ui.history.Rows.Details;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What the selected step changed: before and after, one below the other.
final class DetailsView extends VBox {

    private final Messages messages;

    DetailsView(Messages messages) {
        this.messages = messages.onScreen();
        setId("history-details");
        getStyleClass().add("history-details");
    }

    void show(Details details) {
        getChildren().clear();
        details.differences().forEach(this::add);
        for (String part : details.parts()) {
            getChildren().add(words(part, "history-part"));
        }
    }

    private void add(Difference difference) {
        Label what = new Label(difference.what());
        what.getStyleClass().add("history-what");
        getChildren().add(what);
        if (!difference.before().isEmpty()) {
            getChildren()
                    .add(
                            words(
                                    messages.get("history.before", difference.before()),
                                    "history-before"));
        }
        String after =
                difference.after().isEmpty()
                        ? messages.get("history.nothing")
                        : messages.get("history.after", difference.after());
        getChildren().add(words(after, "history-after"));
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        Direction.dress(label, text);
        return label;
    }
}
