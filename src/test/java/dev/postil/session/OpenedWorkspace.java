package dev.postil.session;

import dev.postil.intake.Intake;
import dev.postil.intake.Original;
import dev.postil.model.Annotation;
import dev.postil.model.Span;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.task.DirectBackground;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// A workspace on a real disk with a session on the test's own thread.
public final class OpenedWorkspace implements AutoCloseable {

    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

    private DirectBackground background = new DirectBackground();
    private Session session;

    private OpenedWorkspace(Session session) {
        this.session = session;
    }

    /// A new workspace with one open document that holds `text`.
    public static OpenedWorkspace with(Path parent, String text) throws StoreException {
        OpenedWorkspace workspace = empty(parent);
        workspace.importText("brief.txt", text);
        return workspace;
    }

    public static OpenedWorkspace empty(Path parent) throws StoreException {
        Path folder = parent.resolve("Test.postil");
        Store store = Workspaces.create(folder, "Test", "Ada", CLOCK);
        return of(store);
    }

    public static OpenedWorkspace of(Store store) throws StoreException {
        return new OpenedWorkspace(Session.open(store, "Ada", new DirectBackground(), CLOCK));
    }

    public Session session() {
        return session;
    }

    public DirectBackground background() {
        return background;
    }

    public OpenDocument document() {
        OpenDocument open = session.openDocument().get();
        if (open == null) {
            throw new AssertionError("no document is open");
        }
        return open;
    }

    public OpenDocument importText(String name, String text) {
        Original original = Original.of(name, text.getBytes(StandardCharsets.UTF_8));
        new Importing(session, Intake.standard(), background, CLOCK)
                .importOriginal(
                        original,
                        result -> session.show(result.document(), OpenedWorkspace::fail),
                        OpenedWorkspace::fail);
        return document();
    }

    /// Selects the first occurrence of `words` in the open document.
    public Span select(String words) {
        int start = document().text().indexOf(words);
        Span span = new Span(start, start + words.length());
        session.selection().selectWords(span);
        return span;
    }

    public Annotation selected() {
        Annotation annotation = session.selection().annotation().get();
        if (annotation == null) {
            throw new AssertionError("no annotation is selected");
        }
        return annotation;
    }

    /// Does what a new start of the program does.
    public void reopen() throws StoreException {
        close();
        background = new DirectBackground();
        session = Session.open(Store.open(session.folder()), "Ada", background, CLOCK);
        showFirst();
    }

    public void showFirst() {
        session.library().documents().stream()
                .findFirst()
                .ifPresent(document -> session.show(document, OpenedWorkspace::fail));
    }

    /// The state after closing.
    public SaveState closing() {
        AtomicReference<SaveState> state = new AtomicReference<>();
        session.close(state::set);
        return state.get();
    }

    @Override
    public void close() {
        closing();
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }

    /// Everything that a change can touch, to compare before and after.
    public record State(Object documents, Object codebook, Object people, Object annotations) {}

    public State state() {
        return new State(
                List.copyOf(session.library().documents()),
                session.vocabulary().codebook().get(),
                List.copyOf(session.vocabulary().people()),
                List.copyOf(document().annotations()));
    }
}
