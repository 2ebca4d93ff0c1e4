package dev.postil.intake.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postil.intake.IntakeException;
import dev.postil.intake.IntakeException.Reason;
import dev.postil.intake.Original;
import dev.postil.task.Cancelled;
import dev.postil.task.Crew;
import dev.postil.task.Progress;
import java.io.DataOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerPoolTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String SOME = "who are you";

    private final WorkerPool pool = pool(new WorkerLimits(1, LONG, LONG, LONG, 100));

    private static WorkerPool pool(WorkerLimits limits) {
        return new WorkerPool(TroublesomeFormat.command(), limits);
    }

    @Test
    void oneWorkerReadsOneFileAfterTheOther() throws Exception {
        String first = read(pool, SOME);

        assertThat(read(pool, SOME)).isEqualTo(first);
        assertThat(Long.parseLong(first)).isNotEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void aRefusalComesWithWhatItNeeds() {
        assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(() -> read(pool, "refuse PDF"))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.DAMAGED))
                .satisfies(refused -> assertThat(refused.name()).isEqualTo("a.bin"))
                .satisfies(refused -> assertThat(refused.arguments()).containsExactly("PDF"));
    }

    @ParameterizedTest
    @CsvSource({"grow, TOO_HEAVY", "exit, FAILED", "babble, FAILED"})
    void whatEndsAWorkerIsRefusedAndAnotherReadsOn(String trouble, Reason reason) throws Exception {
        String before = read(pool, SOME);

        assertThat(refusal(pool, trouble)).isEqualTo(reason);
        assertThat(read(pool, SOME)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "recurse, TOO_HEAVY",
        "fail over this, FAILED",
        "fetch http://127.0.0.1:9/, UNREADABLE"
    })
    void whatAWorkerSurvivesItReadsOnAfter(String trouble, Reason reason) throws Exception {
        String before = read(pool, SOME);

        assertThat(refusal(pool, trouble)).isEqualTo(reason);
        assertThat(read(pool, SOME)).isEqualTo(before);
    }

    @Test
    void whatLibrariesPrintIsNoAnswer() throws Exception {
        assertThat(read(pool, "print")).isEqualTo("printed");
    }

    @Test
    void aFileDoesNotPayForThoseBeforeIt() throws Exception {
        read(pool, "leave 28");

        assertThat(read(pool, "leave 28")).isEqualTo("left");
    }

    @Test
    void whatIsNotDoneInTimeIsRefused() throws Exception {
        WorkerPool hurried = pool(new WorkerLimits(1, LONG, Duration.ofSeconds(1), LONG, 100));

        assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(() -> read(hurried, "hang"))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_SLOW))
                .satisfies(refused -> assertThat(refused.arguments()).containsExactly("1"));
    }

    @Test
    void aCancelEndsTheWorkerAtOnce() throws Exception {
        String before = read(pool, SOME);

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> pool.read(original("hang"), new Cancelled()));
        assertThat(read(pool, SOME)).isNotEqualTo(before);
        awaitEnd(before);
    }

    @Test
    void aWorkerThatNobodyNeedsEnds() throws Exception {
        WorkerPool idle = pool(new WorkerLimits(1, LONG, LONG, Duration.ofMillis(1), 100));

        awaitEnd(read(idle, SOME));
        assertThat(read(idle, SOME)).isNotEmpty();
    }

    @Test
    void afterSoManyFilesAnotherTakesOver() throws Exception {
        WorkerPool changing = pool(new WorkerLimits(1, LONG, LONG, LONG, 2));
        String first = read(changing, SOME);

        assertThat(read(changing, SOME)).isEqualTo(first);
        assertThat(read(changing, SOME)).isNotEqualTo(first);
    }

    @Test
    void severalReadAtTheSameTime(@TempDir Path folder) throws Exception {
        WorkerPool two = pool(new WorkerLimits(2, LONG, LONG, LONG, 100));
        try (Crew crew = new Crew("test", 2)) {
            Future<String> first = crew.start(() -> read(two, "meet " + folder));
            Future<String> second = crew.start(() -> read(two, "meet " + folder));

            assertThat(List.of(first.get(), second.get())).containsExactly("met", "met");
        }
    }

    @Test
    void whereNoWorkerCanBeStartedThatIsSaid() {
        WorkerPool none =
                new WorkerPool(
                        new JavaCommand(16, List.of("no.such.Program")),
                        new WorkerLimits(1, LONG, LONG, LONG, 100));

        assertThat(refusal(none, SOME)).isEqualTo(Reason.NO_READER);
    }

    @Test
    void aWorkerEndsWithTheProgramThatAsks() throws Exception {
        Process worker = TroublesomeFormat.command().start();
        try (var out = new DataOutputStream(worker.getOutputStream())) {
            Wire.ask(out, original("hang"));
        }

        assertThat(worker.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private static void awaitEnd(String pid) throws Exception {
        var worker = ProcessHandle.of(Long.parseLong(pid));
        if (worker.isPresent()) {
            worker.get().onExit().get(LONG.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static Reason refusal(WorkerPool pool, String text) {
        try {
            throw new AssertionError("read: " + read(pool, text));
        } catch (IntakeException refused) {
            return refused.reason();
        }
    }

    private static String read(WorkerPool pool, String text) throws IntakeException {
        return pool.read(original(text), Progress.NONE).content().text();
    }

    private static Original original(String text) {
        return Original.of("a.bin", text.getBytes(StandardCharsets.UTF_8));
    }
}
