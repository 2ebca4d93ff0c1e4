package dev.postil.ui.command;

import dev.postil.i18n.Messages;
import dev.postil.ui.command.Shortcut.Chord;
import dev.postil.ui.command.Shortcut.Sign;
import java.util.Locale;
import javafx.scene.input.KeyCode;

/// Says a shortcut as it stands on the keyboard of this machine: `Ctrl+Shift+F`, or `⇧⌘F`.
public final class KeyNames {

    private final Messages messages;
    private final boolean mac;

    KeyNames(Messages messages, boolean mac) {
        this.messages = messages;
        this.mac = mac;
    }

    public static KeyNames ofSystem(Messages messages) {
        return new KeyNames(messages, isMac());
    }

    /// Whether this is macOS, where some commands have keys of their own.
    public static boolean isMac() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    }

    /// The key of a command, or nothing where it has none.
    public String of(Command command) {
        return command.shortcut().map(this::of).orElse("");
    }

    public String of(Shortcut shortcut) {
        return switch (shortcut) {
            case Sign sign -> sign.character();
            case Chord chord -> modifiers(chord) + key(chord.code());
        };
    }

    private String modifiers(Chord chord) {
        if (mac) {
            return (chord.alt() ? "⌥" : "")
                    + (chord.shift() ? "⇧" : "")
                    + (chord.control() ? "⌘" : "");
        }
        return (chord.control() ? messages.get("key.control") + "+" : "")
                + (chord.alt() ? messages.get("key.alt") + "+" : "")
                + (chord.shift() ? messages.get("key.shift") + "+" : "");
    }

    private String key(KeyCode code) {
        return switch (code) {
            case UP -> "↑";
            case DOWN -> "↓";
            case LEFT -> "←";
            case RIGHT -> "→";
            case PLUS -> "+";
            case MINUS -> "−";
            case OPEN_BRACKET -> "[";
            case CLOSE_BRACKET -> "]";
            case ENTER -> messages.get("key.enter");
            case DELETE -> messages.get("key.delete");
            case ESCAPE -> messages.get("key.escape");
            default -> code.getName();
        };
    }
}
