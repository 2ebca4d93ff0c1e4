package dev.postil.ui.reader;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.model.TagUse;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.settings.Settings;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.task.Background;
import dev.postil.task.DirectBackground;
import dev.postil.ui.command.Commands;
import dev.postil.ui.theme.Fonts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/// A workspace with documents to read and annotate, on the test's own thread.
final class ReaderDesk {

    private final Store store;
    private final Session session;
    private long nextId = 100;

    private ReaderDesk(Store store) throws StoreException {
        Clock clock = Clock.fixed(Sample.NOW, ZoneOffset.UTC);
        this.store = store;
        this.session = Session.open(store, Sample.ADA.name(), new DirectBackground(), clock);
    }

    static ReaderDesk in(Path folder) throws StoreException {
        Entry.Act first = new Entry.Act.Do(Sample.newWorkspace(), false);
        Entry line = new Entry(1, Sample.NOW, Sample.ADA.id(), first);
        return new ReaderDesk(Store.create(folder.resolve("Test.postil"), "Test", line));
    }

    Session session() {
        return session;
    }

    void open(Content content) throws StoreException {
        Document document = Sample.document(Sample.id(nextId++), ReaderTexts.TITLE, content.text());
        store.putText(document, content, content.text().getBytes(StandardCharsets.UTF_8));
        session.perform(new Change.OfDocument(null, document));
        session.show(
                document,
                failure -> {
                    throw new AssertionError(failure);
                });
    }

    /// What shows the open document.
    ReaderPane pane(Settings settings, Background background, Commands commands) {
        return new ReaderPane(
                session,
                settings,
                Fonts.ofSystem(),
                Messages.load(Locale.ENGLISH),
                background,
                commands);
    }

    OpenDocument document() {
        return Objects.requireNonNull(session.openDocument().get());
    }

    /// Annotates the first `words` of the open document with kinds, without names.
    Annotation annotate(String words, String... kinds) {
        Span span = spanOf(words);
        TagUse[] uses =
                Arrays.stream(kinds).map(kind -> Sample.use(kind, null)).toArray(TagUse[]::new);
        Annotation made =
                Sample.annotation(
                        Sample.id(nextId++),
                        document().document().get(),
                        document().text(),
                        span,
                        uses);
        session.perform(new Change.OfAnnotation(null, made));
        return made;
    }

    void select(String words) {
        session.selection().selectWords(spanOf(words));
    }

    Span spanOf(String words) {
        int start = document().text().indexOf(words);
        return new Span(start, start + words.length());
    }
}
