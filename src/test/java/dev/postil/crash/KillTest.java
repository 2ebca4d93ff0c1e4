package dev.postil.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` at random moments, whatever somebody is doing.
@Tag("crash")
class KillTest {

    /// In all; many more in the profile `crash`.
    private static final int KILLS = Integer.getInteger("postil.kills", 30);

    /// Parts of a bulk change.
    private static final int BULK = Integer.getInteger("postil.bulk", 1_500);

    private static final long SEED = Long.getLong("postil.seed", 20_261_129);

    /// Programs that work at a time: most of the time each of them waits for something.
    private static final int LANES = 2;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temporary;

    private final List<Course> all = Stream.of(Work.values()).map(Course::new).toList();
    private final BlockingQueue<Course> courses = new LinkedBlockingQueue<>(all);
    private final AtomicInteger begun = new AtomicInteger();

    /// The kills of one kind of work, one after the other.
    private final class Course {

        private final Work work;
        private final Random seeds;
        private final Tally tally = new Tally();
        private @Nullable Scene scene;
        private long seed;
        private int kills;

        Course(Work work) {
            this.work = work;
            seeds = new Random(SEED + work.ordinal());
        }

        void kill(Child child) throws Exception {
            kills++;
            if (scene == null || scene.isWornOut()) {
                scene = prepared();
            }
            seed = seeds.nextLong();
            child.killAt(scene, seed, Moment.of(work, new Random(seed)));
            scene.killed();
        }

        private Scene prepared() throws Exception {
            Scene fresh = new Scene(temporary, work, kills);
            int words = work == Work.BULK ? BULK : work == Work.MERGE ? 250 : 60;
            Prepared.workspace(fresh.folder, fresh.said, work, words);
            return fresh;
        }

        void look() {
            Scene past = Objects.requireNonNull(scene);
            try {
                past.look(tally);
            } catch (Exception | AssertionError failure) {
                throw new AssertionError(
                        "kill %d of %s with -Dpostil.seed=%d, its own seed %d, left in %s"
                                .formatted(kills, work, SEED, seed, past.folder),
                        failure);
            }
        }
    }

    @Test
    void whatWasSavedIsThereAfterAKill() throws Exception {
        Launch launch = Launch.from(temporary.resolve("launch"));
        List<Future<?>> lanes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(LANES)) {
            for (int lane = 0; lane < LANES; lane++) {
                lanes.add(threads.submit(() -> kill(launch)));
            }
        }
        for (Future<?> lane : lanes) {
            lane.get();
        }
        tell();
        assertThat(all)
                .filteredOn(course -> course.kills > 0)
                .extracting(course -> course.tally.acknowledged())
                .isNotEmpty()
                .doesNotContain(0L);
    }

    /// The program for the next kill starts while is looked at what the last one left.
    private @Nullable Void kill(Launch launch) throws Exception {
        Child child = new Child(launch);
        try {
            for (int kill = begun.incrementAndGet();
                    kill <= KILLS;
                    kill = begun.incrementAndGet()) {
                Course course = courses.take();
                course.kill(child);
                child = new Child(launch);
                course.look();
                courses.put(course);
                if (kill % 50 == 0) {
                    tell();
                }
            }
        } finally {
            begun.set(KILLS);
            child.kill();
        }
        return null;
    }

    private void tell() {
        all.forEach(course -> System.out.println(course.work + ": " + course.tally));
    }

    @Test
    void aLossWouldBeNoticed() throws Exception {
        Scene scene = new Scene(temporary, Work.TAGGING, 0);
        Prepared.workspace(scene.folder, scene.said, scene.work, 60);
        TreeMap<Long, String> saved = scene.said.sums().saved();
        Witness.requireAllThere(scene.folder, scene.said);

        scene.said.saved(saved.lastKey(), "another");
        assertNoticed(scene, "what was saved with line");

        scene.said.saved(saved.lastKey(), saved.lastEntry().getValue());
        Witness.requireAllThere(scene.folder, scene.said);
        scene.said.saved(saved.lastKey() + 1, "one more");
        assertNoticed(scene, "last line");
    }

    private static void assertNoticed(Scene scene, String words) {
        assertThatThrownBy(() -> Witness.requireAllThere(scene.folder, scene.said))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(words);
    }
}
