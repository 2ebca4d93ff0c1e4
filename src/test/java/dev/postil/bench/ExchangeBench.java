package dev.postil.bench;

import dev.postil.exchange.AnnotatedFile;
import dev.postil.exchange.AnnotatedJsonReader;
import dev.postil.exchange.AnnotatedJsonWriter;
import dev.postil.exchange.ExchangeException;
import dev.postil.exchange.ExportChoice;
import dev.postil.exchange.Limits;
import dev.postil.exchange.Merge;
import dev.postil.exchange.MergePlan;
import dev.postil.exchange.SafeFile;
import dev.postil.exchange.TextKeeper;
import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Content;
import dev.postil.model.Corpus;
import dev.postil.model.Document;
import dev.postil.model.Link;
import dev.postil.model.MemoryCorpus;
import dev.postil.model.Person;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.model.StandardCodebook;
import dev.postil.model.WorkspaceInfo;
import dev.postil.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exports and reads many documents, and says how long it took and what stayed in memory meanwhile:
/// that must not grow with the number of documents.
@Tag("bench")
class ExchangeBench {

    private static final int ANNOTATIONS = 100;
    private static final String LINE =
            "The ministry has kept to a policy of strategic ambiguity 😀: it names no side.\n";
    private static final String TEXT = LINE.repeat(2 * ANNOTATIONS);

    @TempDir Path folder;

    @Test
    void exportsAndReads() throws IOException, ExchangeException {
        export(100);
        for (int documents : new int[] {1_000, 4_000}) {
            Path file = export(documents);
            merge(file);
        }
    }

    private Path export(int documents) throws IOException {
        Path file = folder.resolve(documents + ".json");
        Held held = new Held(documents);
        long start = System.nanoTime();
        SafeFile.write(
                file,
                out ->
                        new AnnotatedJsonWriter(Clock.systemUTC(), "bench")
                                .write(
                                        new Made(documents),
                                        Stream::empty,
                                        ExportChoice.ALL,
                                        out,
                                        held));
        print("export", documents, file, start, held);
        return file;
    }

    private void merge(Path file) throws IOException, ExchangeException {
        MemoryCorpus empty = new MemoryCorpus(Sample.id(1), "Empty");
        long start = System.nanoTime();
        AnnotatedFile opened = new AnnotatedJsonReader(Limits.STANDARD).open(file, Progress.NONE);
        MergePlan plan =
                new Merge(empty, Sample.ADA.id(), TextKeeper.NONE).plan(opened, Progress.NONE);
        System.out.printf(
                "merge: %,d changes in %,d ms%n",
                plan.change().parts().size(), (System.nanoTime() - start) / 1_000_000);
    }

    private static void print(String what, int documents, Path file, long start, Held held)
            throws IOException {
        System.out.printf(
                "%s: %,d documents, %,d annotations each, %,d MB in %,d ms, %,d KB held at most%n",
                what,
                documents,
                ANNOTATIONS,
                Files.size(file) >> 20,
                (System.nanoTime() - start) / 1_000_000 - held.millis,
                held.most >> 10);
    }

    /// Looks four times on the way how much memory is held beyond what was there at the start.
    private static final class Held implements Progress {

        private final int every;
        private final long before = used();
        private int calls;
        private long most;
        private long millis;

        Held(int documents) {
            this.every = documents / 4;
        }

        @Override
        public void report(double fraction, String words) {
            if (++calls % every == 0) {
                long start = System.nanoTime();
                most = Math.max(most, used() - before);
                millis += (System.nanoTime() - start) / 1_000_000;
            }
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        private static long used() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }

    /// A workspace that makes each document when it is asked for.
    private record Made(int count) implements Corpus {

        @Override
        public WorkspaceInfo info() {
            return new WorkspaceInfo(Sample.id(1), "Bench", 1);
        }

        @Override
        public List<Person> people() {
            return List.of(Sample.ADA);
        }

        @Override
        public Codebook codebook() {
            return StandardCodebook.create();
        }

        @Override
        public Stream<Document> documents() {
            return LongStream.range(0, count)
                    .mapToObj(n -> Sample.document(id(n), "Document %06d".formatted(n), TEXT));
        }

        @Override
        public Content content(Document document) {
            return Sample.content(TEXT);
        }

        @Override
        public List<Annotation> annotations(UUID document) {
            Document owner = Sample.document(document, "", TEXT);
            List<Annotation> made = new ArrayList<>();
            for (int i = 0; i < ANNOTATIONS; i++) {
                int start = i * LINE.length();
                UUID id = new UUID(document.getLeastSignificantBits(), i);
                Span span = new Span(start, start + 20);
                made.add(Sample.annotation(id, owner, TEXT, span, Sample.use("risk", null)));
            }
            return made;
        }

        @Override
        public Stream<Link> links() {
            return Stream.empty();
        }

        private static UUID id(long number) {
            return Sample.id(1_000 + number);
        }
    }
}
