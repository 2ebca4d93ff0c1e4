package dev.postil.ui.dialog;

import dev.postil.i18n.Messages;
import dev.postil.settings.FolderUse;
import dev.postil.settings.UsedFolders;
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
import org.jspecify.annotations.Nullable;

/// Asks with the system's own choosers, and with sheets in front of the window.
public final class FxDialogs implements Dialogs {

    private final Overlay overlay;
    private final Messages messages;
    private final UsedFolders folders;
    private final Consumer<String> browser;

    /// @param browser shows the page of an address
    public FxDialogs(
            Overlay overlay, Messages messages, UsedFolders folders, Consumer<String> browser) {
        this.overlay = overlay;
        this.messages = messages;
        this.folders = folders;
        this.browser = browser;
    }

    @Override
    public List<Path> filesToOpen(FolderUse use, String title, List<FileKind> kinds) {
        List<File> files = chooser(use, title, kinds).showOpenMultipleDialog(window());
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        remember(use, files.getFirst().getParentFile());
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> folder(FolderUse use, String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        folders.folder(use).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        File folder = chooser.showDialog(window());
        if (folder != null) {
            remember(use, folder.getParentFile());
        }
        return Optional.ofNullable(folder).map(File::toPath);
    }

    @Override
    public Optional<Path> saveTarget(
            FolderUse use, String title, String name, List<FileKind> kinds) {
        FileChooser chooser = chooser(use, title, kinds);
        chooser.setInitialFileName(name);
        File file = chooser.showSaveDialog(window());
        if (file != null) {
            remember(use, file.getParentFile());
        }
        return Optional.ofNullable(file).map(File::toPath);
    }

    private void remember(FolderUse use, @Nullable File folder) {
        if (folder != null) {
            folders.use(use, folder.toPath());
        }
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

    private FileChooser chooser(FolderUse use, String title, List<FileKind> kinds) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        folders.folder(use).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        for (FileKind kind : kinds) {
            chooser.getExtensionFilters().add(new ExtensionFilter(kind.label(), kind.extensions()));
        }
        return chooser;
    }

    private Window window() {
        return overlay.getScene().getWindow();
    }
}
