package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.Overlay;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Says what came of an import of many files: how many there are, and each that did not come in
/// with its reason.
final class ImportSheet {

    private static final double ROW = 46;
    private static final int MOST_ROWS = 8;

    private final ImportReport report;
    private final Overlay overlay;
    private final Messages messages;

    ImportSheet(ImportReport report, Overlay overlay, Messages messages) {
        this.report = report;
        this.overlay = overlay;
        this.messages = messages;
    }

    void show() {
        Label title = new Label(messages.get("import.report"));
        title.getStyleClass().add("sheet-title");
        Label sentences = new Label(String.join(" ", report.sentences()));
        sentences.setId("import-report-words");
        sentences.setWrapText(true);
        Button close = new Button(messages.get("import.report.close"));
        close.setId("import-report-close");
        close.setDefaultButton(true);
        close.getStyleClass().add("primary");
        close.setOnAction(_ -> overlay.hide());
        VBox sheet = new VBox(title, sentences);
        if (!report.refusals().isEmpty()) {
            sheet.getChildren().add(refusals());
        }
        sheet.getChildren().add(buttons(close));
        sheet.setId("import-report");
        sheet.getStyleClass().addAll("dialog-sheet", "import-report");
        overlay.show(sheet, close);
    }

    private ListView<ImportReport.Refusal> refusals() {
        ListView<ImportReport.Refusal> list =
                new ListView<>(FXCollections.observableArrayList(report.refusals()));
        list.setId("import-refusals");
        list.setAccessibleText(messages.get("import.refusedMany", report.refusals().size()));
        list.setCellFactory(_ -> new RefusalCell());
        list.setPrefHeight(ROW * Math.min(MOST_ROWS, report.refusals().size()) + 8);
        return list;
    }

    private HBox buttons(Button close) {
        Button copy = new Button(messages.get("import.report.copy"));
        copy.setId("import-report-copy");
        copy.setOnAction(
                _ -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(report.text());
                    Clipboard.getSystemClipboard().setContent(content);
                });
        HBox buttons = new HBox(copy, close);
        buttons.getStyleClass().add("dialog-buttons");
        return buttons;
    }
}
