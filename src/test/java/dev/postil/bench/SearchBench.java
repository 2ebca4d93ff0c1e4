package dev.postil.bench;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Entry.Act;
import dev.postil.model.Sample;
import dev.postil.model.Source;
import dev.postil.model.Span;
import dev.postil.model.Status;
import dev.postil.search.Question;
import dev.postil.search.Reach;
import dev.postil.session.Searching;
import dev.postil.session.Session;
import dev.postil.store.Store;
import dev.postil.task.DirectBackground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a search costs in a large workspace, how soon a change is found, and what the index takes.
///
/// `-Dpostil.documents`, `-Dpostil.annotations` (of each document) and `-Dpostil.paragraphs` say
/// how large it is.
@Tag("bench")
class SearchBench {

    private static final int DOCUMENTS = Integer.getInteger("postil.documents", 10_000);
    private static final int ANNOTATIONS = Integer.getInteger("postil.annotations", 100);
    private static final int PARAGRAPHS = Integer.getInteger("postil.paragraphs", 100);
    private static final int WORDS = 20_000;

    /// The most common words of a language are not those that anybody writes about.
    private static final List<String> COMMON =
            List.of(
                    ("the of and to in a is that for it as was with be by on not he this are or his"
                                    + " from at which but have an had they were their all we her"
                                    + " has there been if more when would who so no")
                            .split(" "));

    private static final int WARM_UP = 300;
    private static final int SEARCHES = 1_000;
    private static final int CHANGES = 100;

    @TempDir Path temporary;

    private final Random random = new Random(7);
    private final String[] words = words();
    private final List<String> phrases = new ArrayList<>();
    private long sequence;
    private long characters;

    @Test
    void searching() throws Exception {
        Path folder = temporary.resolve("large.postil");
        Store store = make(folder, DOCUMENTS);
        System.out.printf(
                "%,d documents, %,d annotations, %d MB of text%n",
                DOCUMENTS, DOCUMENTS * ANNOTATIONS, characters >> 20);
        long empty = Heap.used();
        DirectBackground background = new DirectBackground();
        Session session = Session.open(store, "Ada", background, Clock.systemUTC());
        long opened = Heap.used();
        long start = System.nanoTime();
        Searching searching = Searching.in(session, "");
        System.out.printf(
                "index made in %.1f s, %d MB on disk%n",
                (System.nanoTime() - start) / 1e9, size(folder.resolve("index")) >> 20);
        System.out.printf(
                "heap: session %.1f MB, index %.1f MB more%n",
                (opened - empty) / 1e6, (Heap.used() - opened) / 1e6);
        measure(searching, "a phrase of two words", this::phrase);
        measure(
                searching,
                "a phrase of the two most common words",
                () -> "\"" + words[0] + " " + words[1] + "\"");
        measure(searching, "a word", () -> words[random.nextInt(2_000)]);
        measure(searching, "two words", () -> word() + " " + word());
        measure(
                searching,
                "the beginning of a word",
                () -> words[COMMON.size() + random.nextInt(2_000)].substring(0, 3) + "*");
        measure(searching, "a similar word", () -> words[random.nextInt(2_000)] + "~");
        measure(searching, "a phrase among risks", () -> "kind:risk " + phrase());
        change(session, searching);
        long closing = System.nanoTime();
        session.close(_ -> {});
        System.out.printf("closed in %.0f ms%n", (System.nanoTime() - closing) / 1e6);
        reopen(folder);
    }

    private void reopen(Path folder) throws IOException {
        Session session =
                Session.open(Store.open(folder), "Ada", new DirectBackground(), Clock.systemUTC());
        long start = System.nanoTime();
        Searching.in(session, "");
        System.out.printf("index opened again in %.0f ms%n", (System.nanoTime() - start) / 1e6);
        session.close(_ -> {});
    }

    private void measure(Searching searching, String what, Supplier<String> question) {
        for (int i = 0; i < WARM_UP; i++) {
            count(searching, question.get());
        }
        long[] micros = new long[SEARCHES];
        long found = 0;
        for (int i = 0; i < SEARCHES; i++) {
            String typed = question.get();
            long start = System.nanoTime();
            found += count(searching, typed);
            micros[i] = (System.nanoTime() - start) / 1_000;
        }
        Arrays.sort(micros);
        System.out.printf(
                "%s: p50 %.1f ms, p99 %.1f ms, %d places on average%n",
                what,
                micros[SEARCHES / 2] / 1e3,
                micros[SEARCHES * 99 / 100] / 1e3,
                found / SEARCHES);
    }

    private static int count(Searching searching, String typed) {
        var found = new AtomicInteger();
        searching.search(
                Question.parse(typed),
                Reach.LIST,
                finds -> found.set(finds.found().size()),
                failure -> {
                    throw new AssertionError(failure);
                });
        return found.get();
    }

