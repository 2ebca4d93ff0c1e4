package dev.postil.bench;

import dev.postil.session.OpenedWorkspace;
import dev.postil.session.SaveState;
import dev.postil.session.Tagging;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a tag takes until it is acknowledged, one at a time, against one append with fsync to a
/// plain file on the same disk. Both take turns, so that the machine is as busy for the one as for
/// the other. The aim is 1.5 times at the median and 3 times at the 99th percentile.
@Tag("bench")
class LatencyBench {

    private static final int WARM_UP = 500;
    private static final int TURNS = Integer.getInteger("postil.rounds", 3_000);
    private static final int WORDS = WARM_UP + TURNS;

    @TempDir Path temporary;

    private final long[] tag = new long[TURNS];
    private final long[] session = new long[TURNS];
    private final long[] append = new long[TURNS];
    private long started;
    private long acknowledged;

    @Test
    void fromTheKeyToTheDisk() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            text.append("word").append(100_000 + i).append(' ');
        }
        try (OpenedWorkspace workspace = OpenedWorkspace.with(temporary, text.toString());
                FileChannel plain =
                        FileChannel.open(
                                temporary.resolve("plain"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE)) {
            workspace
                    .session()
                    .saveState()
                    .subscribe(
                            (_, state) -> {
                                if (state instanceof SaveState.Saved) {
                                    acknowledged = System.nanoTime();
                                }
                            });
            Tagging tagging = new Tagging(workspace.session());
            ByteBuffer line = ByteBuffer.allocate(lineOf(workspace, tagging));
            for (int i = 1; i < WORDS; i++) {
                workspace.select("word" + (100_000 + i));
                started = System.nanoTime();
                tagging.press("risk");
                note(tag, i, acknowledged - started);
                note(session, i, System.nanoTime() - started);
                started = System.nanoTime();
                plain.write(line.clear());
                plain.force(false);
                note(append, i, System.nanoTime() - started);
            }
        }
        print();
    }

    /// How long the line of one tag is in the journal, in bytes.
    private int lineOf(OpenedWorkspace workspace, Tagging tagging) throws IOException {
        Path folder = workspace.session().folder().resolve("journal");
        long before = sizeOf(folder);
        workspace.select("word100000");
        tagging.press("risk");
        return (int) (sizeOf(folder) - before);
    }

    private static long sizeOf(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void note(long[] into, int turn, long nanos) {
        if (turn >= WARM_UP) {
            into[turn - WARM_UP] = nanos;
        }
    }

    private void print() {
        System.out.printf(
                "%d turns, load %.1f on %d processors%n",
                TURNS,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        print("append and fsync", append);
        print("tag, to acknowledged", tag);
        print("tag, to the tables", session);
    }

    private void print(String what, long[] nanos) {
        System.out.printf(
                "%-22s p50 %7.3f ms, %5.2f times; p99 %7.3f ms, %5.2f times%n",
                what,
                at(nanos, 0.5) / 1e6,
                at(nanos, 0.5) / at(append, 0.5),
                at(nanos, 0.99) / 1e6,
                at(nanos, 0.99) / at(append, 0.99));
    }

    private static double at(long[] nanos, double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
