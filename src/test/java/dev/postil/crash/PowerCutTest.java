package dev.postil.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.store.PowerCuts;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever of the writes that were not synced is lost, reordered or torn, at any moment of any
/// work: nothing that was called saved is.
@Tag("crash")
@ResourceLock(PowerCuts.UNSYNCED)
class PowerCutTest {

    /// Of each kind of work; many more in the profile `crash`.
    private static final int CUTS = Integer.getInteger("postil.powerCuts", 4);

    private static final long SEED = Long.getLong("postil.seed", 20_261_129);

    /// Of so many writes and syncs one is the last.
    private static final int WRITES = 60;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temporary;

    private final PowerCuts power = new PowerCuts();
    private final List<Left> all = new ArrayList<>();

    /// What a cut left.
    private record Left(Path folder, Said said) {}

    @AfterEach
    void forget() {
        power.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSavedIsThereAfterAPowerCut(Work work) throws Exception {
        Random random = new Random(SEED);
        for (int run = 0; all.size() < CUTS; run++) {
            Scene scene = new Scene(temporary, work, run);
            Prepared.workspace(scene.folder, scene.said, work, work == Work.BULK ? 400 : 60);
            work(scene, random);
        }
        for (Left left : all) {
            try {
                Witness.requireAllThere(left.folder(), left.said());
            } catch (Exception | AssertionError failure) {
                throw new AssertionError(
                        "-Dpostil.seed=%d, left in %s".formatted(SEED, left.folder()), failure);
            }
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(CUTS);
    }

    private void work(Scene scene, Random random) throws Exception {
        power.beforeEach(() -> mayCut(scene, random));
        Visits visits =
                new Visits(
                        scene.folder,
                        scene.said,
                        scene.work,
                        new Ground(power),
                        OneThread::new,
                        new Random(random.nextLong()));
        visits.next();
        power.beforeEach(() -> {});
        assertThat(scene.said.sums().failure()).isEmpty();
    }

    private void mayCut(Scene scene, Random random) {
        if (random.nextInt(WRITES) == 0 && all.size() < CUTS) {
            Path left = temporary.resolve("left-" + scene.work + all.size() + ".postil");
            Path words = temporary.resolve("left-" + scene.work + all.size() + ".said");
            try {
                Files.copy(scene.file, words);
                power.cut(scene.folder, left, random);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            all.add(new Left(left, new Said(words)));
        }
    }

    private record Ground(PowerCuts power) implements Visits.Ground {

        @Override
        public Store open(Path folder) throws StoreException {
            return power.open(folder);
        }

        @Override
        public void restore(Path folder, Path backup) throws StoreException {
            power.restore(folder, backup);
        }
    }
}
