package dev.postil.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Entry.Act;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a change costs until it is on the disk, alone and in bulk, and what opening costs.
@Tag("bench")
class StoreBench {

    private static final int DOCUMENTS = 10_000;
    private static final int BULK = 100_000;
    private static final int SINGLE = 1_000;
    private static final String TEXT = "A policy of strategic ambiguity names no side. ".repeat(50);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir Path temporary;

    private long sequence;

    @Test
    void writingAndOpening() throws IOException {
        Path small = temporary.resolve("small.postil");
        create(small, 10).close();
        Path large = temporary.resolve("large.postil");
        try (Store store = create(large, DOCUMENTS)) {
            bulk(store);
            single(store);
            read(store);
        }
        System.out.printf("database of %d MB%n", Files.size(large.resolve("store.mv.db")) >> 20);
        open("10 documents", small);
        open("10,000 documents, 100,000 annotations", large);
    }

    private Store create(Path folder, int documents) throws StoreException {
        sequence = 0;
        Store store = Store.create(folder, "Bench", line(new Act.Do(Sample.newWorkspace())));
        List<Change> parts = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            parts.add(new Change.OfDocument(null, document(i)));
        }
        Entry line = line(new Act.Do(new Change.Several(Change.Reason.IMPORT, parts)));
        report(documents + " documents in one step", () -> store.write(line));
        return store;
    }

    private static Document document(int number) {
        return Sample.document(Sample.id(1_000L + number), "Document " + number, TEXT);
    }

    private Entry line(Act act) {
        return new Entry(++sequence, Sample.NOW, Sample.ADA.id(), act);
    }

    /// Ids as the program makes them are in no order.
    private static Annotation annotation(int number) {
        int start = number % 1_000;
        return Sample.annotation(
                UUID.nameUUIDFromBytes(("annotation " + number).getBytes(UTF_8)),
                document(number % DOCUMENTS),
                TEXT,
                new Span(start, start + 20),
                Sample.use("risk", Sample.id(7)));
    }

    private void bulk(Store store) throws StoreException {
        List<Change> parts = new ArrayList<>();
        for (int i = 0; i < BULK; i++) {
            parts.add(new Change.OfAnnotation(null, annotation(i)));
        }
        Entry line = line(new Act.Do(new Change.Several(Change.Reason.TAG_ALL, parts)));
        long start = System.nanoTime();
        Runnable saved =
                () ->
                        System.out.printf(
                                "100,000 annotations in one step, saved: %.1f ms%n",
                                (System.nanoTime() - start) / 1e6);
        report("100,000 annotations in one step", () -> store.write(List.of(line), saved));
        Entry undo = line(new Act.Undo(line.sequence()));
        report("their undo", () -> store.write(undo));
        Entry redo = line(new Act.Redo(line.sequence()));
        report("their redo", () -> store.write(redo));
    }

    private void single(Store store) throws StoreException {
        long[] micros = new long[SINGLE];
        for (int i = 0; i < SINGLE; i++) {
            Entry line = line(new Act.Do(new Change.OfAnnotation(null, annotation(BULK + i))));
            long start = System.nanoTime();
            store.write(line);
            micros[i] = (System.nanoTime() - start) / 1_000;
        }
        Arrays.sort(micros);
        System.out.printf(
                "one annotation: p50 %.1f ms, p99 %.1f ms%n",
                micros[SINGLE / 2] / 1e3, micros[SINGLE * 99 / 100] / 1e3);
    }

    private static void read(Store store) throws StoreException {
        report("the counts of the library", store::counts);
        report(
                "the document list",
                () -> {
                    try (Stream<Document> documents = store.documents()) {
                        documents.forEach(_ -> {});
                    }
                });
        report("one document's annotations", () -> store.annotations(document(5).id()));
        report("the line to undo", store::undoable);
    }

    private static void open(String what, Path folder) throws StoreException {
        for (int i = 0; i < 5; i++) {
            report(
                    "opening with " + what,
                    () -> {
                        Store store = Store.open(folder);
                        report("  closing", store::close);
                    });
        }
    }

    private interface Work {
        void run() throws StoreException;
    }

    private static void report(String what, Work work) throws StoreException {
        long start = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        work.run();
        System.out.printf(
                "%s: %.1f ms, of which %.1f ms at work%n",
                what,
                (System.nanoTime() - start) / 1e6,
                (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6);
    }
}
