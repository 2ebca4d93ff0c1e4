package dev.postil.ui.reader;

import dev.postil.i18n.Messages;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The bar that finds words in the open document.
final class FindBar extends HBox {

    private final FindViewModel model;
    private final Runnable closed;
    private final TextField field = new TextField();
    private @Nullable Node focusedBefore;

    /// @param closed is called after it was closed, before the focus goes back
    FindBar(FindViewModel model, Messages messages, Runnable closed) {
        this.model = model;
        this.closed = closed;
        setId("find-bar");
        getStyleClass().addAll("find-bar", "floating");
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        field.setId("find-field");
        field.setPromptText(messages.get("find.prompt"));
        field.textProperty().bindBidirectional(model.query());
        Label count = new Label();
        count.setId("find-count");
        count.getStyleClass().add("secondary");
        count.textProperty().bind(model.count());
        Button previous = button("find-previous", "↑", messages.get("find.previous"));
        previous.setOnAction(_ -> model.step(-1));
        Button next = button("find-next", "↓", messages.get("find.next"));
        next.setOnAction(_ -> model.step(1));
        Button close = button("find-close", "✕", messages.get("find.close"));
        close.setOnAction(_ -> close());
        getChildren().addAll(field, count, previous, next, close);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setVisible(false);
        setManaged(false);
    }

    private static Button button(String id, String sign, String words) {
        Button button = new Button(sign);
        button.setId(id);
        button.getStyleClass().add("find-button");
        button.setAccessibleText(words);
        return button;
    }

    boolean isOpen() {
        return isVisible();
    }

    /// Opens the bar and moves the focus there.
    ///
    /// @param words to look for; empty to keep those that are there
    void open(String words) {
        if (!isOpen()) {
            focusedBefore = getScene().getFocusOwner();
        }
        show();
        if (!words.isBlank()) {
            model.query().set(words);
        }
        field.requestFocus();
        field.selectAll();
    }

    /// Shows the bar and leaves the focus where it is.
    void show() {
        setVisible(true);
        setManaged(true);
    }

    /// Takes the bar away and gives the focus back to where it came from.
    void close() {
        setVisible(false);
        setManaged(false);
        closed.run();
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget().equals(field)) {
            model.step(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }
}
