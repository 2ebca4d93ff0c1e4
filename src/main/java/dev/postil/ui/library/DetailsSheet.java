package dev.postil.ui.library;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.Overlay;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Shows what is known about a document, and lets it be corrected.
final class DetailsSheet {

    private final DetailsViewModel model;
    private final Overlay overlay;
    private final Messages messages;

    DetailsSheet(DetailsViewModel model, Overlay overlay, Messages messages) {
        this.model = model;
        this.overlay = overlay;
        this.messages = messages;
    }

    void show() {
        Label heading = new Label(messages.get("details.title"));
        heading.getStyleClass().add("sheet-title");
        GridPane fields = new GridPane();
        fields.getStyleClass().add("details-fields");
        TextField title =
                add(fields, "details-name", messages.get("details.name"), "", model.title());
        add(
                fields,
                "details-authors",
                messages.get("details.authors"),
                messages.get("details.authors.prompt"),
                model.authors());
        add(
                fields,
                "details-published",
                messages.get("details.published"),
                messages.get("details.published.prompt"),
                model.published());
        add(
                fields,
                "details-outlet",
                messages.get("details.outlet"),
                messages.get("details.outlet.prompt"),
                model.outlet());
        add(
                fields,
                "details-language",
                messages.get("details.language"),
                messages.get("details.language.prompt"),
                model.language());
        add(
                fields,
                "details-address",
                messages.get("details.address"),
                messages.get("details.address.prompt"),
                model.address());
        VBox sheet = new VBox(heading, fields, problem(), buttons());
        sheet.setId("details-sheet");
        sheet.getStyleClass().addAll("dialog-sheet", "details-sheet");
        overlay.show(sheet, title);
    }

    private static TextField add(
            GridPane fields, String id, String name, String prompt, StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(value);
        Label label = new Label(name);
        label.setLabelFor(field);
        fields.addRow(fields.getRowCount(), label, field);
        return field;
    }

    private Label problem() {
        Label problem = new Label();
        problem.setId("details-problem");
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problem());
        problem.visibleProperty().bind(model.problem().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private HBox buttons() {
        Button cancel = new Button(messages.get("dialog.cancel"));
        cancel.setOnAction(_ -> overlay.hide());
        Button save = new Button(messages.get("details.save"));
        save.setId("details-save");
        save.setDefaultButton(true);
        save.getStyleClass().add("primary");
        save.disableProperty().bind(model.problem().isNotEmpty());
        save.setOnAction(
                _ -> {
                    overlay.hide();
                    model.save();
                });
        HBox buttons = new HBox(cancel, save);
        buttons.getStyleClass().add("dialog-buttons");
        return buttons;
    }
}
