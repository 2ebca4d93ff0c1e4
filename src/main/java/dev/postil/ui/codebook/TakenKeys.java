package dev.postil.ui.codebook;

import dev.postil.model.Kind;
import dev.postil.session.Vocabulary;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.Shortcut;
import java.util.Optional;

/// Which letters are keys of commands already, from the catalogue of all commands. Kinds' own
/// commands do not count: two kinds with one key are told of by name.
record TakenKeys(Commands commands, Vocabulary vocabulary) {

    /// The name of the command that a letter without a modifier is the key of.
    Optional<String> command(String letter) {
        Shortcut wanted = Shortcut.of(letter);
        return commands.all().stream()
                .filter(command -> command.shortcuts().contains(wanted))
                .filter(command -> !isOfKind(command))
                .map(Command::label)
                .findFirst();
    }

    private boolean isOfKind(Command command) {
        return vocabulary.now().kinds().stream()
                .map(Kind::id)
                .anyMatch(kind -> command.id().equals("kind." + kind));
    }
}
