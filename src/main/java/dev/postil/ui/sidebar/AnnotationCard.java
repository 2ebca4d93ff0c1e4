package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.AnchorState;
import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.TagUse;
import dev.postil.ui.control.KindStyle;
import dev.postil.ui.control.MarkdownView;
import dev.postil.ui.control.NoteField;
import dev.postil.ui.control.TagChip;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One annotation: its words, its tags, its note, and small print. Cards are few and shown again
/// and again for other annotations.
final class AnnotationCard extends VBox {

    private static final int CHIPS = 4;

    private final SidebarViewModel model;
    private final NoteViewModel notes;
    private final CardWords words;
    private final Messages messages;
    private final Consumer<Annotation> nameTag;
    private final NoteField field;
    private final QuoteView quote = new QuoteView();
    private final FlowPane chips = new FlowPane();
    private final MarkdownView note = new MarkdownView();
    private final StackPane noteSlot = new StackPane();
    private final Label facts = new Label();
    private final Label outside = new Label();
    private final Button place = new Button();
    private final MorePlacesLine morePlaces;

    /// @param nameTag opens the field in which a tag is named
    /// @param field where a note is written; all cards share it
    AnnotationCard(
            SidebarViewModel model,
            NoteViewModel notes,
            CardWords words,
            Messages messages,
            Consumer<Annotation> nameTag,
            NoteField field) {
        this.model = model;
        this.notes = notes;
        this.words = words;
        this.messages = messages;
        this.nameTag = nameTag;
        this.field = field;
        getStyleClass().addAll("card", "annotation-card");
        chips.getStyleClass().add("chips");
        chips.setMinWidth(0);
        facts.getStyleClass().addAll("secondary", "facts");
        facts.setWrapText(true);
        outside.getStyleClass().addAll("secondary", "outside");
        outside.setText(messages.get("sidebar.card.outside"));
        place.setText(messages.get("sidebar.card.place"));
        place.disableProperty().bind(javafx.beans.binding.Bindings.not(model.canPlace()));
        place.getStyleClass().add("place-again");
        place.setFocusTraversable(false);
        morePlaces = new MorePlacesLine(model.session(), messages);
        getChildren().addAll(quote, chips, note, noteSlot, place, morePlaces, facts, outside);
    }

    void show(Row.Card row, boolean selected) {
        Annotation annotation = row.annotation();
        boolean unfolded = model.isUnfolded(annotation);
        quote.show(annotation.quote().exact(), kinds(annotation), unfolded);
        quote.more().setText(messages.get(unfolded ? "sidebar.card.less" : "sidebar.card.more"));
        quote.more().setOnAction(_ -> model.fold(annotation, unfolded));
        chips.getChildren().setAll(chips(annotation, selected, unfolded));
        showIf(chips, !chips.getChildren().isEmpty());
        showNote(annotation);
        morePlaces.show(annotation, selected);
        facts.setText(words.facts(annotation));
        showIf(facts, selected || words.author(annotation).isPresent());
        showIf(outside, row.outside());
        showIf(place, annotation.anchor() == AnchorState.ORPHANED);
        place.setOnAction(_ -> model.placeAgain(annotation));
    }

    private void showNote(Annotation annotation) {
        boolean editing = notes.isEditing(annotation);
        String written = annotation.note();
        showIf(noteSlot, editing);
        showIf(note, !editing && written != null);
        if (editing) {
            field.placeIn(noteSlot);
        } else if (written != null) {
            note.show(written);
            note.setOnMouseClicked(
                    click -> {
                        if (click.getButton() == MouseButton.PRIMARY) {
                            notes.enter(annotation);
                        }
                    });
        }
    }

    private List<KindStyle> kinds(Annotation annotation) {
        Codebook codebook = codebook();
        List<KindStyle> kinds =
                annotation.tags().stream()
                        .map(TagUse::kind)
                        .distinct()
                        .map(kind -> KindStyle.of(kind, codebook))
                        .toList();
        return kinds.isEmpty() ? List.of(KindStyle.UNTAGGED) : kinds;
    }

    private List<Node> chips(Annotation annotation, boolean selected, boolean unfolded) {
        List<Node> nodes = new ArrayList<>();
        for (TagUse use : annotation.tags()) {
            nodes.add(chip(annotation, use, selected));
            words.fields(use).forEach(field -> nodes.add(label(field, "chip", "field-chip")));
        }
        if (!unfolded && nodes.size() > CHIPS) {
            int hidden = nodes.size() - CHIPS;
            nodes.subList(CHIPS, nodes.size()).clear();
            Button rest = button(messages.get("sidebar.card.rest", hidden), "chip-button");
            rest.setOnAction(_ -> model.fold(annotation, false));
            nodes.add(rest);
        }
        if (selected) {
            Button add = button(messages.get("sidebar.card.addTag"), "chip-button", "add-tag");
            add.setOnAction(
                    _ -> {
                        model.select(annotation);
                        nameTag.accept(annotation);
                    });
            nodes.add(add);
        }
        return nodes;
    }

    private Node chip(Annotation annotation, TagUse use, boolean removable) {
        String label = codebook().label(use);
        TagChip.@Nullable Removal removal =
                removable
                        ? new TagChip.Removal(
                                messages.get("sidebar.card.removeTag", label),
                                () -> model.untag(annotation, use))
                        : null;
        TagChip chip = new TagChip(KindStyle.of(use.kind(), codebook()), label, removal);
        chip.maxWidthProperty().bind(chips.widthProperty());
        return chip;
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static Button button(String text, String... styles) {
        Button button = new Button(text);
        button.getStyleClass().addAll(styles);
        button.setFocusTraversable(false);
        return button;
    }

    private Codebook codebook() {
        return model.session().vocabulary().codebook().get();
    }

    private static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
