package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.TEXT;
import static dev.postil.store.WorkspaceFixture.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Entry.Act;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.model.TagUse;
import dev.postil.store.StoreException.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Steps so large that their rows are worked out on another thread and go to H2 many at a time.
class LargeStepTest {

    private static final int LARGE = 3_077;
    private static final Document DOCUMENT = Sample.document(Sample.id(10), "Hedging", TEXT);

    @TempDir Path temporary;

    private Store store;
    private long sequence;

    @BeforeEach
    void make() throws StoreException {
        Path folder = temporary.resolve("Large.postil");
        store = Store.create(folder, "Large", line(new Act.Do(Sample.newWorkspace())));
        store.putText(DOCUMENT, Sample.content(TEXT), null);
        perform(new Change.OfDocument(null, DOCUMENT));
    }

    @AfterEach
    void close() throws StoreException {
        store.close();
    }

    private Entry line(Act act) {
        return new Entry(++sequence, Sample.NOW, Sample.ADA.id(), act);
    }

    private Entry perform(Change change) throws StoreException {
        Entry line = line(new Act.Do(change));
        store.write(line);
        return line;
    }

    @Test
    void aLargeStepAndItsUndoAndRedoAreWholeAndInTheCounts() throws StoreException {
        List<Annotation> all = passages(new Random(1), LARGE);
        Entry step = perform(adding(all));
        assertThere(all);

        store.write(line(new Act.Undo(step.sequence())));
        assertThere(List.of());

        store.write(line(new Act.Redo(step.sequence())));
        assertThere(all);
    }

    @Test
    void aLargeStepAddsEditsAndRemoves() throws StoreException {
        List<Annotation> before = passages(new Random(1), LARGE);
        List<Annotation> come = passages(new Random(2), LARGE);
        perform(adding(before));
        List<Annotation> kept = before.subList(0, LARGE / 2);
        List<Annotation> edited = kept.stream().map(LargeStepTest::retagged).toList();
        List<Change> parts = new ArrayList<>(adding(come).parts());
        for (int i = 0; i < kept.size(); i++) {
            parts.add(new Change.OfAnnotation(kept.get(i), edited.get(i)));
        }
        for (Annotation gone : before.subList(LARGE / 2, LARGE)) {
            parts.add(new Change.OfAnnotation(gone, null));
        }
        Collections.shuffle(parts, new Random(3));

        perform(new Change.Several(Change.Reason.BULK_EDIT, parts));

        List<Annotation> after = new ArrayList<>(come);
        after.addAll(edited);
        assertThere(after);
    }

    @Test
    void oneRefusedPartOfALargeStepRefusesAllOfIt() throws StoreException {
        List<Annotation> there = passages(new Random(1), 1);
        perform(adding(there));
        List<Annotation> more = passages(new Random(2), LARGE);
        more.add(LARGE / 2, there.getFirst());

        Entry refused = line(new Act.Do(adding(more)));
        assertFails(Reason.REFUSED, () -> store.write(refused));
        assertThere(there);

        List<Change> parts = new ArrayList<>(adding(more.subList(0, LARGE / 2)).parts());
        parts.add(new Change.OfAnnotation(retagged(there.getFirst()), null));
        Entry another =
                new Entry(
                        refused.sequence(),
                        Sample.NOW,
                        Sample.ADA.id(),
                        new Act.Do(new Change.Several(Change.Reason.BULK_EDIT, parts)));
        assertFails(Reason.REFUSED, () -> store.write(another));
        assertThere(there);
    }

    private static List<Annotation> passages(Random random, int many) {
        List<Annotation> passages = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int start = random.nextInt(10);
            passages.add(
                    Sample.annotation(
                            new UUID(random.nextLong(), random.nextLong()),
                            DOCUMENT,
                            TEXT,
                            new Span(start, start + 5),
                            Sample.use(i % 3 == 0 ? "actor" : "risk", null)));
        }
        return passages;
    }

    private static Annotation retagged(Annotation annotation) {
        List<TagUse> uses = List.of(Sample.use("implication", null), Sample.use("risk", null));
        return annotation.withTags(uses, Sample.ADA.id(), Sample.NOW);
    }

    private static Change.Several adding(List<Annotation> passages) {
        List<Change> parts = new ArrayList<>();
        passages.forEach(each -> parts.add(new Change.OfAnnotation(null, each)));
        return new Change.Several(Change.Reason.TAG_ALL, parts);
    }

    private void assertThere(List<Annotation> passages) throws StoreException {
        assertThat(store.annotations(DOCUMENT.id())).containsExactlyInAnyOrderElementsOf(passages);
        assertThat(store.verify()).isEmpty();
    }
}
