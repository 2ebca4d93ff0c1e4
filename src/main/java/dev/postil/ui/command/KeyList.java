package dev.postil.ui.command;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.Overlay;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All keys on one sheet, under the headings of the catalogue.
public final class KeyList {

    private final Commands commands;
    private final KeyNames keys;
    private final Messages messages;
    private final Overlay overlay;

    public KeyList(Commands commands, KeyNames keys, Messages messages, Overlay overlay) {
        this.commands = commands;
        this.keys = keys;
        this.messages = messages;
        this.overlay = overlay;
    }

    /// Opens the sheet.
    public void show() {
        var groups = new FlowPane();
        groups.getStyleClass().add("key-groups");
        for (CommandGroup group : CommandGroup.values()) {
            List<Command> listed = withKeys(group);
            if (!listed.isEmpty()) {
                groups.getChildren().add(groupOf(group, listed));
            }
        }
        var scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        var title = new Label(messages.get("keys.title"));
        title.getStyleClass().add("sheet-title");
        var root = new VBox(title, scroll);
        root.setId("key-list");
        root.getStyleClass().add("key-list");
        overlay.show(root, scroll);
    }

    private List<Command> withKeys(CommandGroup group) {
        return commands.of(group).stream()
                .filter(command -> command.shortcut().isPresent())
                .toList();
    }

    private VBox groupOf(CommandGroup group, List<Command> listed) {
        var title = new Label(group.words(messages));
        title.getStyleClass().add("section-title");
        var table = new GridPane();
        table.getStyleClass().add("key-table");
        for (Command command : listed) {
            table.addRow(table.getRowCount(), caps(command), new Label(command.label()));
        }
        return new VBox(title, table);
    }

    private HBox caps(Command command) {
        Stream<Label> caps = command.shortcuts().stream().map(keys::of).distinct().map(this::cap);
        var line = new HBox();
        line.getStyleClass().add("key-caps");
        line.getChildren().setAll(caps.toList());
        return line;
    }

    private Label cap(String words) {
        var cap = new Label(words);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        return cap;
    }
}
