package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.session.Session;
import dev.postil.session.Tagging;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// What is done to the selected annotation by key, wherever the focus is among text and cards.
final class SidebarCommands {

    private final Session session;
    private final Tagging tagging;
    private final NoteViewModel notes;
    private final FieldsViewModel fields;
    private final Messages messages;

    SidebarCommands(
            Session session,
            Tagging tagging,
            NoteViewModel notes,
            FieldsViewModel fields,
            Messages messages) {
        this.session = session;
        this.tagging = tagging;
        this.notes = notes;
        this.fields = fields;
        this.messages = messages;
    }

    void register(Commands commands) {
        BooleanBinding selected = Bindings.isNotNull(session.selection().annotation());
        BooleanBinding anything = selected.or(Bindings.isNotNull(session.selection().words()));
        commands.register(
                Command.named(
                                "annotation.note",
                                CommandGroup.ANNOTATE,
                                messages.get("command.annotation.note"))
                        .keys("N", "Enter")
                        .when(anything)
                        .onSelection()
                        .refusing(() -> messages.get("command.nothingSelected"))
                        .changes()
                        .does(this::enterNote),
                Command.named(
                                "annotation.fields",
                                CommandGroup.ANNOTATE,
                                messages.get("command.annotation.fields"))
                        .keys("F")
                        .when(withFields())
                        .onSelection()
                        .refusing(this::whyNoFields)
                        .changes()
                        .does(fields::enter),
                Command.named(
                                "annotation.remove",
                                CommandGroup.ANNOTATE,
                                messages.get("command.annotation.remove"))
                        .keys("Del")
                        .when(selected)
                        .onSelection()
                        .refusing(() -> messages.get("command.nothingSelected"))
                        .changes()
                        .does(tagging::remove));
    }

    /// The focus goes back to the text first, so that it is there again after the note.
    private void enterNote() {
        fields.leave();
        notes.enter();
    }

    private BooleanBinding withFields() {
        return Bindings.createBooleanBinding(
                this::hasFields, session.selection().annotation(), session.vocabulary().codebook());
    }

    private String whyNoFields() {
        return session.selection().annotation().get() == null
                        && session.selection().words().get() == null
                ? messages.get("command.nothingSelected")
                : messages.get("sidebar.field.none");
    }

    private boolean hasFields() {
        Annotation selected = session.selection().annotation().get();
        return selected != null && !fields.places(selected).isEmpty();
    }
}
