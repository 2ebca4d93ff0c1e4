package dev.postil.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` at random moments, whatever somebody is doing.
@Tag("crash")
class KillTest {

    /// In all; many more in the profile `crash`.
    private static final int KILLS = Integer.getInteger("postil.kills", 16);

    /// Parts of a bulk change.
    private static final int BULK = Integer.getInteger("postil.bulk", 1_500);

    private static final long SEED = Long.getLong("postil.seed", 20_261_129);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temporary;

    private final Random seeds = new Random(SEED);
    private final Map<Work, Scene> scenes = new EnumMap<>(Work.class);
    private final Map<Work, Tally> tallies = new EnumMap<>(Work.class);
    private @Nullable Coming next;

    /// A kill that is going to happen.
    private record Coming(int number, Scene scene, long seed, Child child) {}

    @AfterEach
    void end() throws InterruptedException {
        if (next != null) {
            next.child().kill();
        }
    }

    /// The program for the next kill starts while is looked at what the last one left.
    @Test
    void whatWasSavedIsThereAfterAKill() throws Exception {
        next = coming(1);
        for (int kill = 1; kill <= KILLS; kill++) {
            Coming now = next;
            kill(now);
            next = kill < KILLS ? coming(kill + 1) : null;
            look(now);
            if (kill % 50 == 0 || kill == KILLS) {
                tallies.forEach((work, tally) -> System.out.println(work + ": " + tally));
            }
        }
        assertThat(tallies.values()).extracting(Tally::acknowledged).doesNotContain(0L);
    }

    private Coming coming(int number) throws IOException {
        Work work = Work.values()[number % Work.values().length];
        Scene there = scenes.get(work);
        Scene scene =
                there == null || there.isWornOut() ? new Scene(temporary, work, number) : there;
        scenes.put(work, scene);
        long seed = seeds.nextLong();
        return new Coming(number, scene, seed, new Child(scene, seed));
    }

    private static void kill(Coming now) throws Exception {
        Work work = now.scene().work;
        if (now.scene().isNew()) {
            int words = work == Work.BULK ? BULK : work == Work.MERGE ? 250 : 60;
            Prepared.workspace(now.scene().folder, now.scene().said, work, words);
        }
        now.child().killAt(Moment.of(work, new Random(now.seed())));
        now.scene().killed();
    }

    private void look(Coming past) {
        Scene scene = past.scene();
        try {
            scene.look(tallies.computeIfAbsent(scene.work, _ -> new Tally()));
        } catch (Exception | AssertionError failure) {
            throw new AssertionError(
                    "kill %d with -Dpostil.seed=%d, its own seed %d, left in %s"
                            .formatted(past.number(), SEED, past.seed(), scene.folder),
                    failure);
        }
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
