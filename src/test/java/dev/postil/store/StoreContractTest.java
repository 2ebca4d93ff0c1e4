package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Entry;
import dev.postil.model.Entry.Act;
import dev.postil.model.MemoryCorpus;
import dev.postil.model.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/// Whatever is done, the store holds what the plainest interpreter of changes holds.
class StoreContractTest {

    @Property(tries = 8, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void theStoreHoldsWhatTheChangesSay(@ForAll("moves") List<Integer> moves) throws IOException {
        Path temporary = Files.createTempDirectory("postil-contract");
        try (Run run = new Run(temporary.resolve("w.postil"))) {
            for (int move : moves) {
                run.make(move);
            }
            run.compare();
            run.undoAll();
            run.compare();
            run.reopen();
            run.redoAll();
            run.compare();
            assertThat(run.store.verify()).isEmpty();
        } finally {
            new LocalDisk().discard(temporary);
        }
    }

    @Provide
    Arbitrary<List<Integer>> moves() {
        return Arbitraries.integers()
                .between(0, Integer.MAX_VALUE)
                .list()
                .ofMinSize(20)
                .ofMaxSize(60);
    }

    private static final class Run implements AutoCloseable {

        private final Path folder;
        private final MemoryCorpus memory;
        private final RandomChanges changes;
        private final Deque<Entry> done = new ArrayDeque<>();
        private final Deque<Entry> undone = new ArrayDeque<>();
        private Store store;
        private long sequence = 1;

        Run(Path folder) throws StoreException {
            this.folder = folder;
            store = WorkspaceFixture.create(new LocalDisk(), folder);
            memory = new MemoryCorpus(store.info().id(), store.info().title());
            memory.apply(Sample.newWorkspace());
            changes = new RandomChanges(memory);
        }

        void make(int move) throws StoreException {
            switch (move % 10) {
                case 0, 1 -> undo();
                case 2 -> redo();
                case 3 -> reopenSometimes(move);
                default -> perform(changes.next(move / 10));
            }
        }

        private void perform(Change change) throws StoreException {
            Entry entry = line(++sequence, change);
            memory.apply(change);
            if (change instanceof Change.OfDocument(var before, var after) && before == null) {
                store.putText(after, Sample.content(RandomChanges.TEXT), null);
            }
            store.write(entry);
            done.push(entry);
            undone.clear();
        }

        private void undo() throws StoreException {
            if (!done.isEmpty()) {
                Entry entry = done.pop();
                memory.apply(change(entry).inverse());
                store.write(line(++sequence, new Act.Undo(entry.sequence())));
                undone.push(entry);
            }
        }

        private void redo() throws StoreException {
            if (!undone.isEmpty()) {
                Entry entry = undone.pop();
                memory.apply(change(entry));
                store.write(line(++sequence, new Act.Redo(entry.sequence())));
                done.push(entry);
            }
        }

        private static Change change(Entry entry) {
            return ((Act.Do) entry.act()).change();
        }

        void undoAll() throws StoreException {
            while (!done.isEmpty()) {
                undo();
            }
        }

        void redoAll() throws StoreException {
            while (!undone.isEmpty()) {
                redo();
            }
        }

        private void reopenSometimes(int move) throws StoreException {
            if (move % 3 == 0) {
                reopen();
            }
        }

        void reopen() throws StoreException {
            store.close();
            store = Store.open(folder);
        }

        void compare() throws StoreException {
            assertThat(store.info()).isEqualTo(memory.info());
            assertThat(store.people()).isEqualTo(memory.people());
            assertThat(store.codebook()).isEqualTo(memory.codebook());
            assertThat(store.documents()).containsExactlyElementsOf(memory.documents().toList());
            assertThat(store.links()).containsExactlyElementsOf(memory.links().toList());
            List<UUID> documents = memory.documents().map(it -> it.id()).toList();
            Map<UUID, Counts> counts = store.counts();
            for (UUID document : documents) {
                List<Annotation> annotations = memory.annotations(document);
                assertThat(store.annotations(document)).isEqualTo(annotations);
                assertThat(counts.getOrDefault(document, Counts.NONE))
                        .isEqualTo(count(annotations));
            }
            assertThat(store.undoable()).isEqualTo(Stream.ofNullable(done.peek()).findFirst());
            assertThat(store.redoable()).isEqualTo(Stream.ofNullable(undone.peek()).findFirst());
        }

        private static Counts count(List<Annotation> annotations) {
            return new Counts(
                    annotations.size(),
                    annotations.stream()
                            .flatMap(it -> it.tags().stream().map(use -> use.kind()).distinct())
                            .collect(Collectors.toMap(Function.identity(), _ -> 1, Integer::sum)));
        }

        @Override
        public void close() throws StoreException {
            store.close();
        }
    }
}
