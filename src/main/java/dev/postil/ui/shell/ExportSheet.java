package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.Overlay;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks what to export and who signs it, then where to.
final class ExportSheet {

    private final ExportViewModel model;
    private final Overlay overlay;
    private final Messages messages;

    ExportSheet(ExportViewModel model, Overlay overlay, Messages messages) {
        this.model = model;
        this.overlay = overlay;
        this.messages = messages;
    }

    void show() {
        model.start();
        var title = new Label(messages.get("export.title"));
        title.getStyleClass().add("sheet-title");
        var history = new CheckBox(messages.get("export.history"));
        history.setId("export-history");
        history.selectedProperty().bindBidirectional(model.history());
        Button save = save();
        var sheet = new VBox(title, extent(), history, author(), buttons(save));
        sheet.setId("export-sheet");
        sheet.getStyleClass().add("dialog-sheet");
        overlay.show(sheet, save);
    }

    private VBox extent() {
        var group = new ToggleGroup();
        var all = new RadioButton(messages.get("export.all"));
        all.setToggleGroup(group);
        all.setSelected(true);
        var one = new RadioButton(messages.get("export.document"));
        one.setId("export-document");
        one.setToggleGroup(group);
        one.setDisable(!model.isDocumentOpen());
        one.selectedProperty().subscribe(chosen -> model.onlyOpenDocument().set(chosen));
        var box = new VBox(all, one);
        box.getStyleClass().add("choices");
        return box;
    }

    private HBox author() {
        var field = new TextField();
        field.setId("export-author");
        field.textProperty().bindBidirectional(model.author());
        var label = new Label(messages.get("appearance.author"));
        label.setLabelFor(field);
        var line = new HBox(label, field);
        line.getStyleClass().add("form-line");
        return line;
    }

    private Button save() {
        var save = new Button(messages.get("export.save"));
        save.setId("export-save");
        save.setDefaultButton(true);
        save.getStyleClass().add("primary");
        save.setOnAction(
                _ -> {
                    overlay.hide();
                    model.export();
                });
        return save;
    }

    private HBox buttons(Button save) {
        var cancel = new Button(messages.get("dialog.cancel"));
        cancel.setOnAction(_ -> overlay.hide());
        var buttons = new HBox(cancel, save);
        buttons.getStyleClass().add("dialog-buttons");
        return buttons;
    }
}
