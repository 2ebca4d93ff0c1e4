package dev.postil.bench;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.session.Filter;
import dev.postil.session.Notes;
import dev.postil.session.PickedTags;
import dev.postil.session.Session;
import dev.postil.session.Tagging;
import dev.postil.session.Trait;
import dev.postil.session.Walk;
import dev.postil.settings.Grouping;
import dev.postil.store.Store;
import dev.postil.task.Job;
import dev.postil.task.Progress;
import dev.postil.task.Running;
import dev.postil.ui.UiTest;
import dev.postil.ui.command.Commands;
import dev.postil.ui.sidebar.SidebarPane;
import dev.postil.ui.sidebar.SidebarServices;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the list of 100,000 annotations costs the window's thread: the longest it is held by each
/// gesture, whatever is worked out elsewhere meanwhile.
@org.junit.jupiter.api.Tag("bench")
class SidebarBench extends UiTest {

    private static final int ANNOTATIONS = 100_000;
    private static final int RUNS = 100;
    private static final int WARM_UP = 20;
    private static final int PICKED = 5_000;
    private static final int PICKED_RUNS = 9;
    private static final int PICKED_WARM_UP = 4;
    private static final List<String> KINDS = List.of("risk", "actor", "implication");

    @TempDir Path folder;

    private final Beside elsewhere = new Beside();
    private final Timed lane = new Timed();
    private final Map<String, List<double[]>> steps = new LinkedHashMap<>();
    private Session session;
    private Scene scene;
    private double longest;
    private String text;

    @Test
    void aLongList() throws Exception {
        prepare();
        scene = show(350, 900, this::sidebar);
        TextField filter = (TextField) scene.lookup("#sidebar-filter");
        Walk walk = new Walk(session);
        String typed = "number 123";
        measure("type a letter of the filter", run -> filter.setText(typed.substring(0, run % 10)));
        measure("filter by since: and no:", run -> filter.setText(days(run)));
        fx(() -> session.filtering().set(Filter.NONE));
        measure("next", _ -> select(walk.next(0).orElseThrow()));
        measure(
                "next without a tag, 1,000 further on",
                _ -> walk.next(0, Trait.TAG::isMissingIn).ifPresent(this::select));
        measure("next without a note, of which there is none", this::nextOfNone);
        fx(() -> session.selection().clear());
        Grouping[] all = Grouping.values();
        measure("change the grouping", run -> settings.grouping().set(all[run % all.length]));
        fx(() -> settings.grouping().set(Grouping.POSITION));
        fx(() -> ((ToggleButton) scene.lookup("#sidebar-on-screen")).setSelected(true));
        measure("scroll with only what is on screen", this::moveOn);
    }

    /// What is done to 5,000 picked cards at once. The work of the disk is left out.
    @Test
    void fiveThousandPicked() throws Exception {
        prepare();
        scene = show(350, 900, this::sidebar);
        Tag fear = Sample.tag(Sample.id(60), "risk", "Fear");
        Tag worry = Sample.tag(Sample.id(61), "risk", "Worry");
        fx(() -> session.perform(new Change.OfTag(null, fear)));
        fx(() -> session.perform(new Change.OfTag(null, worry)));
        Tagging tagging = new Tagging(session);
        PickedTags tags = new PickedTags(session);
        for (int run = 0; run < PICKED_WARM_UP + PICKED_RUNS; run++) {
            step(run, "pick 5,000", this::pick);
            step(run, "count the tags they carry", tags::carried);
            step(run, "give all a tag", () -> tagging.name(fear));
            step(run, "replace it by another", () -> tags.replace(carried(tags, fear), worry));
            step(run, "take that off", () -> tags.remove(carried(tags, worry)));
            step(run, "undo taking it off", session.history()::undo);
            step(run, "undo replacing it", session.history()::undo);
            step(run, "undo giving it", session.history()::undo);
            fx(this::pick);
            step(run, "delete all", tagging::remove);
            step(run, "undo deleting", session.history()::undo);
        }
        steps.forEach(SidebarBench::print);
    }

    private void pick() {
        List<Annotation> first = session.document().orElseThrow().annotations().subList(0, PICKED);
        session.selection().pick(first.getFirst(), first.stream().map(Annotation::id).toList());
    }

    private static PickedTags.Carried carried(PickedTags tags, Tag tag) {
        return tags.carried().stream()
                .filter(carried -> tag.id().equals(carried.tag()))
                .findFirst()
                .orElseThrow();
    }

    /// The deed itself with all that listens to it, then the layout, then the longest of what comes
    /// back from elsewhere.
    private void step(int run, String what, Runnable deed) {
        longest = 0;
        double[] took = onFxThread(() -> timed(deed));
        elsewhere.await();
        settle();
        took[2] = longest;
        if (run >= PICKED_WARM_UP) {
            steps.computeIfAbsent(what, _ -> new ArrayList<>()).add(took);
        }
    }

    private double[] timed(Runnable deed) {
        long disk = lane.elsewhere();
        long start = System.nanoTime();
        deed.run();
        long done = System.nanoTime();
        disk = lane.elsewhere() - disk;
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        long laidOut = System.nanoTime();
        return new double[] {(done - start - disk) / 1e6, (laidOut - done) / 1e6, 0};
    }

