package dev.postil.ui.reader;

import dev.postil.i18n.Messages;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import javafx.beans.value.ObservableValue;

/// What is done in the text by key.
final class ReaderCommands {

    /// What the commands do.
    interface Deeds {

        void find();

        /// Lists all hits, to be tagged together.
        void tagAll();

        /// Goes to another hit: 1 forwards, -1 backwards.
        void findNext(int steps);

        /// Goes to another of the overlapping annotations: 1 outwards, -1 inwards.
        void goThroughOverlaps(int steps);
    }

    private final Messages messages;
    private final Deeds deeds;
    private final ObservableValue<Boolean> isOpen;

    ReaderCommands(Messages messages, Deeds deeds, ObservableValue<Boolean> isOpen) {
        this.messages = messages;
        this.deeds = deeds;
        this.isOpen = isOpen;
    }

    void register(Commands commands) {
        commands.register(
                command("find.open", CommandGroup.FIND, messages.get("command.find"))
                        .keys("Ctrl+F")
                        .does(deeds::find),
                command("find.next", CommandGroup.FIND, messages.get("command.find.next"))
                        .keys("F3")
                        .does(() -> deeds.findNext(1)),
                command("find.previous", CommandGroup.FIND, messages.get("command.find.previous"))
                        .keys("Shift+F3")
                        .does(() -> deeds.findNext(-1)),
                command("find.tagAll", CommandGroup.FIND, messages.get("command.find.tagAll"))
                        .keys("Ctrl+Shift+T")
                        .does(deeds::tagAll),
                command("overlap.outward", CommandGroup.MOVE, messages.get("command.outward"))
                        .keys("O")
                        .does(() -> deeds.goThroughOverlaps(1)),
                command("overlap.inward", CommandGroup.MOVE, messages.get("command.inward"))
                        .keys("Shift+O")
                        .does(() -> deeds.goThroughOverlaps(-1)));
    }

    private Command.Builder command(String id, CommandGroup group, String label) {
        return Command.named(id, group, label).when(isOpen);
    }
}
