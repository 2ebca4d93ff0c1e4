package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.TagUse;
import dev.postil.ui.control.KindStyle;
import dev.postil.ui.control.TagChip;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// The tags on a card; on the selected one each can be taken off, one without a name can be given
/// one by a click, and others can be put on.
final class ChipsPart implements CardPart {

    private static final int MOST = 4;

    private final SidebarViewModel model;
    private final Messages messages;
    private final Consumer<Annotation> nameTag;
    private final FlowPane chips = new FlowPane();
    private final List<TagChip> made = new ArrayList<>();
    private final Button rest = button("chip-button");
    private final Button add = button("chip-button", "add-tag");

    /// @param nameTag opens the field in which a tag is named
    ChipsPart(SidebarViewModel model, Messages messages, Consumer<Annotation> nameTag) {
        this.model = model;
        this.messages = messages;
        this.nameTag = nameTag;
        chips.getStyleClass().add("chips");
        chips.setMinWidth(0);
        add.setText(messages.get("sidebar.card.addTag"));
    }

    @Override
    public Node node() {
        return chips;
    }

    @Override
    public void show(Row.Card row, boolean selected) {
        List<Node> shown = chips(row.annotation(), selected);
        if (!shown.equals(chips.getChildren())) {
            chips.getChildren().setAll(shown);
        }
        CardPart.showIf(chips, !shown.isEmpty());
    }

    private List<Node> chips(Annotation annotation, boolean selected) {
        List<TagUse> uses = annotation.tags();
        boolean isCut = !model.isUnfolded(annotation) && uses.size() > MOST;
        int shown = isCut ? MOST : uses.size();
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            nodes.add(chip(i, annotation, uses.get(i), selected));
        }
        if (isCut) {
            rest.setText(messages.get("sidebar.card.rest", uses.size() - shown));
            rest.setOnAction(_ -> model.fold(annotation, false));
            nodes.add(rest);
        }
        if (selected) {
            add.setOnAction(_ -> add(annotation));
            nodes.add(add);
        }
        return nodes;
    }

    private void add(Annotation annotation) {
        model.select(annotation);
        nameTag.accept(annotation);
    }

    /// The chip that stands in a place, which is made once and then shows one tag after the other.
    private Node chip(int place, Annotation annotation, TagUse use, boolean removable) {
        Codebook codebook = model.session().vocabulary().now();
        KindStyle style = KindStyle.of(use, codebook);
        String label = codebook.label(use);
        TagChip.@Nullable Removal removal =
                removable
                        ? new TagChip.Removal(
                                messages.get("sidebar.card.removeTag", label),
                                () -> model.untag(annotation, use))
                        : null;
        if (place < made.size()) {
            made.get(place).show(style, label, removal);
        } else {
            TagChip chip = new TagChip(style, label, removal);
            chip.maxWidthProperty().bind(chips.widthProperty());
            made.add(chip);
        }
        TagChip chip = made.get(place);
        boolean asksForName = removable && use.isUnnamed();
        chip.setCursor(asksForName ? Cursor.HAND : Cursor.DEFAULT);
        chip.setOnMouseClicked(asksForName ? _ -> add(annotation) : null);
        return chip;
    }

    private static Button button(String... styles) {
        Button button = new Button();
        button.getStyleClass().addAll(styles);
        button.setFocusTraversable(false);
        return button;
    }
}
