package dev.postil.ui.command;

import dev.postil.i18n.Messages;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A command with its keys in the list of all keys, where they can be changed.
final class KeyRow extends VBox {

    private final Command command;
    private final Keymap keymap;
    private final KeyNames names;
    private final Messages messages;
    private final HBox caps = new Caps();
    private final Button change = new Button();
    private final Button reset = new Button();
    private final HBox asking = new HBox();

    KeyRow(Command command, Keymap keymap, KeyNames names, Messages messages) {
        this.command = command;
        this.keymap = keymap;
        this.names = names;
        this.messages = messages;
        setId("key-row-" + command.id().replace('.', '-'));
        getStyleClass().add("key-row");
        Label label = new Label(command.label());
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        build(change, messages.get("keys.change"), this::ask);
        build(reset, messages.get("keys.reset"), () -> keymap.reset(command));
        HBox line = new HBox(caps, label, reset, change);
        line.getStyleClass().add("key-line");
        asking.getStyleClass().add("key-asking");
        getChildren().addAll(line, asking);
        done();
        command.keys().subscribe(this::show);
    }

    private void build(Button button, String words, Runnable deed) {
        button.setText(words);
        button.getStyleClass().addAll("link-button", "key-change");
        button.setAccessibleText(words + " " + command.label());
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> deed.run());
    }

    private void show(List<Shortcut> shortcuts) {
        caps.getChildren()
                .setAll(shortcuts.stream().map(names::of).distinct().map(KeyRow::cap).toList());
        reset.setVisible(keymap.isChanged(command));
        reset.setManaged(reset.isVisible());
    }

    static Label cap(String words) {
        Label cap = new Label(words);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(USE_PREF_SIZE);
        return cap;
    }

    /// The next keys that are pressed are the new ones.
    private void ask() {
        Label listening = words(messages.get("keys.press"));
        listening.getStyleClass().add("key-listening");
        listening.setFocusTraversable(true);
        KeyHandler.leaveTo(listening);
        listening.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        listening.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        listening
                .focusedProperty()
                .subscribe(
                        (_, focused) -> {
                            if (!focused && asking.getChildren().contains(listening)) {
                                done();
                            }
                        });
        say(listening);
        listening.requestFocus();
    }

    private void pressed(KeyEvent press) {
        press.consume();
        if (press.getCode() == KeyCode.ESCAPE) {
            end();
        } else {
            Shortcut.pressed(press).ifPresent(this::take);
        }
    }

    private void typed(KeyEvent typed) {
        typed.consume();
        Shortcut.typed(typed.getCharacter()).ifPresent(this::take);
    }

    private void take(Shortcut shortcut) {
        if (!keymap.isFree(shortcut)) {
            say(words(messages.get("keys.reserved", names.of(shortcut))), keep());
            return;
        }
        Optional<Command> holder = keymap.holder(shortcut, command);
        if (holder.isPresent()) {
            ask(shortcut, holder.get());
        } else {
            keymap.change(command, shortcut);
            end();
        }
    }

    private void ask(Shortcut shortcut, Command holder) {
        Button swap = new Button(messages.get("keys.swap"));
        swap.getStyleClass().add("key-swap");
        swap.setMinWidth(USE_PREF_SIZE);
        swap.setOnAction(
                _ -> {
                    keymap.swap(command, shortcut, holder);
                    end();
                });
        say(words(messages.get("keys.taken", names.of(shortcut), holder.label())), swap, keep());
        swap.requestFocus();
    }

    private Button keep() {
        Button keep = new Button(messages.get("keys.keep"));
        keep.setMinWidth(USE_PREF_SIZE);
        keep.setOnAction(_ -> end());
        return keep;
    }

    private static Label words(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private void say(javafx.scene.Node... parts) {
        asking.getChildren().setAll(parts);
        asking.setVisible(true);
        asking.setManaged(true);
    }

    private void end() {
        done();
        change.requestFocus();
    }

    /// Moves the focus to where its keys can be changed.
    void requestChange() {
        change.requestFocus();
    }

    /// Asks for nothing, or no longer.
    void done() {
        asking.getChildren().clear();
        asking.setVisible(false);
        asking.setManaged(false);
    }

    /// Keys one beside the other, from the right; the column is widened rather than a key cut.
    static final class Caps extends HBox {

        private static final double COLUMN = 124;

        Caps() {
            getStyleClass().add("key-caps");
        }

        @Override
        protected double computeMinWidth(double height) {
            return computePrefWidth(height);
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.max(COLUMN, super.computePrefWidth(height));
        }
    }
}
