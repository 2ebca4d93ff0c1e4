package dev.postil.ui.command;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.Overlay;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All commands with their keys on one sheet, under the headings of the catalogue; each key can be
/// changed there.
public final class KeyList {

    private final Commands commands;
    private final Keymap keymap;
    private final KeyNames keys;
    private final Messages messages;
    private final Overlay overlay;

    public KeyList(
            Commands commands, Keymap keymap, KeyNames keys, Messages messages, Overlay overlay) {
        this.commands = commands;
        this.keymap = keymap;
        this.keys = keys;
        this.messages = messages;
        this.overlay = overlay;
    }

    /// Opens the sheet.
    public void show() {
        var groups = new FlowPane();
        groups.getStyleClass().add("key-groups");
        for (CommandGroup group : CommandGroup.values()) {
            if (!commands.of(group).isEmpty()) {
                groups.getChildren().add(groupOf(group));
            }
        }
        var scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        var root = new VBox(head(), scroll);
        root.setId("key-list");
        root.getStyleClass().add("key-list");
        overlay.show(root, scroll);
    }

    private HBox head() {
        var title = new Label(messages.get("keys.title"));
        title.getStyleClass().add("sheet-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var reset = new Button(messages.get("keys.resetAll"));
        reset.setId("keys-reset");
        reset.setOnAction(_ -> keymap.resetAll());
        var head = new HBox(title, space, reset);
        head.getStyleClass().add("key-head");
        return head;
    }

    private VBox groupOf(CommandGroup group) {
        var title = new Label(group.words(messages));
        title.getStyleClass().add("section-title");
        var box = new VBox(title);
        box.getStyleClass().add("key-group");
        for (Command command : commands.of(group)) {
            box.getChildren().add(new KeyRow(command, keymap, keys, messages));
        }
        return box;
    }
}
