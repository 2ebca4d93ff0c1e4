package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.task.Background;
import dev.postil.task.Job;
import dev.postil.task.Running;
import dev.postil.ui.UiTest;
import dev.postil.ui.shell.Tasks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FxBackgroundUiTest extends UiTest {

    private final Tasks tasks = new Tasks();
    private final FxBackground background = new FxBackground(tasks);

    @AfterEach
    void end() {
        fx(background::close);
    }

    @Test
    void theResultComesToTheWindowsThread() {
        var result = new CompletableFuture<String>();
        fx(
                () ->
                        background.start(
                                Job.quiet(
                                        _ -> Thread.currentThread().getName(),
                                        name ->
                                                result.complete(
                                                        name
                                                                + " "
                                                                + Platform.isFxApplicationThread()),
                                        result::completeExceptionally)));

        assertThat(result.join()).matches("work-\\d+ true");
    }

    @Test
    void aFailureComesToTheWindowsThread() {
        var failure = new CompletableFuture<Exception>();
        fx(
                () ->
                        background.start(
                                Job.<String>quiet(
                                        _ -> {
                                            throw new IOException("disk");
                                        },
                                        _ -> {},
                                        failure::complete)));

        assertThat(failure.join()).isInstanceOf(IOException.class).hasMessage("disk");
    }

    @Test
    void aLaneKeepsTheOrder() {
        List<Integer> done = new ArrayList<>();
        var all = new CompletableFuture<Boolean>();
        fx(
                () -> {
                    Background lane = background.lane("store");
                    IntStream.range(0, 50)
                            .forEach(i -> lane.start(Job.quiet(_ -> i, done::add, _ -> {})));
                    lane.start(Job.quiet(_ -> true, all::complete, _ -> {}));
                });
        all.join();

        assertThat(done).isEqualTo(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void longWorkIsListedAndCanBeCancelled() {
        var started = new CountDownLatch(1);
        var noticed = new CompletableFuture<Boolean>();
        List<String> ended = new ArrayList<>();
        Running running =
                onFxThread(
                        () ->
                                background.start(
                                        new Job<>(
                                                "Import",
                                                progress -> {
                                                    progress.report(0.5, "half");
                                                    started.countDown();
                                                    while (!progress.isCancelled()) {
                                                        Thread.onSpinWait();
                                                    }
                                                    noticed.complete(true);
                                                    return "result";
                                                },
                                                ended::add,
                                                failure -> ended.add(failure.toString()))));
        await(started);
        settle();
        assertThat(tasks.running()).extracting(Tasks.Task::title).containsExactly("Import");
        assertThat(tasks.running().getFirst().words().get()).isEqualTo("half");

        fx(running::cancel);
        assertThat(noticed.join()).isTrue();
        settle();

        assertThat(tasks.running()).isEmpty();
        assertThat(ended).isEmpty();
    }

    @Test
    void whoeverWaitsHearsThatThePersonCalledItOff() {
        var started = new CountDownLatch(1);
        List<Exception> ended = new ArrayList<>();
        fx(
                () ->
                        background.start(
                                new Job<>(
                                        "Import",
                                        progress -> {
                                            started.countDown();
                                            while (!progress.isCancelled()) {
                                                Thread.onSpinWait();
                                            }
                                            return "result";
                                        },
                                        _ -> {},
                                        ended::add)));
        await(started);
        settle();
        fx(() -> tasks.running().getFirst().cancel());
        settle();

        assertThat(ended).singleElement().isInstanceOf(CancellationException.class);
    }

    @Test
    void whatCannotBeLeftHalfDoneGoesOnToItsEnd() {
        var goOn = new CountDownLatch(1);
        var done = new CompletableFuture<String>();
        Running running =
                onFxThread(
                        () ->
                                background.start(
                                        Job.toTheEnd(
                                                "Save elsewhere",
                                                _ -> {
                                                    goOn.await();
                                                    return "saved";
                                                },
                                                done::complete,
                                                done::completeExceptionally)));
        settle();
        fx(
                () -> {
                    running.cancel();
                    tasks.running().getFirst().cancel();
                });
        goOn.countDown();

        assertThat(done.join()).isEqualTo("saved");
    }

    @Test
    void whatIsHeldBackRunsOnceWithTheLastCall() {
        List<String> done = new ArrayList<>();
        fx(() -> background.later("note", 60_000, () -> done.add("first")));
        fx(() -> background.later("note", 60_000, () -> done.add("second")));
        assertThat(done).isEmpty();

        fx(() -> background.now("note"));
        fx(() -> background.flush());

        assertThat(done).containsExactly("second");
    }

    @Test
    void whatIsHeldBackRunsByItselfInTheEnd() {
        var done = new CompletableFuture<String>();
        fx(() -> background.later("note", 1, () -> done.complete("saved")));

        assertThat(done.join()).isEqualTo("saved");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
