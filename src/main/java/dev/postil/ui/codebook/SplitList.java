package dev.postil.ui.codebook;

import dev.postil.i18n.Messages;
import dev.postil.i18n.OneLine;
import dev.postil.model.Annotation;
import dev.postil.model.Quote;
import dev.postil.ui.control.FieldName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The passages of a tag with tick boxes: those ticked go to a new tag. Space ticks.
final class SplitList extends VBox {

    private static final int LONGEST = 160;

    private final Set<UUID> ticked = new HashSet<>();
    private final TextField name = new TextField();
    private final Button split;
    private final ListView<Annotation> list;
    private final Messages messages;

    /// Whether a title tells which passage it is.
    private final boolean areInSeveral;

    /// @param titles of documents
    /// @param done takes the new tag's label and what was ticked
    SplitList(
            List<Annotation> passages,
            Function<UUID, String> titles,
            Messages messages,
            BiConsumer<String, Set<UUID>> done,
            Runnable left) {
        this.messages = messages;
        areInSeveral = passages.stream().map(Annotation::document).distinct().count() > 1;
        getStyleClass().add("codebook-split");
        name.setId("codebook-split-name");
        name.setPromptText(messages.get("codebook.split.name"));
        FieldName.give(name, messages.get("codebook.split.name"));
        list = new ListView<>(FXCollections.observableArrayList(passages));
        list.setId("codebook-split-list");
        list.setAccessibleText(messages.get("codebook.split.which"));
        list.setCellFactory(_ -> new Cell(titles));
        list.setPrefHeight(Math.clamp(passages.size() * 52L + 2, 60, 262));
        list.setOnKeyPressed(
                key -> {
                    Annotation pointed = list.getSelectionModel().getSelectedItem();
                    if (key.getCode() == KeyCode.SPACE && pointed != null) {
                        tick(pointed.id());
                    }
                });
        split = new Button();
        split.setId("codebook-split-do");
        split.getStyleClass().add("primary");
        split.setOnAction(_ -> done.accept(name.getText(), Set.copyOf(ticked)));
        name.setOnAction(_ -> split.fire());
        name.textProperty().subscribe(_ -> show());
        var cancel = new Button(messages.get("codebook.cancel"));
        cancel.setOnAction(_ -> left.run());
        var buttons = new HBox(split, cancel);
        buttons.getStyleClass().add("codebook-buttons");
        getChildren()
                .addAll(
                        name,
                        Inspector.secondary(messages.get("codebook.split.which")),
                        list,
                        buttons);
        show();
    }

    void focusName() {
        name.requestFocus();
    }

    private void tick(UUID id) {
        if (!ticked.remove(id)) {
            ticked.add(id);
        }
        show();
        list.refresh();
    }

    private void show() {
        split.setText(messages.get("codebook.split.do", ticked.size()));
        split.setDisable(ticked.isEmpty() || name.getText().isBlank());
    }

    private final class Cell extends ListCell<Annotation> {

        private final Function<UUID, String> titles;

        Cell(Function<UUID, String> titles) {
            this.titles = titles;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Annotation passage, boolean empty) {
            super.updateItem(passage, empty);
            if (empty || passage == null) {
                setGraphic(null);
                return;
            }
            var box = new CheckBox(OneLine.of(passage.quote().exact(), LONGEST));
            box.setSelected(ticked.contains(passage.id()));
            box.setFocusTraversable(false);
            box.setOnAction(_ -> tick(passage.id()));
            var title = new Label(where(passage));
            title.getStyleClass().addAll("secondary", "codebook-split-title");
            var content = new VBox(box, title);
            content.setMinWidth(0);
            setGraphic(content);
        }

        /// The words around it, for the same words may be tagged many times.
        private String where(Annotation passage) {
            Quote quote = passage.quote();
            String words = quote.prefix() + quote.exact() + quote.suffix();
            String around = messages.get("codebook.split.around", words.replaceAll("\\s+", " "));
            return areInSeveral
                    ? messages.get("codebook.split.in", around, titles.apply(passage.document()))
                    : around;
        }
    }
}
