package dev.postil.bench;

import dev.postil.app.WrappedBidi;
import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Change;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.session.Filter;
import dev.postil.session.Session;
import dev.postil.session.Tagging;
import dev.postil.store.Store;
import dev.postil.ui.UiTest;
import dev.postil.ui.command.Commands;
import dev.postil.ui.reader.ReaderPane;
import dev.postil.ui.theme.Fonts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import jdk.jfr.consumer.RecordedEvent;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What it costs to open, tag, jump, scroll and filter a text of 10 MB with 100,000 highlights, and
/// what the same text costs in a bare RichTextFX area without any. A gesture costs what its handler
/// takes on the window's thread, and what [Pulses] report of the frame that shows it.
@Tag("bench")
class ReaderBench extends UiTest {

    private static final int LENGTH = 10_000_000;
    private static final int HIGHLIGHTS = 100_000;
    private static final int RUNS = 9;
    private static final int GESTURES = 50;

    /// Long enough for the frame and what follows it from other threads.
    private static final int FRAME_MILLIS = 80;

    private static final Pulses PULSES = Pulses.record();
    private static final List<String> KINDS = List.of("risk", "actor", "implication");

    private final Random random = new Random(1);

    @TempDir Path folder;

    private Session session;
    private Content content;
    private Scene scene;
    private ReaderPane reader;

    @Test
    void aLargeTextWithManyHighlights() throws Exception {
        WrappedBidi.mend();
        content = content();
        prepare();
        double bare = open("open, bare RichTextFX area, no highlights", this::bareArea);
        double ours = open("open, reader, 100,000 highlights", this::reader);
        System.out.printf("ratio %.2f%n", ours / bare);
        gestures();
    }

    private void gestures() throws IOException {
        Tagging tagging = new Tagging(session);
        measure("select words", _ -> {}, run -> session.selection().selectWords(onScreen(run)));
        measure(
                "tag: key to frame",
                run -> session.selection().selectWords(onScreen(run)),
                _ -> tagging.press("risk"));
        measure("remove: key to frame", _ -> {}, _ -> tagging.remove());
        measure("jump to an annotation", _ -> {}, _ -> session.selection().select(any()));
        measure(
                "jump to a place",
                _ -> {},
                _ -> session.reading().go(new Span(random.nextInt(LENGTH), LENGTH)));
        measure("scroll", _ -> {}, this::scrollDown);
        measure(
                "filter by a kind",
                _ -> {},
                run -> session.filtering().set(Filter.NONE.withKinds(Set.of(KINDS.get(run % 3)))));
        measure(
                "tag while a filter is on: key to frame",
                run -> session.selection().selectWords(onScreen(run)),
                _ -> tagging.press("risk"));
        measure(
                "clear the filter",
                run -> session.filtering().set(Filter.NONE.withKinds(Set.of(KINDS.get(run % 3)))),
                _ -> session.filtering().set(Filter.NONE));
        measure("zoom", _ -> {}, run -> settings.zoomTo(run % 2 == 0 ? 110 : 100));
    }

    private Annotation any() {
        List<Annotation> all = session.openDocument().get().annotations();
        return all.get(random.nextInt(all.size()));
    }

    private Span onScreen(int run) {
        int start = session.reading().top().get() + 40 + 25 * (run % RUNS);
        return new Span(start, start + 12);
    }

    private void scrollDown(int run) {
        int top = session.reading().top().get();
        session.reading().go(new Span(top + 3_000 + run, top + 3_001 + run));
    }

