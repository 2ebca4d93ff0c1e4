package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Codebook;
import dev.postil.model.Document;
import dev.postil.model.Status;
import dev.postil.model.TagUse;
import dev.postil.ui.control.FieldName;
import dev.postil.ui.control.KindStyle;
import dev.postil.ui.control.MarkdownView;
import dev.postil.ui.control.NoteField;
import dev.postil.ui.control.ShortLabel;
import dev.postil.ui.control.TagChip;
import dev.postil.ui.control.TagField;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The open document on top of the sidebar: title, status, tags, and a note about it all.
final class DocumentCard extends VBox {

    private final DocumentViewModel model;
    private final Messages messages;
    private final ShortLabel title = new ShortLabel();
    private final Button status = new Button();
    private final Button addTag = new Button();
    private final Button addNote = new Button();
    private final TagField naming;
    private final FlowPane facts = new FlowPane();
    private final MarkdownView note;
    private final StackPane noteSlot = new StackPane();
    private final NoteField field;

    /// @param open takes the address of a link that is chosen in the note
    DocumentCard(DocumentViewModel model, Messages messages, Consumer<String> open) {
        this.model = model;
        this.messages = messages;
        note = new MarkdownView(open);
        field = new NoteField(model::leaveNote);
        setId("document-card");
        getStyleClass().addAll("card", "document-card");
        title.getStyleClass().add("document-title");
        facts.getStyleClass().add("document-facts");
        status.setId("document-status");
        status.getStyleClass().add("quiet-button");
        status.setTooltip(new Tooltip(messages.get("sidebar.document.nextStatus")));
        status.setOnAction(_ -> model.nextStatus());
        addTag.setId("document-tag");
        addTag.setText(messages.get("sidebar.card.addTag"));
        addTag.getStyleClass().add("quiet-button");
        addTag.setOnAction(_ -> model.naming().start(null));
        naming = new TagField("document-tag", model.naming(), messages);
        naming.getStyleClass().add("document-naming");
        addNote.setId("document-note");
        addNote.setText(messages.get("sidebar.document.addNote"));
        addNote.getStyleClass().add("quiet-button");
        addNote.setOnAction(_ -> model.enterNote());
        note.setOnMouseClicked(_ -> model.enterNote());
        field.textProperty().bindBidirectional(model.words());
        field.setPromptText(messages.get("sidebar.document.addNote"));
        FieldName.give(field, messages.get("sidebar.card.note"));
        getChildren().addAll(title, facts, naming, note, noteSlot);
        model.naming().open().subscribe(this::nameTag);
        model.document().subscribe(this::show);
        model.codebook().subscribe(_ -> show(model.document().get()));
        model.writing().subscribe(this::write);
    }

    private void show(@Nullable Document document) {
        showIf(this, document != null);
        if (document == null) {
            return;
        }
        title.show(document.title());
        status.setText(words(document.status()));
        facts.getChildren().setAll(status);
        document.tags().forEach(use -> facts.getChildren().add(chip(use)));
        facts.getChildren().addAll(addTag, addNote);
        showNote(document);
    }

    private void showNote(Document document) {
        String written = document.note();
        boolean writing = model.writing().get();
        showIf(noteSlot, writing);
        showIf(note, written != null && !writing);
        showIf(addNote, written == null && !writing);
        if (written != null) {
            note.show(written);
        }
    }

    private void write(boolean writing) {
        Document document = model.document().get();
        if (document != null) {
            showNote(document);
        }
        if (writing) {
            field.enter();
            field.placeIn(noteSlot);
        } else {
            noteSlot.getChildren().clear();
        }
    }

    private void nameTag(boolean open) {
        showIf(naming, open);
        if (open) {
            naming.focusField();
        } else if (getScene() != null) {
            addTag.requestFocus();
        }
    }

    private Node chip(TagUse use) {
        Codebook codebook = model.codebook().get();
        String label = codebook.label(use);
        return new TagChip(
                KindStyle.of(use, codebook),
                label,
                new TagChip.Removal(
                        messages.get("sidebar.card.removeTag", label), () -> model.untag(use)));
    }

    private String words(Status status) {
        return switch (status) {
            case UNREAD -> messages.get("document.status.unread");
            case READING -> messages.get("document.status.reading");
            case DONE -> messages.get("document.status.done");
        };
    }

    private static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
