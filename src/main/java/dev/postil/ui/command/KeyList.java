package dev.postil.ui.command;

import dev.postil.i18n.Messages;
import dev.postil.ui.command.KeySheet.Line;
import dev.postil.ui.control.FieldName;
import dev.postil.ui.control.Overlay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All commands with their keys on one sheet, under the headings of the catalogue, narrowed by what
/// is typed; each key can be changed there.
public final class KeyList {

    /// How far an arrow moves the sheet, in pixels.
    private static final double LINE = 48;

    private final Commands commands;
    private final KeySheet sheet;
    private final Keymap keymap;
    private final KeyNames keys;
    private final Messages messages;
    private final Overlay overlay;
    private final TextField filter = new TextField();
    private final TwoColumns groups = new TwoColumns();
    private final ScrollPane scroll = new ScrollPane(groups);
    private final VBox root = new VBox();

    /// Kept, since each follows the keys of its command.
    private final Map<Command, KeyRow> rows = new HashMap<>();

    private final Set<Command> unfolded = new HashSet<>();

    public KeyList(
            Commands commands, Keymap keymap, KeyNames keys, Messages messages, Overlay overlay) {
        this.commands = commands;
        this.keymap = keymap;
        this.keys = keys;
        this.messages = messages;
        this.overlay = overlay;
        sheet = new KeySheet(commands, keys);
        root.getChildren().setAll(head(), scroll);
        root.setId("key-list");
        root.getStyleClass().add("key-list");
        scroll.setFitToWidth(true);
        filter.textProperty().subscribe((_, _) -> fill());
    }

    /// Opens the sheet.
    public void show() {
        rows.keySet().retainAll(new HashSet<>(commands.all()));
        rows.values().forEach(KeyRow::done);
        unfolded.clear();
        filter.clear();
        fill();
        scroll.setVvalue(0);
        overlay.show(root, filter);
    }

    private HBox head() {
        var title = new Label(messages.get("keys.title"));
        title.getStyleClass().add("sheet-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        filter.setId("keys-filter");
        filter.setPromptText(messages.get("keys.filter"));
        FieldName.give(filter, messages.get("keys.filter"));
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::scroll);
        HBox.setHgrow(filter, Priority.ALWAYS);
        var reset = new Button(messages.get("keys.resetAll"));
        reset.setId("keys-reset");
        reset.setMinWidth(Region.USE_PREF_SIZE);
        reset.setOnAction(
                _ -> {
                    keymap.resetAll();
                    fill();
                });
        var head = new HBox(title, filter, reset);
        head.getStyleClass().add("key-head");
        return head;
    }

    /// The focus stays in the field, the keys of which move the sheet.
    private void scroll(KeyEvent press) {
        double page = scroll.getViewportBounds().getHeight();
        double down =
                switch (press.getCode()) {
                    case DOWN -> LINE;
                    case UP -> -LINE;
                    case PAGE_DOWN -> page;
                    case PAGE_UP -> -page;
                    default -> 0;
                };
        double hidden = groups.getHeight() - page;
        if (down != 0 && hidden > 0) {
            scroll.setVvalue(scroll.getVvalue() + down / hidden);
            press.consume();
        }
    }

    private void fill() {
        List<Node> shown = new ArrayList<>();
        for (CommandGroup group : CommandGroup.values()) {
            List<Line> lines = sheet.lines(group, filter.getText());
            if (!lines.isEmpty()) {
                shown.add(groupOf(group, lines));
            }
        }
        if (shown.isEmpty()) {
            Label nothing = new Label(messages.get("palette.nothing"));
            nothing.getStyleClass().add("secondary");
            shown.add(nothing);
        }
        groups.getChildren().setAll(shown);
    }

    private VBox groupOf(CommandGroup group, List<Line> lines) {
        var title = new Label(group.words(messages));
        title.getStyleClass().add("section-title");
        var box = new VBox(title);
        box.getStyleClass().add("key-group");
        for (Line line : lines) {
            if (line.isSeries() && !unfolded.contains(line.commands().getFirst())) {
                box.getChildren().add(series(line));
            } else {
                line.commands().forEach(command -> box.getChildren().add(row(command)));
            }
        }
        return box;
    }

    private KeyRow row(Command command) {
        return rows.computeIfAbsent(command, it -> new KeyRow(it, keymap, keys, messages));
    }

    /// Digits that do alike in one row, from which their own rows can be had.
    private Node series(Line line) {
        Command first = line.commands().getFirst();
        HBox caps = new KeyRow.Caps();
        caps.getChildren()
                .add(
                        KeyRow.cap(
                                messages.get(
                                        "keys.range",
                                        keys.of(first),
                                        keys.of(line.commands().getLast()))));
        Label label = new Label(messages.get("keys.digits"));
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button change = new Button(messages.get("keys.change"));
        change.getStyleClass().addAll("link-button", "key-change");
        change.setAccessibleText(messages.get("keys.change") + " " + label.getText());
        change.setMinWidth(Region.USE_PREF_SIZE);
        change.setOnAction(
                _ -> {
                    unfolded.add(first);
                    fill();
                    row(first).requestChange();
                });
        HBox row = new HBox(caps, label, change);
        row.setId("key-row-series");
        row.getStyleClass().addAll("key-row", "key-line");
        return row;
    }
}
