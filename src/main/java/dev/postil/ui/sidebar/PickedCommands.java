package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.session.Session;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// Picking many annotations, and what is done to them that has no key for one alone.
final class PickedCommands {

    private final Session session;
    private final Messages messages;

    PickedCommands(Session session, Messages messages) {
        this.session = session;
        this.messages = messages;
    }

    void register(Commands commands, Picking picking, PickedBar bar) {
        BooleanBinding open = Bindings.isNotNull(session.openDocument());
        BooleanBinding picked =
                Bindings.createBooleanBinding(
                        () -> !session.selection().picked().get().isEmpty(),
                        session.selection().picked());
        commands.register(
                named("list.pickAll", messages.get("command.list.pickAll"))
                        .when(open)
                        .does(picking::all),
                named("list.pickNone", messages.get("command.list.pickNone"))
                        .keys("Esc")
                        .when(picked)
                        .does(picking::none),
                named("list.replaceTag", messages.get("command.list.replaceTag"))
                        .when(picked)
                        .changes()
                        .does(bar::chooseToReplace),
                named("list.removeTag", messages.get("command.list.removeTag"))
                        .when(picked)
                        .changes()
                        .does(bar::chooseToRemove));
    }

    private static Command.Builder named(String id, String label) {
        return Command.named(id, CommandGroup.ANNOTATE, label);
    }
}
