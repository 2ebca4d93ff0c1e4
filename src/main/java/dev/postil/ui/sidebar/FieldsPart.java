package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.FieldValue;
import dev.postil.model.TagUse;
import dev.postil.ui.control.KindSign;
import dev.postil.ui.control.KindStyle;
import dev.postil.ui.sidebar.FieldsViewModel.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the fields of the tags on a card say, a line a tag; on the selected card the empty ones,
/// too. A field that is clicked is filled in below.
final class FieldsPart implements CardPart {

    private final FieldsViewModel fields;
    private final CardWords words;
    private final Messages messages;
    private final FieldEditor editor;
    private final VBox lines = new VBox();
    private final StackPane slot = new StackPane();
    private final VBox all = new VBox(lines, slot);
    private final SidebarViewModel model;

    /// @param editor where a field is filled in; all cards share it
    FieldsPart(
            SidebarViewModel model,
            FieldsViewModel fields,
            CardWords words,
            Messages messages,
            FieldEditor editor) {
        this.model = model;
        this.fields = fields;
        this.words = words;
        this.messages = messages;
        this.editor = editor;
        all.getStyleClass().add("fields");
        lines.getStyleClass().add("field-lines");
    }

    @Override
    public Node node() {
        return all;
    }

    @Override
    public void show(Row.Card row, boolean selected) {
        Annotation annotation = row.annotation();
        Place editing = fields.editing().get();
        boolean isEditing = editing != null && editing.annotation().equals(annotation.id());
        List<Node> shown = new ArrayList<>();
        for (TagUse use : annotation.tags()) {
            line(annotation, use, selected).ifPresent(shown::add);
        }
        lines.getChildren().setAll(shown);
        CardPart.showIf(slot, isEditing);
        CardPart.showIf(all, isEditing || !shown.isEmpty());
        if (isEditing) {
            editor.placeIn(slot);
        } else {
            slot.getChildren().clear();
        }
    }

    private Optional<Node> line(Annotation annotation, TagUse use, boolean selected) {
        List<Node> items = new ArrayList<>();
        for (var field : fields.fields(use)) {
            Place place = new Place(annotation.id(), use, field);
            FieldValue value = use.fields().get(field.id());
            if (value != null || selected) {
                items.add(item(place, value == null ? "–" : CardWords.value(field, value)));
            }
        }
        if (items.isEmpty()) {
            return Optional.empty();
        }
        items.addAll(0, whose(annotation, use));
        FlowPane line = new FlowPane();
        line.getStyleClass().add("field-line");
        line.setMinWidth(0);
        line.getChildren().setAll(items);
        return Optional.of(line);
    }

    /// Which of several tags the line is about: its sign and, where the kind does not tell, its
    /// name.
    private List<Node> whose(Annotation annotation, TagUse use) {
        if (annotation.tags().size() < 2) {
            return List.of();
        }
        Codebook codebook = model.session().vocabulary().now();
        Node sign = new KindSign(KindStyle.of(use.kind(), codebook));
        long ofKind =
                annotation.tags().stream().filter(its -> its.kind().equals(use.kind())).count();
        if (ofKind < 2) {
            return List.of(sign);
        }
        Label name = new Label(codebook.label(use));
        name.getStyleClass().addAll("secondary", "field-tag");
        return List.of(sign, name);
    }

    private Node item(Place place, String value) {
        String label = place.field().label();
        Button item = new Button(messages.get("sidebar.field", label, value));
        item.getStyleClass().add("field-item");
        if (!place.use().fields().containsKey(place.field().id())) {
            item.getStyleClass().add("empty");
        }
        item.setFocusTraversable(false);
        item.setWrapText(true);
        item.setAccessibleText(words.spoken(place.field(), place.use()));
        if (place.isSame(fields.editing().get())) {
            item.getStyleClass().add("filling");
        }
        item.setOnAction(_ -> fields.enter(place));
        return item;
    }
}
