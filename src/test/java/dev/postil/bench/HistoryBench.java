package dev.postil.bench;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Entry.Act;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.session.Session;
import dev.postil.store.Store;
import dev.postil.task.Waiting;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long one step of very many changes keeps the window's thread, apart from what the disk does
/// elsewhere.
@Tag("bench")
class HistoryBench {

    private static final int DOCUMENTS = 100;
    private static final int USES = 200_000;
    private static final String TEXT = "A policy of strategic ambiguity names no side. ".repeat(50);

    @TempDir Path temporary;

    @Test
    void aTagUsedVeryOftenIsTakenOffAndUndone() throws Exception {
        Entry first = new Entry(1, Sample.NOW, Sample.ADA.id(), new Act.Do(Sample.newWorkspace()));
        Store store = Store.create(temporary.resolve("large.postil"), "Bench", first);
        Waiting elsewhere = Waiting.thatIsTooLateToCancel();
        Session session = Session.open(store, "Ada", elsewhere, Clock.systemUTC());
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(Sample.document(Sample.id(1_000L + i), "Document " + i, TEXT));
        }
        store.putText(documents.getFirst(), Sample.content(TEXT), null);
        session.perform(several(documents.stream().map(HistoryBench::add).toList()));
        elsewhere.runAll();
        session.show(documents.getFirst(), HistoryBench::fail);
        elsewhere.runAll();
        List<Change> tagged = new ArrayList<>();
        List<Change> untagged = new ArrayList<>();
        for (int i = 0; i < USES; i++) {
            Annotation bare = annotation(i, documents.get(i % DOCUMENTS));
            Annotation with =
                    bare.withTags(
                            List.of(Sample.use("risk", Sample.id(7))), Sample.ADA.id(), Sample.NOW);
            tagged.add(new Change.OfAnnotation(null, with));
            untagged.add(new Change.OfAnnotation(with, bare));
        }
        report("tag 200,000 passages", () -> session.perform(several(tagged)), elsewhere);
        for (int i = 0; i < 3; i++) {
            report("take the tag off", () -> session.perform(several(untagged)), elsewhere);
            report("undo", () -> session.history().undo(), elsewhere);
        }
        report("redo", () -> session.history().redo(), elsewhere);
        store.close();
    }

    private static Change add(Document document) {
        return new Change.OfDocument(null, document);
    }

    private static Change several(List<Change> parts) {
        return new Change.Several(Change.Reason.BULK_EDIT, parts);
    }

    private static Annotation annotation(int number, Document document) {
        int start = number % 1_000;
        return Sample.annotation(
                Sample.id(1_000_000L + number), document, TEXT, new Span(start, start + 6));
    }

    private static void report(String what, Runnable deed, Waiting elsewhere) {
        long start = System.nanoTime();
        deed.run();
        long window = System.nanoTime() - start;
        start = System.nanoTime();
        elsewhere.runAll();
        long disk = System.nanoTime() - start;
        System.out.printf(
                "%-24s window %5d ms   disk %6d ms%n", what, window / 1_000_000, disk / 1_000_000);
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }
}
