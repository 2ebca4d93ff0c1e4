package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.session.Session;
import dev.postil.session.Tagging;
import dev.postil.session.Walk;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// What is done to the selected annotation by key, wherever the focus is among text and cards.
final class SidebarCommands {

    private final Session session;
    private final Tagging tagging;
    private final NoteViewModel notes;
    private final Messages messages;
    private final Walk walk;

    SidebarCommands(Session session, Tagging tagging, NoteViewModel notes, Messages messages) {
        this.session = session;
        this.tagging = tagging;
        this.notes = notes;
        this.messages = messages;
        this.walk = new Walk(session);
    }

    void register(Commands commands) {
        BooleanBinding selected = Bindings.isNotNull(session.selection().annotation());
        BooleanBinding anything = selected.or(Bindings.isNotNull(session.selection().words()));
        BooleanBinding open = Bindings.isNotNull(session.openDocument());
        commands.register(
                Command.named(
                                "annotation.note",
                                CommandGroup.ANNOTATE,
                                messages.get("command.annotation.note"))
                        .keys("N", "Enter")
                        .when(anything)
                        .does(notes::enter),
                Command.named(
                                "annotation.remove",
                                CommandGroup.ANNOTATE,
                                messages.get("command.annotation.remove"))
                        .keys("Del")
                        .when(selected)
                        .does(this::remove),
                Command.named(
                                "annotation.next",
                                CommandGroup.MOVE,
                                messages.get("command.annotation.next"))
                        .keys("J", "Alt+Down")
                        .when(open)
                        .does(() -> select(walk.next(session.reading().top().get()))),
                Command.named(
                                "annotation.previous",
                                CommandGroup.MOVE,
                                messages.get("command.annotation.previous"))
                        .keys("K", "Alt+Up")
                        .when(open)
                        .does(() -> select(walk.previous(session.reading().top().get()))),
                Command.named(
                                "filter.clear",
                                CommandGroup.FIND,
                                messages.get("command.filter.clear"))
                        .keys("Shift+Esc")
                        .when(session.filtering().filter().map(filter -> !filter.isNone()))
                        .does(session.filtering()::clear));
    }

    private void remove() {
        Annotation selected = session.selection().annotation().get();
        if (selected != null) {
            tagging.remove(selected);
        }
    }

    private void select(Optional<Annotation> found) {
        found.ifPresent(
                annotation -> {
                    session.selection().selectWords(null);
                    session.selection().select(annotation);
                });
    }
}
