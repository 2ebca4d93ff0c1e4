package dev.postil.ui.hits;

import dev.postil.i18n.Messages;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyNames;
import dev.postil.ui.command.KeyWords;
import dev.postil.ui.command.Shortcut;
import java.util.List;
import java.util.function.Predicate;

/// The keys that tag in the text, as they are set now: in the list of hits they choose the tag that
/// the hits get. Those with a modifier act on the text from here, too, and are left out.
final class TagKeys {

    private final Commands commands;
    private final KeyNames names;
    private final KeyWords words;

    TagKeys(Commands commands, Messages messages) {
        this.commands = commands;
        names = KeyNames.ofSystem(messages);
        words = new KeyWords(commands, messages);
    }

    /// The key of a command; empty where it has none.
    String of(String id) {
        return commands.find(id).stream()
                .flatMap(command -> command.shortcuts().stream())
                .filter(Shortcut::isSingleCharacter)
                .findFirst()
                .map(names::of)
                .orElse("");
    }

    /// The commands that a key may mean.
    List<String> meant(Predicate<Shortcut> fits) {
        return commands.all().stream()
                .filter(
                        command ->
                                command.shortcuts().stream()
                                        .anyMatch(fits.and(Shortcut::isSingleCharacter)))
                .map(Command::id)
                .toList();
    }

    /// Runs `action` now and whenever a command has other keys.
    void watch(Runnable action) {
        words.watch(action);
    }
}
