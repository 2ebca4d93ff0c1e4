package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Codebook;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.session.PickedTags;
import dev.postil.session.PickedTags.Carried;
import dev.postil.session.Session;
import dev.postil.session.Tagging;
import dev.postil.ui.control.FocusOwner;
import dev.postil.ui.control.KindSign;
import dev.postil.ui.control.KindStyle;
import dev.postil.ui.control.TagField;
import dev.postil.ui.control.TagFieldViewModel;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Over the list while several annotations are picked: how many, and what can be done with all of
/// them.
final class PickedBar extends VBox {

    private final Session session;
    private final Tagging tagging;
    private final Messages messages;
    private final PickedTags tags;
    private final Label count = new Label();
    private final Button replace = new Button();
    private final Button remove = new Button();
    private final TagFieldViewModel naming;
    private final TagField field;
    private @Nullable Carried replaced;

    /// @param none lets go of all but the selected one
    /// @param back moves the focus back to the list
    PickedBar(Session session, Tagging tagging, Messages messages, Runnable none, Runnable back) {
        this.session = session;
        this.tagging = tagging;
        this.messages = messages;
        tags = new PickedTags(session);
        naming = new TagFieldViewModel(session, new Naming());
        field = new TagField("picked-tag", naming, messages);
        setId("picked-bar");
        getStyleClass().addAll("card", "picked-bar");
        count.setId("picked-count");
        Button tag = button("picked-tag", messages.get("sidebar.picked.tag"));
        tag.setOnAction(_ -> name());
        set(replace, "picked-replace", messages.get("sidebar.picked.replace"));
        replace.setOnAction(_ -> choose(replace, this::name));
        set(remove, "picked-remove", messages.get("sidebar.picked.remove"));
        remove.setOnAction(_ -> choose(remove, tags::remove));
        Button delete = button("picked-delete", messages.get("sidebar.picked.delete"));
        delete.setOnAction(_ -> tagging.remove());
        Button end = button("picked-end", messages.get("sidebar.picked.end"));
        end.setAccessibleText(messages.get("command.list.pickNone"));
        end.setTooltip(new Tooltip(messages.get("command.list.pickNone")));
        end.setOnAction(_ -> none.run());
        FlowPane line = new FlowPane(count, tag, replace, remove, delete, end);
        line.getStyleClass().add("picked-line");
        getChildren().addAll(line, field);
        naming.open().subscribe(open -> unfold(open, back));
        session.selection().picked().subscribe(_ -> show());
        session.selection().annotation().subscribe(_ -> show());
    }

    /// Lets a tag be named that is put on all.
    void name() {
        name(null);
    }

    /// Lets a tag be chosen to be taken off all.
    void chooseToRemove() {
        remove.fire();
    }

    /// Lets a tag be chosen to be replaced by another on all.
    void chooseToReplace() {
        replace.fire();
    }

    private void show() {
        int picked = session.selection().picked().get().size();
        CardPart.showIf(this, picked > 0);
        count.setText(messages.get("sidebar.picked.count", picked));
        if (picked == 0) {
            naming.close();
        }
    }

    private void name(@Nullable Carried instead) {
        replaced = instead;
        naming.start(null, instead == null ? null : instead.kind(), "");
    }

    private void unfold(boolean open, Runnable back) {
        CardPart.showIf(field, open);
        if (open) {
            field.focusField();
        } else if (FocusOwner.isIn(this)) {
            back.run();
        }
    }

    private void choose(Button from, Consumer<Carried> deed) {
        ContextMenu menu = new ContextMenu();
        Codebook codebook = session.vocabulary().now();
        for (Carried carried : tags.carried()) {
            MenuItem item = new MenuItem(words(carried, codebook));
            item.setGraphic(new KindSign(KindStyle.of(carried.kind(), codebook)));
            item.setOnAction(_ -> deed.accept(carried));
            menu.getItems().add(item);
        }
        if (menu.getItems().isEmpty()) {
            MenuItem nothing = new MenuItem(messages.get("sidebar.picked.noTags"));
            nothing.setDisable(true);
            menu.getItems().add(nothing);
        }
        menu.show(from, Side.BOTTOM, 0, 0);
    }

    private String words(Carried carried, Codebook codebook) {
        UUID by = session.author().id();
        TagUse use = TagUse.of(carried.kind(), carried.tag(), by, session.now());
        return messages.get("sidebar.picked.carried", codebook.label(use), carried.count());
    }

    private static Button button(String id, String words) {
        Button button = new Button();
        set(button, id, words);
        return button;
    }

    private static void set(Button button, String id, String words) {
        button.setId(id);
        button.setText(words);
        button.getStyleClass().add("quiet-button");
    }

    /// What becomes of the tag that is named.
    private final class Naming implements TagFieldViewModel.Deed {

        @Override
        public void name(Tag tag) {
            if (replaced == null) {
                tagging.name(tag);
            } else {
                tags.replace(replaced, tag);
            }
        }

        @Override
        public void create(String kind, String label) {
            if (replaced == null) {
                tagging.create(kind, label);
            } else {
                tags.replace(replaced, kind, label);
            }
        }
    }
}
