package dev.postil.ui.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// All commands there are. Each part registers its own while it is built.
public final class Commands {

    private static final String KIND = "kind.";

    private final List<Command> all = new ArrayList<>();
    private final List<Consumer<Command>> watchers = new ArrayList<>();
    private final ReadOnlyIntegerWrapper keyChanges = new ReadOnlyIntegerWrapper();
    private final String noChanges;
    private Runnable selectAtCaret = () -> {};

    public Commands() {
        this("");
    }

    /// @param noChanges why the commands that change something are refused; empty where they are
    ///   not
    public Commands(String noChanges) {
        this.noChanges = noChanges;
    }

    /// Adds commands; within a group they are listed in the order they were added.
    ///
    /// @throws IllegalArgumentException if one of that id is there already
    public void register(Command... commands) {
        for (Command command : commands) {
            if (find(command.id()).isPresent()) {
                throw new IllegalArgumentException("registered twice: " + command.id());
            }
            Command added = allowed(command);
            all.add(added);
            tell(added);
        }
    }

    private Command allowed(Command command) {
        return command.changes() && !noChanges.isEmpty() ? command.refused(noChanges) : command;
    }

    /// Puts commands in the place of others, as where what they act on got another name or key.
    ///
    /// @param ids of those to take out; unknown ones are passed over
    public void replace(Collection<String> ids, List<Command> commands) {
        int at = all.size();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (ids.contains(all.get(i).id())) {
                all.remove(i);
                at = i;
            }
        }
        List<Command> added = commands.stream().map(this::allowed).toList();
        all.addAll(Math.min(at, all.size()), added);
        added.forEach(this::tell);
        keyChanges.set(keyChanges.get() + 1);
    }

    private void tell(Command added) {
        watchers.forEach(watcher -> watcher.accept(added));
        added.keys().subscribe(_ -> keyChanges.set(keyChanges.get() + 1));
    }

    /// Changes when a command has other keys, is new or is gone.
    public ReadOnlyIntegerProperty keyChanges() {
        return keyChanges.getReadOnlyProperty();
    }

    /// What the command that tags with a kind is called, apart from all others, whatever the kind
    /// is called.
    public static String ofKind(String kind) {
        return KIND + kind;
    }

    static boolean isOfKind(Command command) {
        return command.id().startsWith(KIND);
    }

    /// `watcher` hears of every command, also of those that are there already.
    void onRegister(Consumer<Command> watcher) {
        List.copyOf(all).forEach(watcher);
        watchers.add(watcher);
    }

    /// Every command, in the order of registration.
    public List<Command> all() {
        return Collections.unmodifiableList(all);
    }

    /// The commands under one heading.
    public List<Command> of(CommandGroup group) {
        return all.stream().filter(command -> command.group() == group).toList();
    }

    public Optional<Command> find(String id) {
        return all.stream().filter(command -> command.id().equals(id)).findFirst();
    }

    /// `choice` selects the annotation at the caret, where nothing is selected and there is one.
    public void selectAtCaretBy(Runnable choice) {
        selectAtCaret = choice;
    }

    /// Selects what a command is to act on, where that is plain without a selection.
    void selectFor(Command command) {
        if (command.isOnSelection() && !command.isExecutable()) {
            selectAtCaret.run();
        }
    }

    /// The command with an id that is known to be there.
    ///
    /// @throws IllegalArgumentException if it is not
    public Command get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no command: " + id));
    }

    /// What a key means now: the first possible command with a fitting shortcut, or the first
    /// impossible one, which can say why it is.
    Optional<Command> meant(Predicate<Shortcut> fits) {
        var fitting =
                all.stream()
                        .filter(command -> command.shortcuts().stream().anyMatch(fits))
                        .toList();
        return fitting.stream()
                .filter(Command::isExecutable)
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }
}
