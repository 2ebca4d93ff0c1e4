package dev.postil.ui.command;

import dev.postil.i18n.Messages;
import java.util.List;
import java.util.stream.Stream;

/// Puts the keys that commands have now into sentences. A sentence that names a key as it was first
/// would be wrong for whoever chose another.
///
/// Such a sentence takes two arguments, how many keys there are and the words for them, so that it
/// can leave out what it says of a key where there is none.
public final class KeyWords {

    /// So many keys are an example of all the others.
    private static final int FEW = 3;

    private final Commands commands;
    private final Messages messages;
    private final KeyNames names;

    public KeyWords(Commands commands, Messages messages) {
        this.commands = commands;
        this.messages = messages;
        names = KeyNames.ofSystem(messages);
    }

    /// The key of a command; empty where it has none.
    public String of(String command) {
        return commands.find(command).map(names::of).orElse("");
    }

    /// The keys that tag with the first kinds: `R, A or I`; empty where no kind has one.
    public String ofKinds() {
        List<String> keys =
                commands.all().stream()
                        .filter(Commands::isOfKind)
                        .map(names::of)
                        .filter(key -> !key.isEmpty())
                        .limit(FEW)
                        .toList();
        return keys.size() < 2
                ? String.join("", keys)
                : messages.get(
                        "keys.either",
                        String.join(", ", keys.subList(0, keys.size() - 1)),
                        keys.getLast());
    }

    /// The keys of several commands, one behind the other.
    public String all(String... ids) {
        return String.join(
                " ", Stream.of(ids).map(this::of).filter(key -> !key.isEmpty()).toList());
    }

    /// 1 where there is a key, else 0, for the choice in a sentence.
    public static int count(String key) {
        return key.isEmpty() ? 0 : 1;
    }

    /// Runs `action` now and whenever a command has other keys.
    public void watch(Runnable action) {
        commands.keyChanges().subscribe(_ -> action.run());
    }
}
