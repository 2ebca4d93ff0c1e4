package dev.postil.ui.dialog;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.FieldName;
import dev.postil.ui.control.Overlay;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// Asks with the system's own choosers, and with sheets in front of the window.
public final class FxDialogs implements Dialogs {

    private final Overlay overlay;
    private final Messages messages;
    private final Consumer<String> browser;

    /// @param browser shows the page of an address
    public FxDialogs(Overlay overlay, Messages messages, Consumer<String> browser) {
        this.overlay = overlay;
        this.messages = messages;
        this.browser = browser;
    }

    @Override
    public List<Path> filesToOpen(String title, List<FileKind> kinds) {
        List<File> files = chooser(title, kinds).showOpenMultipleDialog(window());
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> folder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(window())).map(File::toPath);
    }

    @Override
    public Optional<Path> saveTarget(String title, String name, List<FileKind> kinds) {
        FileChooser chooser = chooser(title, kinds);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(window())).map(File::toPath);
    }

    @Override
    public void choose(String question, List<Choice> choices) {
        var buttons = new HBox();
        for (Choice choice : choices.reversed()) {
            String id = "dialog-choice-" + (choices.indexOf(choice) + 1);
            buttons.getChildren().add(button(id, choice.label(), choice.run()));
        }
        Node first = buttons.getChildren().getLast();
        first.getStyleClass().add("primary");
        show(first, words(question), buttons);
    }

    @Override
    public void confirm(String question, String action, Runnable confirmed) {
        Button yes = button("dialog-action", action, confirmed);
        yes.setDefaultButton(true);
        yes.getStyleClass().add("primary");
        Button no = button("dialog-cancel", messages.get("dialog.cancel"), () -> {});
        show(no, words(question), new HBox(no, yes));
    }

    @Override
    public void ask(String question, String initial, String action, Consumer<String> given) {
        var field = new TextField(initial);
        field.setId("dialog-field");
        FieldName.give(field, question);
        Button yes = button("dialog-action", action, () -> given.accept(field.getText().strip()));
        yes.setDefaultButton(true);
        yes.getStyleClass().add("primary");
        yes.disableProperty().bind(field.textProperty().map(String::isBlank));
        Button no = button("dialog-cancel", messages.get("dialog.cancel"), () -> {});
        show(field, words(question), field, new HBox(no, yes));
        field.selectAll();
    }

    @Override
    public void browse(URI page) {
        browser.accept(page.toASCIIString());
    }

    private void show(Node focus, Node... parts) {
        var sheet = new VBox(parts);
        sheet.setId("dialog");
        sheet.getStyleClass().add("dialog-sheet");
        parts[parts.length - 1].getStyleClass().add("dialog-buttons");
        overlay.show(sheet, focus);
    }

    private Button button(String id, String words, Runnable action) {
        var button = new Button(words);
        button.setId(id);
        button.setOnAction(
                _ -> {
                    overlay.hide();
                    action.run();
                });
        return button;
    }

    private static Label words(String question) {
        var label = new Label(question);
        label.setWrapText(true);
        return label;
    }

    private FileChooser chooser(String title, List<FileKind> kinds) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        for (FileKind kind : kinds) {
            chooser.getExtensionFilters().add(new ExtensionFilter(kind.label(), kind.extensions()));
        }
        return chooser;
    }

    private Window window() {
        return overlay.getScene().getWindow();
    }
}
