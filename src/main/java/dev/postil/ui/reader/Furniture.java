package dev.postil.ui.reader;

import dev.postil.i18n.Messages;
import dev.postil.model.Document;
import dev.postil.model.Span;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.session.Shelving;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import java.util.Objects;
import javafx.beans.value.ObservableValue;

/// What is done with the furniture of a page: a part or all of it is put back as text, or all of it
/// is folded again. The choice is kept with the document.
final class Furniture {

    private final Session session;
    private final Messages messages;
    private final Shelving shelving;

    Furniture(Session session, Messages messages) {
        this.session = session;
        this.messages = messages;
        this.shelving = new Shelving(session);
    }

    void register(Commands commands) {
        ObservableValue<Boolean> folded =
                session.openDocument()
                        .flatMap(open -> Objects.requireNonNull(open).shown())
                        .map(content -> content.blocks().stream().anyMatch(it -> it.folded()))
                        .orElse(false);
        ObservableValue<Boolean> putBack =
                session.openDocument()
                        .flatMap(open -> Objects.requireNonNull(open).document())
                        .map(document -> document.putBack() != null)
                        .orElse(false);
        commands.register(
                command("furniture.putBack", messages.get("command.furniture.putBack"))
                        .when(folded)
                        .changes()
                        .does(this::putBackAll),
                command("furniture.fold", messages.get("command.furniture.fold"))
                        .when(putBack)
                        .changes()
                        .does(this::foldAgain));
    }

    private static Command.Builder command(String id, String label) {
        return Command.named(id, CommandGroup.WORKSPACE, label);
    }

    /// What the button says that puts a part back.
    String putBackWords() {
        return messages.get("reader.aside.putBack");
    }

    void putBack(Span place) {
        session.document().ifPresent(open -> shelving.putBack(document(open), place));
    }

    private void putBackAll() {
        session.document()
                .ifPresent(
                        open ->
                                shelving.putBack(
                                        document(open), new Span(0, open.text().length())));
    }

    private void foldAgain() {
        session.document().ifPresent(open -> shelving.foldAgain(document(open)));
    }

    private static Document document(OpenDocument open) {
        return open.document().get();
    }
}