    private void prepare() throws Exception {
        Store store =
                Store.create(
                        folder.resolve("Bench.postil"),
                        "Bench",
                        new Entry(
                                1,
                                Sample.NOW,
                                Sample.ADA.id(),
                                new Entry.Act.Do(Sample.newWorkspace(), false)));
        Document document = Sample.document(Sample.id(50), "Bench", content.text());
        store.putText(document, content, content.text().getBytes(StandardCharsets.UTF_8));
        List<Change> parts = new ArrayList<>();
        parts.add(new Change.OfDocument(null, document));
        for (int i = 0; i < HIGHLIGHTS; i++) {
            parts.add(new Change.OfAnnotation(null, annotation(i, document)));
        }
        Change all = new Change.Several(Change.Reason.IMPORT, parts);
        store.write(new Entry(2, Sample.NOW, Sample.ADA.id(), new Entry.Act.Do(all, false)));
        Clock clock = Clock.fixed(Sample.NOW, ZoneOffset.UTC);
        session = onFxThread(() -> Session.open(store, "Ada", new Elsewhere(), clock));
        long start = System.nanoTime();
        onFxThread(
                () -> {
                    session.show(document, ReaderBench::fail);
                    return true;
                });
        while (onFxThread(() -> session.openDocument().get()) == null) {
            sleep(1);
        }
        System.out.printf("read from the store %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }

    private Annotation annotation(int number, Document document) {
        Block block = content.blocks().get(random.nextInt(content.blocks().size()));
        int length = 20 + random.nextInt(60);
        int start = block.span().start() + random.nextInt(block.span().length() - 90);
        return Sample.annotation(
                Sample.id(1_000_000L + number),
                document,
                content.text(),
                new Span(start, start + length),
                Sample.use(KINDS.get(number % 3), null));
    }

    private Content content() {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        while (text.length() < LENGTH) {
            int start = text.length();
            int length = 200 + random.nextInt(600);
            while (text.length() - start < length) {
                text.append(word()).append(random.nextInt(12) == 0 ? ". " : " ");
            }
            blocks.add(Block.of(BlockType.PARAGRAPH, new Span(start, text.length())));
            text.append('\n');
        }
        return new Content(text.toString(), blocks, List.of(), List.of());
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            word.append("bcdfghklmnprstvw".charAt(random.nextInt(16)));
            word.append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private Parent bareArea() {
        StyleClassedTextArea area = new StyleClassedTextArea();
        area.setWrapText(true);
        area.replaceText(content.text());
        area.moveTo(0);
        return new StackPane(new VirtualizedScrollPane<>(area));
    }

    private Parent reader() {
        ReaderPane made =
                new ReaderPane(
                        session,
                        settings,
                        Fonts.ofSystem(),
                        Messages.load(Locale.ENGLISH),
                        new Elsewhere(),
                        new Commands());
        reader = made;
        return made;
    }

    private void endReader() {
        ReaderPane before = reader;
        if (before != null) {
            fx(before::end);
        }
    }

    private double open(String what, Supplier<Parent> made) {
        double[] times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            endReader();
            long start = System.nanoTime();
            scene = show(900, 900, made);
            onFxThread(() -> scene.snapshot(null));
            times[run] = (System.nanoTime() - start) / 1e6;
        }
        return report(what, times);
    }

    private void measure(String what, IntConsumer before, IntConsumer deed) throws IOException {
        double[] handler = new double[GESTURES];
        List<Instant> times = new ArrayList<>();
        for (int run = 0; run < GESTURES; run++) {
            int number = run;
            fx(() -> before.accept(number));
            sleep(FRAME_MILLIS);
            times.add(Instant.now());
            handler[run] = onFxThread(() -> time(() -> deed.accept(number)));
            sleep(FRAME_MILLIS);
            times.add(Instant.now());
        }
        List<RecordedEvent> phases = PULSES.phases(folder);
        double[] window = new double[GESTURES];
        double[] both = new double[GESTURES];
        for (int run = 0; run < GESTURES; run++) {
            var cost = Pulses.between(phases, times.get(2 * run), times.get(2 * run + 1));
            window[run] = handler[run] + cost.window();
            both[run] = window[run] + cost.renderer();
        }
        report(what + ", handler", handler);
        report(what + ", window's thread", window);
        report(what + ", with rendering", both);
    }

    private static double time(Runnable deed) {
        long start = System.nanoTime();
        deed.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double report(String what, double[] times) {
        Arrays.sort(times);
        double median = times[times.length / 2];
        System.out.printf(
                "%-60s median %8.1f ms, 99 %% under %8.1f ms%n",
                what, median, times[Math.max(0, (int) Math.ceil(0.99 * times.length) - 1)]);
        return median;
    }
}
