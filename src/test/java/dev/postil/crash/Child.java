package dev.postil.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program of its own that will work in a workspace, started early as that takes longer than most
/// of what it is started for.
final class Child {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Process process;
    private final Said said;

    Child(Scene scene, long seed) throws IOException {
        said = scene.said;
        process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-Xmx384m",
                                        "--module-path",
                                        System.getProperty("jdk.module.path"),
                                        "--add-modules=javafx.base",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Killed.class.getName(),
                                        scene.folder.toString(),
                                        scene.file.toString(),
                                        scene.work.name(),
                                        Long.toString(seed)))
                        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
    }

    /// Lets it work, and kills it at `moment`.
    void killAt(Moment moment) throws Exception {
        long before = said.lines().size();
        process.getOutputStream().write("\n".getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (said.lines().size() < before + moment.lines()) {
            if (process.waitFor(2, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("it ended by itself: " + said.sums().failure());
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
