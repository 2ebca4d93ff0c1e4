package dev.postil.cli;

import dev.postil.model.Codebook;
import dev.postil.model.Document;
import dev.postil.model.Kind;
import dev.postil.session.OpenDocument;
import dev.postil.session.SaveState;
import dev.postil.session.Session;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.task.Background;
import dev.postil.task.DirectBackground;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A workspace opened for one command, with a session on the command's own thread.
final class OpenWorkspace {

    private final Background background = new DirectBackground();
    private final Session session;

    OpenWorkspace(Store store, Environment environment) throws StoreException {
        session = Session.open(store, environment.author(), background, environment.clock());
    }

    Session session() {
        return session;
    }

    Background background() {
        return background;
    }

    /// The document whose id is `id` or, as people type it, begins with it.
    Document document(String id) throws CommandException {
        String wanted = id.toLowerCase(Locale.ROOT);
        var found =
                session.library().now().stream()
                        .filter(document -> document.id().toString().startsWith(wanted))
                        .toList();
        if (wanted.isEmpty() || found.size() != 1) {
            throw new CommandException(
                    found.isEmpty() ? "cli.document.unknown" : "cli.document.ambiguous", id);
        }
        return found.getFirst();
    }

    Kind kind(String id) throws CommandException {
        Codebook codebook = session.vocabulary().now();
        return codebook.kind(id)
                .orElseThrow(
                        () ->
                                new CommandException(
                                        "cli.kind.unknown",
                                        id,
                                        String.join(
                                                ", ",
                                                codebook.kinds().stream().map(Kind::id).toList())));
    }

    OpenDocument show(Document document) throws CommandException {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        session.show(document, failure::set);
        rethrow(failure.get());
        return session.document()
                .orElseThrow(
                        () ->
                                new CommandException(
                                        "cli.document.unknown", document.id().toString()));
    }

    /// Closes, and fails where something could not be written.
    void close() throws CommandException {
        AtomicReference<SaveState> state = new AtomicReference<>(session.saved());
        session.close(state::set);
        if (state.get() instanceof SaveState.Unsaved(_, var cause)) {
            throw new CommandException(cause);
        }
    }

    static void rethrow(@Nullable Exception failure) throws CommandException {
        if (failure != null) {
            throw new CommandException(failure);
        }
    }
}
