package dev.postil.ui.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which keys the commands have: those they come with, unless a person chose others.
///
/// What was chosen and cannot be understood is left out with a line in the log.
public final class Keymap {

    private static final Logger LOG = LoggerFactory.getLogger(Keymap.class);

    /// What every text field needs, and what moves the focus.
    private static final Set<String> RESERVED =
            Set.of("Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+A", "Tab", "Shift+Tab");

    private final Commands commands;
    private final ObservableMap<String, List<String>> chosen;

    /// @param chosen keys by the id of the command, to be changed and watched
    public Keymap(Commands commands, ObservableMap<String, List<String>> chosen) {
        this.commands = commands;
        this.chosen = chosen;
        commands.onRegister(this::apply);
        chosen.addListener(
                (MapChangeListener<String, List<String>>)
                        change -> commands.find(change.getKey()).ifPresent(this::apply));
    }

    private void apply(Command command) {
        List<String> words = chosen.get(command.id());
        command.setShortcuts(words == null ? command.defaults() : read(command, words));
    }

    private static List<Shortcut> read(Command command, List<String> words) {
        List<Shortcut> shortcuts = new ArrayList<>();
        for (String each : words) {
            try {
                shortcuts.add(Shortcut.of(each));
            } catch (IllegalArgumentException _) {
                LOG.warn("Settings: no such key for {}: \"{}\"; left out", command, each);
            }
        }
        return shortcuts.isEmpty() && !words.isEmpty() ? command.defaults() : shortcuts;
    }

    /// Whether a key may be given to a command at all.
    boolean isFree(Shortcut shortcut) {
        return !RESERVED.contains(shortcut.words());
    }

    /// Another command that has the key.
    Optional<Command> holder(Shortcut shortcut, Command except) {
        return commands.all().stream()
                .filter(command -> !command.equals(except))
                .filter(command -> command.shortcuts().contains(shortcut))
                .findFirst();
    }

    /// Whether a command has other keys than it came with.
    boolean isChanged(Command command) {
        return !command.shortcuts().equals(command.defaults());
    }

    /// Whether any command has.
    boolean isAnyChanged() {
        return commands.all().stream().anyMatch(this::isChanged);
    }

    /// Gives a command another first key; further ones it has stay.
    void change(Command command, Shortcut shortcut) {
        put(command, replaced(command, command.shortcut().orElse(null), shortcut));
    }

    /// Gives a command a key that another has, which gets the former key of this one, if any.
    void swap(Command command, Shortcut shortcut, Command holder) {
        Shortcut former = command.shortcut().orElse(null);
        change(command, shortcut);
        put(holder, replaced(holder, shortcut, former));
    }

    /// Gives a command the keys back that it came with, and so each that took one of them since.
    void reset(Command command) {
        chosen.remove(command.id());
        for (Shortcut shortcut : command.defaults()) {
            Optional<Command> other = holder(shortcut, command).filter(this::isChanged);
            other.ifPresent(this::reset);
        }
    }

    void resetAll() {
        chosen.clear();
    }

    private static List<Shortcut> replaced(
            Command command, @Nullable Shortcut former, @Nullable Shortcut now) {
        Set<Shortcut> keys = new LinkedHashSet<>();
        if (former == null && now != null) {
            keys.add(now);
        }
        for (Shortcut each : command.shortcuts()) {
            Shortcut kept = each.equals(former) ? now : each;
            if (kept != null) {
                keys.add(kept);
            }
        }
        return List.copyOf(keys);
    }

    private void put(Command command, List<Shortcut> shortcuts) {
        if (shortcuts.equals(command.defaults())) {
            chosen.remove(command.id());
        } else {
            chosen.put(command.id(), shortcuts.stream().map(Shortcut::words).toList());
        }
    }
}
