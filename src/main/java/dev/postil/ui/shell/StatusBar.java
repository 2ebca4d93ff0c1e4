package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandControls;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyNames;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line at the bottom: what is safe, what is open, what undo would do, what is under way.
final class StatusBar extends HBox {

    private final TaskIndicator indicator;

    StatusBar(
            StatusViewModel model,
            Tasks tasks,
            Commands commands,
            KeyNames keys,
            Messages messages) {
        indicator = new TaskIndicator(tasks, messages);
        setId("status-bar");
        getStyleClass().add("status-bar");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        label("save-state", model.saveState()),
                        label("document-facts", model.documentFacts()),
                        space,
                        indicator,
                        button("undo-hint", model.undoHint(), commands.get("history.undo")::run),
                        history(commands.get("history.show"), new CommandControls(keys)),
                        button("zoom", model.zoom(), commands.get("view.zoom.reset")::run));
    }

    /// Follows the work of the program no longer.
    void end() {
        indicator.end();
    }

    private static Button history(Command command, CommandControls controls) {
        var button = new Button(null, new FontIcon(Feather.CLOCK));
        button.setId("history-button");
        button.getStyleClass().add("status-button");
        return controls.bind(button, command);
    }

    private static Label label(String id, ObservableValue<String> words) {
        var label = new Label();
        label.setId(id);
        label.textProperty().bind(words);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Button button(String id, ObservableValue<String> words, Runnable action) {
        var button = new Button();
        button.setId(id);
        button.getStyleClass().add("status-button");
        button.textProperty().bind(words);
        button.visibleProperty().bind(button.textProperty().isNotEmpty());
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> action.run());
        return button;
    }
}
