package dev.postil.ui.library;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.Overlay;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows what an import folded, each part with a tick that puts it back into the text.
final class FoldedSheet {

    private static final double ROW = 62;
    private static final int MOST_ROWS = 6;

    private final FoldedParts model;
    private final Overlay overlay;
    private final Messages messages;

    FoldedSheet(FoldedParts model, Overlay overlay, Messages messages) {
        this.model = model;
        this.overlay = overlay;
        this.messages = messages;
    }

    void show() {
        Label heading = new Label(messages.get("folded.title", model.title()));
        heading.getStyleClass().add("sheet-title");
        heading.setWrapText(true);
        Label words = new Label(messages.get("folded.words"));
        words.getStyleClass().add("secondary");
        words.setWrapText(true);
        ListView<FoldedParts.Part> list = list();
        VBox sheet = new VBox(heading, words, list, buttons());
        sheet.setId("folded-sheet");
        sheet.getStyleClass().addAll("dialog-sheet", "folded-sheet");
        overlay.show(sheet, list);
    }

    private ListView<FoldedParts.Part> list() {
        ListView<FoldedParts.Part> list =
                new ListView<>(FXCollections.observableArrayList(model.parts()));
        list.setId("folded-parts");
        list.setAccessibleText(messages.get("folded.title", model.title()));
        list.setCellFactory(_ -> new FoldedCell(messages));
        list.setPrefHeight(ROW * Math.min(MOST_ROWS, model.parts().size()) + 2);
        list.getSelectionModel().selectFirst();
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> press(list, key));
        return list;
    }

    /// `Space` ticks, and `Enter` is not kept from the sheet by the list.
    private void press(ListView<FoldedParts.Part> list, KeyEvent key) {
        FoldedParts.Part part = list.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.SPACE && part != null) {
            part.isText().set(!part.isText().get());
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER) {
            finish();
            key.consume();
        }
    }

    private void finish() {
        overlay.hide();
        model.save();
    }

    private HBox buttons() {
        Button all = new Button(messages.get("folded.all"));
        all.setId("folded-all");
        all.setOnAction(_ -> model.toggleAll());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Button cancel = new Button(messages.get("dialog.cancel"));
        cancel.setOnAction(_ -> overlay.hide());
        Button done = new Button(messages.get("folded.done"));
        done.setId("folded-done");
        done.setDefaultButton(true);
        done.getStyleClass().add("primary");
        done.setOnAction(_ -> finish());
        HBox buttons = new HBox(all, between, cancel, done);
        buttons.getStyleClass().add("dialog-buttons");
        return buttons;
    }
}
