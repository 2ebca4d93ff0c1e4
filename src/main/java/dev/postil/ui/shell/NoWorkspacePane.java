package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The window where a workspace could not be opened: why, and what can be done.
public final class NoWorkspacePane extends VBox {

    /// @param why a sentence
    public NoWorkspacePane(String why, Runnable retry, ProgramActions program, ShellTools tools) {
        Messages messages = tools.messages();
        setId("no-workspace");
        getStyleClass().add("empty-state");
        var words = new Label(why);
        words.setWrapText(true);
        words.getStyleClass().addAll("empty-words", "reading-face");
        var again = button(messages.get("noworkspace.retry"), retry);
        again.setId("workspace-retry");
        again.getStyleClass().add("primary");
        var open =
                button(
                        messages.get("command.workspace.open"),
                        () ->
                                WorkspaceViewModel.open(
                                        program, tools.dialogs(), messages, tools.notices()::say));
        var create =
                button(
                        messages.get("command.workspace.new"),
                        () -> WorkspaceViewModel.create(program, tools.dialogs(), messages));
        var buttons = new HBox(again, open, create);
        buttons.getStyleClass().add("empty-buttons");
        getChildren().addAll(words, buttons);
    }

    private static Button button(String words, Runnable action) {
        var button = new Button(words);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
