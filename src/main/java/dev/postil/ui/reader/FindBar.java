package dev.postil.ui.reader;

import dev.postil.i18n.Messages;
import dev.postil.settings.FindChoice;
import dev.postil.ui.control.FieldName;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The bar that finds words in the open document.
final class FindBar extends VBox {

    private final FindViewModel model;
    private final Runnable list;
    private final Runnable closed;
    private final TextField field = new TextField();
    private @Nullable Node focusedBefore;

    /// @param list lists all hits, to be tagged together
    /// @param closed is called after it was closed and the focus is back where it came from
    FindBar(FindViewModel model, Messages messages, Runnable list, Runnable closed) {
        this.model = model;
        this.list = list;
        this.closed = closed;
        setId("find-bar");
        getStyleClass().add("find-bar");
        field.setId("find-field");
        field.setPromptText(messages.get("find.prompt"));
        FieldName.give(field, messages.get("find.prompt"));
        field.textProperty().bindBidirectional(model.query());
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().addAll(line(messages), problem());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setMinWidth(0);
        setVisible(false);
        setManaged(false);
    }

    private HBox line(Messages messages) {
        Label count = new Label();
        count.setId("find-count");
        count.getStyleClass().add("secondary");
        count.textProperty().bind(model.count());
        Button previous = FindSwitches.button("find-previous", "↑", messages.get("find.previous"));
        previous.setOnAction(_ -> model.step(-1));
        Button next = FindSwitches.button("find-next", "↓", messages.get("find.next"));
        next.setOnAction(_ -> model.step(1));
        Button all =
                FindSwitches.button(
                        "find-list", messages.get("find.list"), messages.get("find.list.words"));
        all.disableProperty().bind(model.query().map(String::isBlank));
        all.setOnAction(_ -> list.run());
        Button close = FindSwitches.button("find-close", "✕", messages.get("find.close"));
        close.setOnAction(_ -> close());
        FindSwitches switches = new FindSwitches(model.choice(), messages);
        HBox line = new HBox(field, switches, count, previous, next, all, close);
        line.getStyleClass().add("find-line");
        return line;
    }

    private Label problem() {
        Label problem = new Label();
        problem.setId("find-problem");
        problem.setWrapText(true);
        problem.setPrefWidth(0);
        problem.maxWidthProperty().bind(widthProperty());
        problem.textProperty().bind(model.problem());
        problem.visibleProperty().bind(model.problem().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    boolean isOpen() {
        return isVisible();
    }

    /// Whether it is open and looks for something.
    boolean isSeeking() {
        return isOpen() && !model.query().get().isBlank();
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
            takeLiterally(words);
        }
        field.requestFocus();
        field.selectAll();
    }

    /// Words from the text are meant as they stand there.
    private void takeLiterally(String words) {
        FindChoice now = model.choice().get();
        if (now.regularExpression()) {
            model.choice()
                    .set(
                            new FindChoice(
                                    now.wholeWords(), now.caseSensitive(), now.inflected(), false));
        }
        model.query().set(words);
    }

    /// Shows the bar and leaves the focus where it is.
    void show() {
        setVisible(true);
        setManaged(true);
    }

    /// Takes the bar away. With a hit the focus goes to the text, so that the next key acts there;
    /// without one back to where it came from.
    void close() {
        model.catchUp();
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
        setVisible(false);
        setManaged(false);
        closed.run();
    }

    /// Takes the bar away and leaves focus and selection where they are.
    void hide() {
        focusedBefore = null;
        setVisible(false);
        setManaged(false);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget().equals(field)) {
            if (event.isShortcutDown()) {
                list.run();
            } else {
                model.step(event.isShiftDown() ? -1 : 1);
            }
            event.consume();
        }
    }
}
