package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Codebook;
import dev.postil.model.Corpus;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.MemoryCorpus;
import dev.postil.model.Sample;
import dev.postil.store.RandomChanges;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.store.UnsyncedStore;
import dev.postil.task.DirectBackground;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is done, undoing all of it gives back the first state and redoing all of it the last,
/// also where the program is started anew in the midst of it.
///
/// A build tries a few histories; `-Dpostil.histories=50` tries many.
class HistoryPropertiesTest {

    private static final int CHANGES = Integer.getInteger("postil.changes", 500);

    @TempDir Path folder;

    static IntStream histories() {
        return IntStream.range(0, Integer.getInteger("postil.histories", 3));
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("histories")
    void undoingAllGivesBackTheFirstStateAndRedoingAllTheLast(int seed) throws Exception {
        try (Run run = new Run(folder.resolve("w.postil"), new Random(seed))) {
            State first = run.state();
            run.change(CHANGES / 2);
            run.reopen();
            run.change(CHANGES - CHANGES / 2);
            State last = run.state();

            int undone = run.undo(CHANGES / 3);
            run.reopen();
            undone += run.undo(Integer.MAX_VALUE);
            assertThat(undone).isEqualTo(CHANGES);
            assertThat(run.state()).isEqualTo(first);

            int redone = run.redo(CHANGES / 3);
            run.reopen();
            redone += run.redo(Integer.MAX_VALUE);
            assertThat(redone).isEqualTo(CHANGES);
            assertThat(run.state()).isEqualTo(last);
            assertThat(run.session.store().verify()).isEmpty();
        }
    }

    /// All that is stored and all that the panes are shown of it; in the codebook the kinds alone
    /// have an order that means something.
    record State(
            String title,
            Object people,
            Object kinds,
            Set<Object> words,
            Map<UUID, Document> documents,
            Map<UUID, List<Annotation>> annotations,
            Object links,
            Shown shown) {

        static State of(Session session) {
            Corpus corpus = session.store();
            Map<UUID, Document> documents = new HashMap<>();
            Map<UUID, List<Annotation>> annotations = new HashMap<>();
            corpus.documents().forEach(document -> documents.put(document.id(), document));
            documents.keySet().forEach(id -> annotations.put(id, corpus.annotations(id)));
            return new State(
                    corpus.info().title(),
                    corpus.people(),
                    corpus.codebook().kinds(),
                    words(corpus.codebook()),
                    documents,
                    annotations,
                    corpus.links().toList(),
                    Shown.of(session));
        }

        private static Set<Object> words(Codebook codebook) {
            Set<Object> words = new HashSet<>(codebook.tags());
            words.addAll(codebook.linkTypes());
            return words;
        }
    }

    /// What the session holds of it.
    record Shown(
            String title,
            Set<Object> people,
            Object kinds,
            Set<Object> words,
            Object documents,
            Map<UUID, Integer> counts) {

        static Shown of(Session session) {
            Map<UUID, Integer> counts = new HashMap<>();
            session.library()
                    .now()
                    .forEach(it -> counts.put(it.id(), session.library().annotationsOf(it.id())));
            return new Shown(
                    session.title().get(),
                    new HashSet<>(session.vocabulary().people()),
                    session.vocabulary().now().kinds(),
                    State.words(session.vocabulary().now()),
                    session.library().now(),
                    counts);
        }
    }

    private static final class Run implements AutoCloseable {

        private final Path folder;
        private final Random random;
        private final MemoryCorpus memory;
        private final RandomChanges changes;
        private Session session;

        Run(Path folder, Random random) throws StoreException {
            this.folder = folder;
            this.random = random;
            Entry first =
                    new Entry(
                            1,
                            Sample.NOW,
                            Sample.ADA.id(),
                            new Entry.Act.Do(Sample.newWorkspace(), false));
            Store store = UnsyncedStore.create(folder, "Test", first);
            session = open(store);
            memory = new MemoryCorpus(store.info().id(), store.info().title());
            memory.apply(
                    session.store()
                            .historyFromTheFirst()
                            .map(Run::change)
                            .findFirst()
                            .orElseThrow());
            changes = new RandomChanges(memory);
        }

        private static Change change(Entry entry) {
            return ((Entry.Act.Do) entry.act()).change();
        }

        private static Session open(Store store) throws StoreException {
            return Session.open(store, "Ada", new DirectBackground(), OpenedWorkspace.CLOCK);
        }

        /// Now and then another document is opened, so that changes meet one that is open.
        void change(int count) throws StoreException {
            for (int i = 0; i < count; i++) {
                Change change = changes.next(random.nextInt());
                if (change instanceof Change.OfDocument(var before, var after) && before == null) {
                    session.store().putText(after, Sample.content(RandomChanges.TEXT), null);
                }
                session.perform(change);
                memory.apply(change);
                openAnother();
            }
        }

        private void openAnother() {
            List<Document> documents = session.library().now();
            if (!documents.isEmpty() && random.nextInt(5) == 0) {
                session.show(
                        documents.get(random.nextInt(documents.size())),
                        failure -> {
                            throw new AssertionError(failure);
                        });
            }
        }

        int undo(int most) {
            int undone = 0;
            while (undone < most && session.history().undo().isPresent()) {
                undone++;
                checkOpenDocument();
            }
            return undone;
        }

        int redo(int most) {
            int redone = 0;
            while (redone < most && session.history().redo().isPresent()) {
                redone++;
                checkOpenDocument();
            }
            return redone;
        }

        /// What is open is what is stored.
        private void checkOpenDocument() {
            session.document()
                    .filter(_ -> random.nextInt(20) == 0)
                    .ifPresent(
                            open ->
                                    assertThat(List.copyOf(open.annotations()))
                                            .isEqualTo(session.store().annotations(open.id())));
        }

        State state() {
            return State.of(session);
        }

        void reopen() throws StoreException {
            close();
            session = open(UnsyncedStore.open(folder));
        }

        @Override
        public void close() {
            session.close(saved -> assertThat(saved).isInstanceOf(SaveState.Saved.class));
        }
    }
}
