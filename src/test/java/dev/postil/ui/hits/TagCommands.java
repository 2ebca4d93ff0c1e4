package dev.postil.ui.hits;

import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;

/// Commands with the keys that those have which tag in the text.
final class TagCommands {

    private TagCommands() {}

    static Commands all() {
        var commands = new Commands();
        commands.register(
                command("kind.risk", "R"),
                command("kind.actor", "A"),
                command("kind.implication", "I"),
                command("tag.name", "T"));
        for (int digit = 1; digit <= 9; digit++) {
            commands.register(command("tag.digit" + digit, String.valueOf(digit)));
        }
        return commands;
    }

    private static Command command(String id, String key) {
        return Command.named(id, CommandGroup.ANNOTATE, id)
                .keys(key)
                .does(
                        () -> {
                            throw new AssertionError(id + " was meant by nobody");
                        });
    }
}
