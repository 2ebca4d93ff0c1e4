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
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// The tags on a card; on the selected one each can be taken off and others put on.
final class ChipsPart implements CardPart {

    private static final int MOST = 4;

    private final SidebarViewModel model;
    private final Messages messages;
    private final Consumer<Annotation> nameTag;
    private final FlowPane chips = new FlowPane();

    /// @param nameTag opens the field in which a tag is named
    ChipsPart(SidebarViewModel model, Messages messages, Consumer<Annotation> nameTag) {
        this.model = model;
        this.messages = messages;
        this.nameTag = nameTag;
        chips.getStyleClass().add("chips");
        chips.setMinWidth(0);
    }

    @Override
    public Node node() {
        return chips;
    }

    @Override
    public void show(Row.Card row, boolean selected) {
        Annotation annotation = row.annotation();
        chips.getChildren().setAll(chips(annotation, selected));
        CardPart.showIf(chips, !chips.getChildren().isEmpty());
    }

    private List<Node> chips(Annotation annotation, boolean selected) {
        List<Node> nodes = new ArrayList<>();
        annotation.tags().forEach(use -> nodes.add(chip(annotation, use, selected)));
        if (!model.isUnfolded(annotation) && nodes.size() > MOST) {
            int hidden = nodes.size() - MOST;
            nodes.subList(MOST, nodes.size()).clear();
            Button rest = button(messages.get("sidebar.card.rest", hidden), "chip-button");
            rest.setOnAction(_ -> model.fold(annotation, false));
            nodes.add(rest);
        }
        if (selected) {
            nodes.add(add(annotation));
        }
        return nodes;
    }

    private Node add(Annotation annotation) {
        Button add = button(messages.get("sidebar.card.addTag"), "chip-button", "add-tag");
        add.setOnAction(
                _ -> {
                    model.select(annotation);
                    nameTag.accept(annotation);
                });
        return add;
    }

    private Node chip(Annotation annotation, TagUse use, boolean removable) {
        Codebook codebook = model.session().vocabulary().now();
        String label = codebook.label(use);
        TagChip.@Nullable Removal removal =
                removable
                        ? new TagChip.Removal(
                                messages.get("sidebar.card.removeTag", label),
                                () -> model.untag(annotation, use))
                        : null;
        TagChip chip = new TagChip(KindStyle.of(use, codebook), label, removal);
        chip.maxWidthProperty().bind(chips.widthProperty());
        return chip;
    }

    private static Button button(String text, String... styles) {
        Button button = new Button(text);
        button.getStyleClass().addAll(styles);
        button.setFocusTraversable(false);
        return button;
    }
}
