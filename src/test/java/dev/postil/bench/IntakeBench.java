package dev.postil.bench;

import dev.postil.intake.BulkReading;
import dev.postil.intake.BulkReading.Outcome;
import dev.postil.intake.FilesToRead;
import dev.postil.intake.Imported;
import dev.postil.intake.Intake;
import dev.postil.intake.worker.JavaCommand;
import dev.postil.intake.worker.WorkerLimits;
import dev.postil.intake.worker.WorkerPool;
import dev.postil.session.Importing;
import dev.postil.session.Session;
import dev.postil.session.Step;
import dev.postil.session.Workspaces;
import dev.postil.task.DirectBackground;
import dev.postil.task.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What it costs to bring in a folder of saved web pages, beside what it costs to parse them: by
/// the clock, and by the processor time of this program and of the workers, which does not grow
/// when others want the processors, too.
///
/// With `-Dpages=FOLDER` the pages are those in the folder, again and again.
@Tag("bench")
class IntakeBench {

    private static final int PAGES = 1_000;
    private static final Clock CLOCK = Clock.systemUTC();

    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @TempDir Path temporary;

    @Test
    void importingSavedPages() throws Exception {
        List<Path> pages = pages();
        Cost parsing = cost("parsed by jsoup, in one thread", () -> parse(pages));
        cost("read here, in one thread", () -> read(pages)).beside(parsing);
        cost("imported and stored", () -> bringIn(pages)).beside(parsing);
    }

    private static void parse(List<Path> pages) throws IOException {
        for (Path page : pages) {
            Jsoup.parse(new String(Files.readAllBytes(page), StandardCharsets.UTF_8));
        }
    }

    private static void read(List<Path> pages) throws Exception {
        Intake intake = Intake.standard();
        for (Path page : pages) {
            intake.read(page, Progress.NONE);
        }
    }

    private void bringIn(List<Path> pages) throws IOException {
        Intake intake =
                Intake.standard()
                        .guardedBy(
                                new WorkerPool(
                                        new JavaCommand("dev.postil.app.Main", "--worker"),
                                        longLived(WorkerLimits.ofThisComputer())));
        Session session =
                Session.open(
                        Workspaces.create(temporary.resolve("W.postil"), "Bench", "Ada", CLOCK),
                        "Ada",
                        new DirectBackground(),
                        CLOCK);
        AtomicReference<@Nullable Step> step = new AtomicReference<>();
        new BulkReading(intake)
                .read(pages, Progress.NONE, some -> keep(session, intake, some, step));
        if (session.library().now().size() != pages.size()) {
            throw new AssertionError("not all are there");
        }
        session.close(_ -> {});
    }

    /// None ends before its work was counted.
    private static WorkerLimits longLived(WorkerLimits usual) {
        return new WorkerLimits(
                usual.atOnce(), usual.starting(), usual.reading(), Duration.ofHours(1), PAGES + 1);
    }

    private static void keep(
            Session session,
            Intake intake,
            List<Outcome> some,
            AtomicReference<@Nullable Step> step) {
        List<Imported> read = new ArrayList<>();
        some.forEach(outcome -> read.add(((Outcome.Read) outcome).imported()));
        new Importing(session, intake, session.background(), CLOCK)
                .keep(
                        read,
                        step.get(),
                        kept -> step.set(kept.step()),
                        failure -> {
                            throw new AssertionError(failure);
                        });
    }

    private interface Work {
        void run() throws Exception;
    }

    /// Nanoseconds.
    private record Cost(long clock, long here, long workers) {

        void beside(Cost parsing) {
            System.out.printf(
                    "  %.1f times as long as parsing, with %.1f times the work%n",
                    (double) clock / parsing.clock,
                    (double) (here + workers) / (parsing.here + parsing.workers));
        }
    }

    private static Cost cost(String what, Work work) throws Exception {
        long clock = System.nanoTime();
        long here = SYSTEM.getProcessCpuTime();
        work.run();
        Cost cost =
                new Cost(
                        System.nanoTime() - clock,
                        SYSTEM.getProcessCpuTime() - here,
                        workOfWorkers());
        System.out.printf(
                "%s: %.1f s; at work for %.1f s here, %.1f s in workers%n",
                what, cost.clock / 1e9, cost.here / 1e9, cost.workers / 1e9);
        return cost;
    }

    private static long workOfWorkers() {
        return ProcessHandle.current()
                .children()
                .mapToLong(child -> child.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
    }

    private List<Path> pages() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("pages"));
        String given = System.getProperty("pages");
        List<Path> real = given == null ? List.of() : FilesToRead.of(List.of(Path.of(given)));
        List<Path> pages = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            Path page = folder.resolve("%04d.html".formatted(i));
            pages.add(Files.write(page, real.isEmpty() ? made(i) : copy(real, i)));
        }
        return pages;
    }

    /// A page as sites build them: an article within menus, lists of others, scripts and styles.
    private static byte[] made(int i) {
        return new PageText(new Random(i)).page(i).getBytes(StandardCharsets.UTF_8);
    }

    /// No two are the same: what is in the workspace already would not be stored again.
    private static byte[] copy(List<Path> real, int i) throws IOException {
        var copy = new ByteArrayOutputStream();
        copy.write(Files.readAllBytes(real.get(i % real.size())));
        copy.write("<!-- %d -->".formatted(i).getBytes(StandardCharsets.UTF_8));
        return copy.toByteArray();
    }
}
