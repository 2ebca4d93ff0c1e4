package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.TabLeaves;
import dev.postil.ui.dialog.Problem;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A fault of the program with all that a report needs: in front of the window, or alone in it
/// where nothing else could be made.
public final class ProblemSheet extends VBox {

    private final Button copy;
    private final HBox buttons;

    public ProblemSheet(Problem problem, Messages messages) {
        setId("problem-sheet");
        getStyleClass().add("problem-sheet");
        var title = new Label(problem.sentence());
        title.getStyleClass().add("sheet-title");
        title.setWrapText(true);
        getChildren().add(title);
        copy = new Button(messages.get("problem.copy"));
        buttons = new HBox(copy);
        buttons.getStyleClass().add("dialog-buttons");
        switch (problem) {
            case Problem.Known _ -> buttons.getChildren().clear();
            case Problem.Unexpected unexpected -> tell(unexpected, messages);
        }
        getChildren().add(buttons);
    }

    private void tell(Problem.Unexpected problem, Messages messages) {
        var code = new Label(messages.get("problem.code", problem.code()));
        code.getStyleClass().add("secondary");
        var details = new TextArea(problem.details());
        details.setId("problem-text");
        details.setEditable(false);
        code.setLabelFor(details);
        TabLeaves.install(details);
        VBox.setVgrow(details, Priority.ALWAYS);
        copy.setId("problem-copy");
        copy.setOnAction(_ -> copy(problem.details()));
        getChildren().addAll(code, details);
    }

    /// Adds what else can be done.
    public void offer(String id, String words, Runnable action) {
        var button = new Button(words);
        button.setId(id);
        button.setOnAction(_ -> action.run());
        buttons.getChildren().add(button);
    }

    Button copyButton() {
        return copy;
    }

    private static void copy(String words) {
        var content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
