package dev.postil.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.session.CodebookEditing;
import dev.postil.session.PreparedEdit;
import dev.postil.session.Session;
import dev.postil.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What it costs to delete a tag that is used 200,000 times, on the session's thread and elsewhere.
@org.junit.jupiter.api.Tag("bench")
class CodebookBench {

    private static final int DOCUMENTS = 500;
    private static final int USES = 200_000;
    private static final String TEXT = "A policy of strategic ambiguity names no side. ".repeat(50);

    @TempDir Path temporary;

    @Test
    void deletingATagThatIsUsedVeryOften() throws Exception {
        Path folder = temporary.resolve("large.postil");
        Tag tag = Sample.tag(Sample.id(7), "risk", "Everything");
        try (Store store = filled(folder, tag)) {
            var background = new Timed();
            Session session = Session.open(store, "Ada", background, Clock.systemUTC());
            session.show(document(0), failure -> {});
            var editing = new CodebookEditing(session);
            AtomicReference<@Nullable PreparedEdit> prepared = new AtomicReference<>();
            report(
                    "working it out",
                    background,
                    () ->
                            editing.prepare(
                                    edits -> edits.deleteTag(tag.id()),
                                    prepared::set,
                                    CodebookBench::fail));
            PreparedEdit edit = prepared.get();
            assertThat(edit.reach().passages()).isEqualTo(USES);
            long before = Files.size(folder.resolve("store.mv.db"));
            report(
                    "doing it",
                    background,
                    () -> editing.perform(edit, _ -> {}, CodebookBench::fail));
            System.out.printf(
                    "the database grew by %d MB%n",
                    (Files.size(folder.resolve("store.mv.db")) - before) >> 20);
            report("undoing it", background, () -> session.history().undo());
            report("redoing it", background, () -> session.history().redo());
            report("counting tags", background, () -> editing.count(_ -> {}, CodebookBench::fail));
        }
    }

    private static void report(String what, Timed background, Runnable work) {
        long other = background.elsewhere();
        long otherByProcessor = background.elsewhereByProcessor();
        long startByProcessor = Timed.byProcessor();
        long start = System.nanoTime();
        work.run();
        long all = System.nanoTime() - start;
        long allByProcessor = Timed.byProcessor() - startByProcessor;
        long elsewhere = background.elsewhere() - other;
        long elsewhereByProcessor = background.elsewhereByProcessor() - otherByProcessor;
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%s: %.1f ms of processor time and %.1f ms by the clock on the session's thread,"
                        + " %d ms elsewhere, heap %d MB of %d MB%n",
                what,
                (allByProcessor - elsewhereByProcessor) / 1e6,
                (all - elsewhere) / 1e6,
                elsewhere / 1_000_000,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20);
    }

    private static Store filled(Path folder, Tag tag) throws Exception {
        Store store = Store.create(folder, "Bench", line(1, Sample.newWorkspace()));
        List<Change> parts = new ArrayList<>();
        parts.add(new Change.OfTag(null, tag));
        for (int i = 0; i < DOCUMENTS; i++) {
            parts.add(new Change.OfDocument(null, document(i)));
        }
        for (int i = 0; i < USES; i++) {
            parts.add(new Change.OfAnnotation(null, annotation(i, tag)));
        }
        store.putText(document(0), Sample.content(TEXT), null);
        store.write(line(2, new Change.Several(Change.Reason.IMPORT, parts)));
        return store;
    }

    private static Entry line(long sequence, Change change) {
        return new Entry(sequence, Sample.NOW, Sample.ADA.id(), new Entry.Act.Do(change));
    }

    private static Document document(int number) {
        return Sample.document(Sample.id(1_000L + number), "Document " + number, TEXT);
    }

    private static Annotation annotation(int number, Tag tag) {
        int start = number % 1_000;
        return Sample.annotation(
                Sample.id(1_000_000L + number),
                document(number % DOCUMENTS),
                TEXT,
                new Span(start, start + 20),
                Sample.use("risk", tag.id()));
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }
}
