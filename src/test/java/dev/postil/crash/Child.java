package dev.postil.crash;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A program of its own that will work in a workspace, started before it is known in which, as that
/// takes longer than much of what it is started for.
final class Child {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Process process;

    Child(Launch launch) throws IOException {
        process = launch.start();
    }

    /// Lets it work, and kills it at `moment`.
    void killAt(Scene scene, long seed, Moment moment) throws Exception {
        long lines = scene.said.count() + moment.lines();
        Launch.tell(process, scene, seed);
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (scene.said.count() < lines) {
            if (process.waitFor(2, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("it ended by itself: " + scene.said.sums().failure());
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it did nothing for " + LONGEST);
            }
        }
        Thread.sleep(moment.millis());
        kill();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
