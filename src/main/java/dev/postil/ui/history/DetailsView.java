package dev.postil.ui.history;

import dev.postil.i18n.Comparison.Difference;
import dev.postil.i18n.Messages;
import dev.postil.ui.control.Direction;
import dev.postil.ui.history.Rows.Details;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// What the selected step changed: before and after, one below the other. Scrolls where that is
/// much.
final class DetailsView extends ScrollPane {

    private final Messages messages;
    private final VBox lines = new VBox();

    DetailsView(Messages messages) {
        this.messages = messages.onScreen();
        lines.setId("history-details");
        lines.getStyleClass().add("history-details");
        setContent(lines);
        setFitToWidth(true);
        getStyleClass().add("history-scroll");
    }

    void show(Details details) {
        lines.getChildren().clear();
        details.differences().forEach(this::add);
        for (String part : details.parts()) {
            lines.getChildren().add(words(part, "history-part"));
        }
        setVvalue(0);
    }

    /// A scroll pane would be as high as its lines if none of them were broken.
    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double within = width - insets.getLeft() - insets.getRight();
        return insets.getTop() + lines.prefHeight(within) + insets.getBottom();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private void add(Difference difference) {
        Label what = new Label(difference.what());
        what.getStyleClass().add("history-what");
        lines.getChildren().add(what);
        if (!difference.before().isEmpty()) {
            lines.getChildren()
                    .add(
                            words(
                                    messages.get("history.before", difference.before()),
                                    "history-before"));
        }
        String after =
                difference.after().isEmpty()
                        ? messages.get("history.nothing")
                        : messages.get("history.after", difference.after());
        lines.getChildren().add(words(after, "history-after"));
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setAlignment(Pos.TOP_LEFT);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        Direction.dress(label, text);
        return label;
    }
}