    private static void print(String what, List<double[]> runs) {
        double[] median = new double[3];
        for (int part = 0; part < median.length; part++) {
            int at = part;
            median[part] =
                    runs.stream().mapToDouble(run -> run[at]).sorted().toArray()[runs.size() / 2];
        }
        System.out.printf(
                "%-28s deed %7.1f ms, layout %6.1f ms, what comes back %6.1f ms%n",
                what, median[0], median[1], median[2]);
    }

    private static String days(int run) {
        return List.of("since:today", "since:7d no:tag", "no:name").get(run % 3);
    }

    private void nextOfNone(int run) {
        if (new Walk(session).next(0, Trait.PLACE::isMissingIn).isPresent()) {
            throw new AssertionError("all have a place " + run);
        }
    }

    private void moveOn(int run) {
        int top = run * 1_500 % (text.length() - 3_000);
        session.reading().sees(new Span(top, top + 3_000));
    }

    private void select(Annotation annotation) {
        session.selection().select(annotation);
    }

    private void measure(String what, IntConsumer deed) {
        double[] times = new double[RUNS];
        for (int run = 0; run < RUNS + WARM_UP; run++) {
            double time = held(deed, run);
            if (run >= WARM_UP) {
                times[run - WARM_UP] = time;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "%-50s median %7.1f ms, p99 %7.1f ms%n",
                what, times[RUNS / 2], times[RUNS * 99 / 100 - 1]);
    }

    /// The longest that the window's thread is held at a stretch: by the gesture itself, or when
    /// what was worked out elsewhere comes back. Layout is counted with either.
    private double held(IntConsumer deed, int run) {
        longest = 0;
        fx(() -> hold(() -> deed.accept(run)));
        elsewhere.await();
        settle();
        return longest;
    }

    private void hold(Runnable work) {
        long start = System.nanoTime();
        work.run();
        if (scene != null) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        longest = Math.max(longest, (System.nanoTime() - start) / 1e6);
    }

    private SidebarPane sidebar() {
        return new SidebarPane(
                session,
                new Tagging(session),
                new Notes(session, elsewhere),
                new SidebarServices(
                        settings,
                        Messages.load(Locale.ENGLISH),
                        elsewhere,
                        Clock.systemUTC(),
                        new Commands()),
                _ -> {});
    }

    private void prepare() throws Exception {
        StringBuilder words = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < ANNOTATIONS; i++) {
            int start = words.length();
            words.append("number ").append(i);
            spans.add(new Span(start, words.length()));
            words.append(i % 7 == 0 ? "\n" : " and more words ");
        }
        text = words.toString();
        Store store = Store.create(folder.resolve("Bench.postil"), "Bench", first());
        Document document = Sample.document(Sample.id(50), "Bench", text);
        store.putText(document, Sample.content(text), text.getBytes(StandardCharsets.UTF_8));
        List<Change> parts = new ArrayList<>();
        parts.add(new Change.OfDocument(null, document));
        for (int i = 0; i < ANNOTATIONS; i++) {
            parts.add(new Change.OfAnnotation(null, annotation(i, spans.get(i), document)));
        }
        Change all = new Change.Several(Change.Reason.IMPORT, parts);
        store.write(new Entry(2, Sample.NOW, Sample.ADA.id(), new Entry.Act.Do(all, false)));
        Clock clock = Clock.fixed(Sample.NOW, ZoneOffset.UTC);
        session = onFxThread(() -> Session.open(store, "Ada", lane, clock));
        fx(
                () ->
                        session.show(
                                document,
                                failure -> {
                                    throw new AssertionError(failure);
                                }));
    }

    private static Entry first() {
        Entry.Act made = new Entry.Act.Do(Sample.newWorkspace(), false);
        return new Entry(1, Sample.NOW, Sample.ADA.id(), made);
    }

    private Annotation annotation(int number, Span span, Document document) {
        TagUse[] uses =
                number % 1_000 == 0
                        ? new TagUse[0]
                        : new TagUse[] {Sample.use(KINDS.get(number % 3), null)};
        return Sample.annotation(Sample.id(1_000_000L + number), document, text, span, uses);
    }

    /// One thread beside the window's; what it brings back is measured too.
    private final class Beside extends Undelayed {

        private final ExecutorService thread =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

        @Override
        public <T extends @Nullable Object> Running start(Job<T> job) {
            AtomicBoolean cancelled = new AtomicBoolean();
            thread.execute(
                    () -> {
                        try {
                            T result = job.work().run(Progress.NONE);
                            Platform.runLater(
                                    () -> {
                                        if (!cancelled.get()) {
                                            hold(() -> job.done().accept(result));
                                        }
                                    });
                        } catch (Exception failure) {
                            Platform.runLater(() -> job.failed().accept(failure));
                        }
                    });
            return () -> cancelled.set(true);
        }

        /// Waits until all that was started has ended.
        void await() {
            try {
                thread.submit(() -> {}).get();
            } catch (InterruptedException | ExecutionException failure) {
                throw new AssertionError(failure);
            }
        }
    }
}
