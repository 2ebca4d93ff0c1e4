package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.ui.command.CommandControls;
import dev.postil.ui.command.Commands;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What stands where the text would, while none is open.
final class EmptyState extends VBox {

    /// @param workspaceEmpty whether there is no document to open either
    EmptyState(
            ObservableValue<Boolean> workspaceEmpty,
            Commands commands,
            CommandControls controls,
            Messages messages) {
        setId("empty-state");
        getStyleClass().add("empty-state");
        var words = new Label();
        words.getStyleClass().addAll("empty-words", "reading-face");
        words.setWrapText(true);
        words.textProperty()
                .bind(
                        workspaceEmpty.map(
                                empty ->
                                        empty
                                                ? messages.get("empty.workspace")
                                                : messages.get("empty.document")));
        var open = new Button(messages.get("empty.import"));
        open.setId("empty-import");
        open.getStyleClass().add("primary");
        controls.bind(open, commands.get("workspace.import"));
        var sample = new Button(messages.get("empty.sample"));
        sample.setId("empty-sample");
        controls.bind(sample, commands.get("workspace.sample"));
        sample.visibleProperty().bind(workspaceEmpty);
        sample.managedProperty().bind(sample.visibleProperty());
        var buttons = new HBox(open, sample);
        buttons.getStyleClass().add("empty-buttons");
        var drop = new Label(messages.get("empty.drop"));
        drop.getStyleClass().add("secondary");
        getChildren().addAll(words, buttons, drop);
    }
}
