package dev.postil.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Entry.Act;
import dev.postil.model.Link;
import dev.postil.model.MemoryCorpus;
import dev.postil.model.Tag;
import dev.postil.store.Backup;
import dev.postil.store.Finding.Code;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/// Opens a workspace that something happened to, and holds it against what was said of it: every
/// state that was called saved must have been reached word for word, and what the tables hold must
/// be what the lines of the history come to, neither less nor more.
final class Witness {

    /// What was found.
    ///
    /// @param sequence the last line
    /// @param isRebuilt whether the database had to be made anew
    record Found(long sequence, boolean isRebuilt) {}

    private final Said said;

    private Witness(Said said) {
        this.said = said;
    }

    /// Fails where anything is lost, there by half, or does not open.
    ///
    /// @param known what was done to the workspace and may still be found
    static Found requireAllThere(Path folder, Said said, Code... known) throws Exception {
        try (Store store = Store.open(folder)) {
            return new Witness(said).requireAllThere(store, Set.of(known));
        }
    }

    /// Fails where a state that was saved is there by half, or where less is there than was saved
    /// and nobody is told.
    static Found requireAllUpTo(Path folder, Said said) throws Exception {
        try (Store store = Store.open(folder)) {
            SortedMap<Long, String> saved = said.sums().saved();
            long last = store.info().sequence();
            if (last < saved.lastKey()) {
                assertThat(store.recovered().flatMap(it -> it.lostAfter())).isPresent();
            }
            requireSame(store, replayed(store, saved.headMap(last + 1)));
            requireSound(store, Set.of(Code.JOURNAL_DAMAGED));
            return new Found(last, store.recovered().isPresent());
        }
    }

    private static void requireSound(Store store, Set<Code> known) throws StoreException {
        assertThat(store.verify()).filteredOn(found -> !known.contains(found.code())).isEmpty();
    }

    private Found requireAllThere(Store store, Set<Code> known) throws Exception {
        Said.Sums sums = settled(store, said.sums());
        long last = store.info().sequence();
        assertThat(store.recovered().flatMap(it -> it.lostAfter())).isEmpty();
        assertThat(last).as("last line").isGreaterThanOrEqualTo(sums.last());
        requireSame(store, replayed(store, sums.saved()));
        requireSound(store, known);
        return new Found(last, store.recovered().isPresent());
    }

    /// A restore that was cut short has either happened or not; which, is said from now on.
    private Said.Sums settled(Store store, Said.Sums sums) throws Exception {
        Long restoring = sums.restoring();
        if (restoring == null) {
            return sums;
        }
        if (store.info().sequence() == restoring && sums.last() > restoring) {
            assertThat(store.backups().all())
                    .as("what was there before the restore")
                    .anyMatch(
                            backup ->
                                    backup.cause() == Backup.Cause.BEFORE_RESTORE
                                            && backup.sequence() >= sums.last());
            said.restored(restoring);
        } else {
            said.notRestored();
        }
        return said.sums();
    }

    /// All lines, done again in memory.
    private static MemoryCorpus replayed(Store store, Map<Long, String> saved) {
        MemoryCorpus corpus = new MemoryCorpus(store.info().id(), Prepared.TITLE);
        Map<Long, Change> changes = new HashMap<>();
        long compared = 0;
        try (Stream<Entry> lines = store.historyFromTheFirst()) {
            for (Entry line : (Iterable<Entry>) lines::iterator) {
                assertThat(line.sequence()).isEqualTo(corpus.info().sequence() + 1);
                corpus.apply(
                        switch (line.act()) {
                            case Act.Do it -> {
                                changes.put(line.sequence(), it.change());
                                yield it.change();
                            }
                            case Act.Undo(long target) -> changes.get(target).inverse();
                            case Act.Redo(long target) -> changes.get(target);
                        });
                String fingerprint = saved.get(line.sequence());
                if (fingerprint != null) {
                    assertThat(Fingerprint.of(corpus))
                            .as("what was saved with line " + line.sequence())
                            .isEqualTo(fingerprint);
                    compared++;
                }
            }
        }
        assertThat(compared).as("states that were saved").isEqualTo(saved.size());
        return corpus;
    }

    private static void requireSame(Store store, MemoryCorpus replayed) {
        assertThat(store.info()).isEqualTo(replayed.info());
        assertThat(store.people()).isEqualTo(replayed.people());
        assertThat(store.codebook().kinds()).isEqualTo(replayed.codebook().kinds());
        assertThat(new HashSet<Tag>(store.codebook().tags()))
                .isEqualTo(new HashSet<>(replayed.codebook().tags()));
        List<Document> documents = list(store.documents());
        assertThat(documents).isEqualTo(list(replayed.documents()));
        for (Document document : documents) {
            assertThat(store.annotations(document.id()))
                    .isEqualTo(replayed.annotations(document.id()));
        }
        assertThat(new HashSet<Link>(list(store.links())))
                .isEqualTo(new HashSet<>(list(replayed.links())));
    }

    private static <T> List<T> list(Stream<T> stream) {
        try (stream) {
            return stream.toList();
        }
    }
}