    /// From the change to its being found, with all that is done for it on whatever thread.
    private void change(Session session, Searching searching) {
        Document document = session.library().now().getFirst();
        Annotation annotation = annotation(document, text(document), 99_000_000);
        long[] micros = new long[CHANGES];
        Annotation before = null;
        for (int i = 0; i < CHANGES; i++) {
            Annotation after = annotation.withNote("seldom" + i, Sample.ADA.id(), session.now());
            long start = System.nanoTime();
            session.perform(new Change.OfAnnotation(before, after));
            if (count(searching, "seldom" + i) != 1) {
                throw new AssertionError("not found");
            }
            micros[i] = (System.nanoTime() - start) / 1_000;
            before = after;
        }
        Arrays.sort(micros);
        System.out.printf(
                "a note is saved and found: p50 %.1f ms, most %.1f ms%n",
                micros[CHANGES / 2] / 1e3, micros[CHANGES - 1] / 1e3);
    }

    private Store make(Path folder, int documents) throws IOException {
        sequence = 0;
        Store store = Store.create(folder, "Bench", line(new Act.Do(Sample.newWorkspace())));
        List<Change> parts = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            String text = text(i);
            characters += text.length();
            Document document = document(i, text);
            Content content = Sample.content(text);
            store.putText(document, content, null);
            parts.add(new Change.OfDocument(null, document));
            for (int j = 0; j < ANNOTATIONS; j++) {
                parts.add(
                        new Change.OfAnnotation(
                                null, annotation(document, text, i * (long) ANNOTATIONS + j)));
            }
            if (parts.size() > 100_000 || i == documents - 1) {
                store.write(line(new Act.Do(new Change.Several(Change.Reason.IMPORT, parts))));
                parts = new ArrayList<>();
            }
        }
        return store;
    }

    private Entry line(Act act) {
        return new Entry(++sequence, Sample.NOW, Sample.ADA.id(), act);
    }

    private static Document document(int number, String text) {
        String sha = Sample.sha256(text);
        return new Document(
                Sample.id(1_000L + number),
                "Document " + number,
                List.of(),
                null,
                number % 2 == 0 ? "en" : "de",
                Status.UNREAD,
                null,
                List.of(),
                new Source("Document", "text/plain", null, sha, Sample.NOW),
                sha,
                null,
                null,
                Sample.NOW);
    }

    private Annotation annotation(Document document, String text, long number) {
        Random place = new Random(number);
        int start = text.indexOf(' ', place.nextInt(text.length() / 2)) + 1;
        int end = text.indexOf(' ', start + 20);
        Annotation annotation =
                Sample.annotation(
                        Sample.id(10_000_000L + number),
                        document,
                        text,
                        new Span(start, end),
                        Sample.use(number % 3 == 0 ? "risk" : "actor", Sample.id(7 + number % 50)));
        return number % 2 == 0
                ? annotation
                : annotation.withNote(
                        word() + " " + word() + " " + word(), Sample.ADA.id(), Sample.NOW);
    }

    private String text(Document document) {
        return text((int) (document.id().getLeastSignificantBits() & 0xff_ffff) - 1_000);
    }

    /// Paragraphs of some 60 words each, common words as common as in a language.
    private String text(int number) {
        Random own = new Random(number);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < PARAGRAPHS; i++) {
            String last = "";
            for (int j = 0; j < 60; j++) {
                String word = word(own);
                text.append(j == 0 ? "" : " ").append(word);
                if (number < 1_000 && i == 0 && j == 30) {
                    phrases.add("\"" + last + " " + word + "\"");
                }
                last = word;
            }
            text.append(i < PARAGRAPHS - 1 ? ".\n" : ".");
        }
        return text.toString();
    }

    private String phrase() {
        return phrases.get(random.nextInt(phrases.size()));
    }

    private String word() {
        return word(random);
    }

    /// By Zipf's law: the tenth most common word is a tenth as common as the most common one.
    private String word(Random own) {
        return words[(int) Math.pow(WORDS, own.nextDouble()) - 1];
    }

    private static String[] words() {
        Random letters = new Random(42);
        String[] words = COMMON.toArray(new String[WORDS]);
        for (int i = COMMON.size(); i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            int syllables = 1 + (int) (Math.log10(i + 1.0)) / 2 + letters.nextInt(2);
            for (int j = 0; j <= syllables; j++) {
                word.append("bcdfghjklmnprstvwz".charAt(letters.nextInt(18)));
                word.append("aeiou".charAt(letters.nextInt(5)));
            }
            words[i] = word.append(letters.nextInt(3) == 0 ? "n" : "").toString();
        }
        return words;
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }
}
