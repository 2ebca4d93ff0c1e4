package dev.postil.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Something a person can do, with its name, its keys and when it is possible.
public final class Command {

    private static final ObservableValue<Boolean> NEVER =
            new ReadOnlyBooleanWrapper(false).getReadOnlyProperty();

    private final String id;
    private final CommandGroup group;
    private final String label;
    private final List<Shortcut> defaults;
    private final ReadOnlyObjectWrapper<List<Shortcut>> shortcuts;
    private final ObservableValue<Boolean> executable;
    private final Supplier<String> refusal;
    private final Runnable action;
    private final Builder builder;

    private Command(Builder builder, Runnable action) {
        id = builder.id;
        group = builder.group;
        label = builder.label;
        defaults = List.copyOf(builder.shortcuts);
        shortcuts = new ReadOnlyObjectWrapper<>(defaults);
        executable = builder.executable;
        refusal = builder.refusal;
        this.action = action;
        this.builder = builder;
    }

    /// Starts the description of a command.
    ///
    /// @param id stable, dotted, such as `tag.risk`
    /// @param label its words, from the messages
    public static Builder named(String id, CommandGroup group, String label) {
        return new Builder(id, group, label);
    }

    public String id() {
        return id;
    }

    public CommandGroup group() {
        return group;
    }

    public String label() {
        return label;
    }

    /// Its keys as they are now.
    public List<Shortcut> shortcuts() {
        return shortcuts.get();
    }

    /// Its keys, to be watched.
    public ReadOnlyObjectProperty<List<Shortcut>> keys() {
        return shortcuts.getReadOnlyProperty();
    }

    /// The keys it came with.
    List<Shortcut> defaults() {
        return defaults;
    }

    void setShortcuts(List<Shortcut> keys) {
        shortcuts.set(keys);
    }

    /// The key to show beside the command.
    public Optional<Shortcut> shortcut() {
        return shortcuts.get().stream().findFirst();
    }

    public ObservableValue<Boolean> executable() {
        return executable;
    }

    public boolean isExecutable() {
        return executable.getValue();
    }

    /// Why it is not possible now, in a sentence; empty where that goes without saying.
    public String refusal() {
        return refusal.get();
    }

    /// Whether it changes something in the workspace.
    public boolean changes() {
        return builder.changes;
    }

    /// Whether it acts on what is selected, which the caret may stand for.
    boolean isOnSelection() {
        return builder.onSelection;
    }

    /// The same, where it is never possible for a reason that its key is answered with.
    Command refused(String sentence) {
        builder.onSelection = false;
        return builder.when(NEVER).refusing(() -> sentence).does(action);
    }

    /// Does it, if that is possible now.
    public void run() {
        if (isExecutable()) {
            action.run();
        }
    }

    @Override
    public String toString() {
        return id;
    }

    /// Collects what a command is before it can be registered.
    public static final class Builder {

        private final String id;
        private final CommandGroup group;
        private final String label;
        private final List<Shortcut> shortcuts = new ArrayList<>();
        private ObservableValue<Boolean> executable =
                new ReadOnlyBooleanWrapper(true).getReadOnlyProperty();
        private Supplier<String> refusal = () -> "";
        private boolean changes;
        private boolean onSelection;

        private Builder(String id, CommandGroup group, String label) {
            this.id = Objects.requireNonNull(id);
            this.group = group;
            this.label = label;
        }

        /// Adds default keys, written as in [Shortcut#of]; the first is the one that is shown.
        public Builder keys(String... keys) {
            for (String key : keys) {
                shortcuts.add(Shortcut.of(key));
            }
            return this;
        }

        /// When it is possible; always, unless this is called.
        public Builder when(ObservableValue<Boolean> executable) {
            this.executable = executable;
            return this;
        }

        /// Marks what changes something in the workspace, and is refused where nothing can be.
        public Builder changes() {
            changes = true;
            return this;
        }

        /// Marks what acts on the selected annotation: where none is selected, its key takes the
        /// one at the caret.
        public Builder onSelection() {
            onSelection = true;
            return this;
        }

        /// What to answer to its key when it is not possible, such as why nothing can be changed.
        public Builder refusing(Supplier<String> sentence) {
            refusal = sentence;
            return this;
        }

        /// Ends the description with what the command does.
        public Command does(Runnable action) {
            return new Command(this, action);
        }
    }
}
