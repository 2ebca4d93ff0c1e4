package dev.postil.bench;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.session.Session;
import dev.postil.store.Store;
import dev.postil.ui.UiTest;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyWords;
import dev.postil.ui.links.LinksPane;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What links cost: the page of 10,000 of them, and opening a document with 5,000 against one
/// without.
@Tag("bench")
class LinkBench extends UiTest {

    private static final int PASSAGES = 5_000;
    private static final int LINKS = 5_000;
    private static final int TAGS = 60;
    private static final int RUNS = 20;
    private static final int WARM_UP = 5;
    private static final List<String> KINDS = List.of("actor", "risk", "implication");
    private static final List<String> TYPES = List.of("drives", "leads-to", "contradicts");

    @TempDir Path folder;

    private final Timed background = new Timed();
    private final Random dice = new Random(7);
    private final List<Change> parts = new ArrayList<>();
    private int next = 1_000;
    private Session session;
    private Document linked;
    private Document alsoLinked;
    private Document bare;
    private Document alsoBare;

    @Test
    void manyLinks() throws Exception {
        prepare();
        measure("open a document without links", null, run -> open(bare, run));
        measure("open a document with 5,000 links", null, run -> open(linked, run));
        Scene scene =
                show(
                        1100,
                        800,
                        () ->
                                new LinksPane(
                                        session,
                                        background,
                                        Messages.load(Locale.ENGLISH),
                                        new KeyWords(new Commands(), Messages.load(Locale.ENGLISH)),
                                        ZoneOffset.UTC,
                                        _ -> {},
                                        LinkBench::fail));
        measure(
                "read the page of 10,000 links anew after a change",
                scene,
                run -> session.rename("Title " + run));
        Link first =
                session.document().orElseThrow().links().all().stream()
                        .min(Comparator.comparing(Link::id))
                        .orElseThrow();
        measure("read it anew after a link's note changed", scene, run -> renote(first, run));
        TextField filter = (TextField) scene.lookup("#links-filter");
        String typed = "actor 1 risk";
        measure(
                "type a letter of the page's filter",
                scene,
                run -> filter.setText(typed.substring(0, run % typed.length())));
        fx(filter::clear);
        ToggleButton chains = (ToggleButton) scene.lookup("#links-as-chains");
        ToggleButton table = (ToggleButton) scene.lookup("#links-as-table");
        measure("between table and chains", scene, run -> (run % 2 == 0 ? chains : table).fire());
    }

    private void renote(Link first, int run) {
        Link link = session.document().orElseThrow().links().link(first.id()).orElseThrow();
        session.perform(new Change.OfLink(link, link.withNote("Note " + run, Sample.NOW)));
    }

    /// Every other run opens another, so that it is never there already.
    private void open(Document document, int run) {
        session.show(run % 2 == 0 ? document : twin(document), LinkBench::fail);
    }

    private Document twin(Document document) {
        return document.equals(bare) ? alsoBare : alsoLinked;
    }

    /// Layout is counted with what causes it.
    private void measure(String what, @Nullable Scene scene, IntConsumer deed) {
        double[] here = new double[RUNS];
        double[] processor = new double[RUNS];
        double[] elsewhere = new double[RUNS];
        for (int run = 0; run < RUNS + WARM_UP; run++) {
            int now = run;
            double[] took = onFxThread(() -> timed(scene, () -> deed.accept(now)));
            if (run >= WARM_UP) {
                here[run - WARM_UP] = took[0];
                processor[run - WARM_UP] = took[1];
                elsewhere[run - WARM_UP] = took[2];
            }
        }
        Arrays.sort(here);
        Arrays.sort(processor);
        Arrays.sort(elsewhere);
        System.out.printf(
                "%-50s window's thread: processor time median %5.1f ms, p99 %5.1f ms;"
                        + " by the clock %5.1f, %5.1f ms; elsewhere median %6.1f ms%n",
                what,
                processor[RUNS / 2],
                processor[RUNS - 1],
                here[RUNS / 2],
                here[RUNS - 1],
                elsewhere[RUNS / 2]);
    }

    private double[] timed(@Nullable Scene scene, Runnable deed) {
        long before = background.elsewhere();
        long beforeByProcessor = background.elsewhereByProcessor();
        long startByProcessor = Timed.byProcessor();
        long start = System.nanoTime();
        deed.run();
        if (scene != null) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        long all = System.nanoTime() - start;
        long byProcessor = Timed.byProcessor() - startByProcessor;
        long away = background.elsewhere() - before;
        long awayByProcessor = background.elsewhereByProcessor() - beforeByProcessor;
        return new double[] {(all - away) / 1e6, (byProcessor - awayByProcessor) / 1e6, away / 1e6};
    }

    private void prepare() throws Exception {
        String text = "A policy of strategic ambiguity names no side. ".repeat(500);
        Store store =
                Store.create(
                        folder.resolve("Bench.postil"), "Bench", line(1, Sample.newWorkspace()));
        for (int i = 0; i < TAGS; i++) {
            String kind = KINDS.get(i % KINDS.size());
            parts.add(new Change.OfTag(null, Sample.tag(Sample.id(100 + i), kind, kind + " " + i)));
        }
        linked = document("Linked", text);
        alsoLinked = document("Linked, too", text);
        bare = document("Bare", text);
        alsoBare = document("Bare, too", text);
        link(passages(linked, text));
        link(passages(alsoLinked, text));
        passages(bare, text);
        passages(alsoBare, text);
        for (Document document : List.of(linked, alsoLinked, bare, alsoBare)) {
            store.putText(document, Sample.content(text), text.getBytes(StandardCharsets.UTF_8));
        }
        store.write(line(2, new Change.Several(Change.Reason.IMPORT, parts)));
        Clock clock = Clock.fixed(Sample.NOW, ZoneOffset.UTC);
        session = onFxThread(() -> Session.open(store, "Ada", background, clock));
    }

    private Document document(String title, String text) {
        Document document = Sample.document(Sample.id(next++), title, text);
        parts.add(new Change.OfDocument(null, document));
        return document;
    }

    private List<Annotation> passages(Document document, String text) {
        List<Annotation> passages = new ArrayList<>();
        for (int i = 0; i < PASSAGES; i++) {
            int tag = i % TAGS;
            int start = i * 4;
            Annotation passage =
                    Sample.annotation(
                            Sample.id(next++),
                            document,
                            text,
                            new Span(start, start + 20),
                            Sample.use(KINDS.get(tag % KINDS.size()), Sample.id(100 + tag)));
            parts.add(new Change.OfAnnotation(null, passage));
            passages.add(passage);
        }
        return passages;
    }

    private void link(List<Annotation> passages) {
        for (int i = 0; i < LINKS; i++) {
            Annotation from = passages.get(i);
            Annotation to = passages.get(dice.nextInt(PASSAGES));
            parts.add(
                    new Change.OfLink(
                            null,
                            new Link(
                                    Sample.id(next++),
                                    TYPES.get(i % TYPES.size()),
                                    LinkEnd.of(from, from.tags().getFirst()),
                                    LinkEnd.of(to, to.tags().getFirst()),
                                    i % 5 == 0 ? "So they say." : null,
                                    Sample.ADA.id(),
                                    Sample.NOW,
                                    Sample.NOW)));
        }
    }

    private static Entry line(long sequence, Change change) {
        return new Entry(sequence, Sample.NOW, Sample.ADA.id(), new Entry.Act.Do(change));
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }
}
