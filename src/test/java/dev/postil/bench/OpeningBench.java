package dev.postil.bench;

import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Entry.Act;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.session.Session;
import dev.postil.store.Store;
import dev.postil.task.DirectBackground;
import dev.postil.task.Job;
import dev.postil.task.Progress;
import dev.postil.task.Running;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What opening costs in a large workspace against a small one: until there is a session that the
/// window can show, until the document that was read last is open in it, until all are listed.
@Tag("bench")
class OpeningBench {

    private static final int FEW = 10;
    private static final int DOCUMENTS = Integer.getInteger("postil.documents", 10_000);
    private static final int ANNOTATIONS = Integer.getInteger("postil.annotations", 100);
    private static final int AT_ONCE = 50_000;
    private static final int WARM_UP = 5;
    private static final int OPENINGS = Integer.getInteger("postil.rounds", 15);
    private static final String TEXT = "A policy of strategic ambiguity names no side. ".repeat(50);

    @TempDir Path temporary;

    private long sequence;

    @Test
    void opening() throws Exception {
        Path few = make(temporary.resolve("few.postil"), FEW);
        Path many = make(temporary.resolve("many.postil"), DOCUMENTS);
        Times ofFew = new Times();
        Times ofMany = new Times();
        for (int i = -WARM_UP; i < OPENINGS; i++) {
            ofFew.note(i, opened(few));
            ofMany.note(i, opened(many));
        }
        System.out.printf(
                "%,d and %,d documents of %d annotations, load %.1f on %d processors%n",
                FEW,
                DOCUMENTS,
                ANNOTATIONS,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        for (int i = 0; i < Times.OF.size(); i++) {
            System.out.printf(
                    "%-26s %6.1f and %6.1f ms: %.2f times%n",
                    Times.OF.get(i),
                    ofFew.median(i) / 1e6,
                    ofMany.median(i) / 1e6,
                    ofMany.median(i) / ofFew.median(i));
        }
        System.out.printf("heap: %.1f MB and %.1f MB%n", held(few) / 1e6, held(many) / 1e6);
    }

    private static long[] opened(Path folder) throws Exception {
        long start = System.nanoTime();
        try (Beside beside = new Beside()) {
            Session session = Session.open(Store.open(folder), "Ada", beside, Clock.systemUTC());
            long there = System.nanoTime() - start;
            Document last = session.library().document(document(5).id()).orElseThrow();
            session.show(last, OpeningBench::fail);
            beside.until(() -> session.document().isPresent());
            long reading = System.nanoTime() - start;
            session.library().now();
            long listed = System.nanoTime() - start;
            AtomicBoolean closed = new AtomicBoolean();
            session.close(_ -> closed.set(true));
            beside.until(closed::get);
            return new long[] {there, reading, listed};
        }
    }

    private static long held(Path folder) throws IOException {
        long before = Heap.used();
        Session session =
                Session.open(Store.open(folder), "Ada", new DirectBackground(), Clock.systemUTC());
        long held = Heap.used() - before;
        session.close(_ -> {});
        return held;
    }

    private Path make(Path folder, int documents) throws IOException {
        sequence = 0;
        try (Store store = Store.create(folder, "Bench", line(new Act.Do(Sample.newWorkspace())))) {
            store.putText(document(5), Sample.content(TEXT), null);
            List<Change> parts = new ArrayList<>();
            for (int i = 0; i < documents; i++) {
                Document document = document(i);
                parts.add(new Change.OfDocument(null, document));
                for (int j = 0; j < ANNOTATIONS; j++) {
                    parts.add(annotation(document, i * (long) ANNOTATIONS + j));
                }
                if (parts.size() > AT_ONCE || i == documents - 1) {
                    store.write(line(new Act.Do(new Change.Several(Change.Reason.IMPORT, parts))));
                    parts = new ArrayList<>();
                }
            }
        }
        return folder;
    }

    private Entry line(Act act) {
        return new Entry(++sequence, Sample.NOW, Sample.ADA.id(), act);
    }

    private static Document document(int number) {
        return Sample.document(Sample.id(1_000L + number), "Document " + number, TEXT);
    }

    private static Change annotation(Document document, long number) {
        int start = (int) (number % 1_000);
        return new Change.OfAnnotation(
                null,
                Sample.annotation(
                        Sample.id(10_000_000L + number),
                        document,
                        TEXT,
                        new Span(start, start + 20),
                        Sample.use(
                                number % 3 == 0 ? "risk" : "actor", Sample.id(7 + number % 50))));
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }

    private static final class Times {

        static final List<String> OF =
                List.of("the session is there", "a document is open", "all are listed");

        private final long[][] nanos = new long[OF.size()][OPENINGS];

        void note(int turn, long[] times) {
            for (int i = 0; i < times.length && turn >= 0; i++) {
                nanos[i][turn] = times[i];
            }
        }

        double median(int what) {
            long[] sorted = nanos[what].clone();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }

    /// One thread beside the test's, which takes what comes back when it waits for something.
    private static final class Beside extends Undelayed implements AutoCloseable {

        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final BlockingQueue<Runnable> back = new LinkedBlockingQueue<>();

        @Override
        public <T extends @Nullable Object> Running start(Job<T> job) {
            threads.execute(() -> back.add(job.outcome(Progress.NONE)));
            return () -> {};
        }

        void until(BooleanSupplier condition) throws InterruptedException {
            while (!condition.getAsBoolean()) {
                back.take().run();
            }
        }

        @Override
        public void close() {
            threads.shutdown();
        }
    }
}
