package dev.postil.ui.library;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.Direction;
import dev.postil.ui.control.WideCell;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A folded part: how it begins, how long it is, and a tick that puts it back.
final class FoldedCell extends WideCell<FoldedParts.Part> {

    private final Messages messages;
    private final CheckBox tick = new CheckBox();
    private final Label words = new Label();
    private final Label lines = new Label();
    private final HBox row;
    private @Nullable BooleanProperty bound;

    FoldedCell(Messages messages) {
        this.messages = messages;
        tick.setFocusTraversable(false);
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.getStyleClass().add("folded-words");
        lines.getStyleClass().add("secondary");
        VBox text = new VBox(words, lines);
        HBox.setHgrow(text, Priority.ALWAYS);
        row = new HBox(tick, text);
        row.getStyleClass().add("folded-row");
    }

    @Override
    protected void updateItem(FoldedParts.@Nullable Part part, boolean empty) {
        super.updateItem(part, empty);
        if (bound != null) {
            tick.selectedProperty().unbindBidirectional(bound);
            bound = null;
        }
        if (empty || part == null) {
            setGraphic(null);
            return;
        }
        words.setText(part.words());
        Direction.dress(words, part.words());
        words.setNodeOrientation(
                Direction.isRightToLeft(part.words())
                        ? NodeOrientation.RIGHT_TO_LEFT
                        : NodeOrientation.LEFT_TO_RIGHT);
        lines.setText(messages.get("folded.lines", part.lines()));
        bound = part.isText();
        tick.selectedProperty().bindBidirectional(bound);
        tick.setAccessibleText(part.words());
        setAccessibleText(part.words() + ". " + lines.getText());
        setGraphic(row);
    }
}
