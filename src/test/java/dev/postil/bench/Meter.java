package dev.postil.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import jdk.jfr.consumer.RecordedEvent;

/// Measures gestures: each by the clock, with the pulses that follow it as [Pulses] reports them,
/// and by the processor time that the window's thread and the renderer's take until all is quiet
/// again. The second does not grow when other programs want the processor too, and holds also what
/// comes back from other threads.
final class Meter {

    /// Long enough for the frame and what follows it from other threads.
    private static final int QUIET_MILLIS = 80;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Pulses pulses;
    private final List<Reading> readings = new ArrayList<>();
    private long window;
    private long renderer;

    private record Reading(
            String gesture,
            Instant from,
            Instant to,
            double handler,
            double window,
            double paint) {}

    Meter(Pulses pulses) {
        this.pulses = pulses;
    }

    /// Does a gesture on the window's thread and notes what it costs.
    void measure(String gesture, Runnable deed) {
        findThreads();
        long windowBefore = THREADS.getThreadCpuTime(window);
        long rendererBefore = THREADS.getThreadCpuTime(renderer);
        Instant from = Instant.now();
        double handler = handle(deed);
        pause(QUIET_MILLIS);
        readings.add(
                new Reading(
                        gesture,
                        from,
                        Instant.now(),
                        handler,
                        (THREADS.getThreadCpuTime(window) - windowBefore) / 1e6,
                        (THREADS.getThreadCpuTime(renderer) - rendererBefore) / 1e6));
    }

    /// Forgets what was measured while everything was still warming up.
    void forget() {
        readings.clear();
    }

    /// What each gesture cost, in the order in which they were first made.
    Map<String, Costs> costs(Path folder) throws IOException {
        List<RecordedEvent> phases = pulses.phases(folder);
        Map<String, Costs> costs = new LinkedHashMap<>();
        for (Reading reading : readings) {
            Pulses.Cost pulse = Pulses.between(phases, reading.from(), reading.to());
            costs.computeIfAbsent(reading.gesture(), _ -> new Costs())
                    .add(
                            new Costs.Cost(
                                    reading.handler() + pulse.window() + pulse.renderer(),
                                    reading.window(),
                                    reading.paint(),
                                    pulse.frames()));
        }
        return costs;
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /// Does `deed` on the window's thread; answers how long that took, in milliseconds.
    static double handle(Runnable deed) {
        var took = new CompletableFuture<Double>();
        Platform.runLater(
                () -> {
                    long start = System.nanoTime();
                    try {
                        deed.run();
                        took.complete((System.nanoTime() - start) / 1e6);
                    } catch (RuntimeException | AssertionError failure) {
                        took.completeExceptionally(failure);
                    }
                });
        return took.join();
    }

    private void findThreads() {
        if (window == 0) {
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().startsWith("JavaFX Application")) {
                    window = thread.threadId();
                } else if (thread.getName().startsWith("QuantumRenderer")) {
                    renderer = thread.threadId();
                }
            }
        }
    }
}
