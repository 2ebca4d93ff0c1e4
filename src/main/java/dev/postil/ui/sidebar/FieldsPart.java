package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.FieldValue;
import dev.postil.model.TagUse;
import dev.postil.ui.control.KindStyle;
import dev.postil.ui.sidebar.FieldLine.Item;
import dev.postil.ui.sidebar.FieldsViewModel.Place;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
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
    private final List<FieldLine> made = new ArrayList<>();
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
        List<FieldLine> shown = new ArrayList<>();
        for (TagUse use : annotation.tags()) {
            List<Item> items = items(annotation, use, selected);
            if (!items.isEmpty()) {
                shown.add(line(shown.size(), annotation, use, items));
            }
        }
        if (!shown.equals(lines.getChildren())) {
            lines.getChildren().setAll(shown);
        }
        CardPart.showIf(slot, isEditing);
        CardPart.showIf(all, isEditing || !shown.isEmpty());
        if (isEditing) {
            editor.placeIn(slot);
        } else {
            slot.getChildren().clear();
        }
    }

    private List<Item> items(Annotation annotation, TagUse use, boolean selected) {
        List<Item> items = new ArrayList<>();
        for (var field : fields.fields(use)) {
            FieldValue value = use.fields().get(field.id());
            if (value != null || selected) {
                Place place = new Place(annotation.id(), use, field);
                items.add(item(place, value == null ? "–" : CardWords.value(field, value)));
            }
        }
        return items;
    }

    private Item item(Place place, String value) {
        return new Item(
                messages.get("sidebar.field", place.field().label(), value),
                words.spoken(place.field(), place.use()),
                !place.use().fields().containsKey(place.field().id()),
                place.isSame(fields.editing().get()),
                () -> fields.enter(place));
    }

    /// Tells which of several tags it is about: by its sign and, where the kind does not tell, by
    /// its name.
    private FieldLine line(int place, Annotation annotation, TagUse use, List<Item> items) {
        if (place == made.size()) {
            made.add(new FieldLine());
        }
        Codebook codebook = model.session().vocabulary().now();
        List<TagUse> uses = annotation.tags();
        boolean isOne = uses.size() < 2;
        boolean isKindEnough =
                uses.stream().filter(its -> its.kind().equals(use.kind())).count() < 2;
        FieldLine line = made.get(place);
        line.show(
                isOne ? null : KindStyle.of(use.kind(), codebook),
                isKindEnough ? null : codebook.label(use),
                items);
        return line;
    }
}
