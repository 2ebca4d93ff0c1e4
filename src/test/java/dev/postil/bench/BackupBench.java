package dev.postil.bench;

import dev.postil.model.Sample;
import dev.postil.store.Backup;
import dev.postil.store.Backup.Cause;
import dev.postil.store.Backups;
import dev.postil.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long others wait for a backup, and how long it takes in all.
@Tag("bench")
class BackupBench {

    private static final int TEXT = 2_000_000;
    private static final int ROUNDS = 3;

    @TempDir Path temporary;

    @Test
    void backingUp() throws IOException {
        for (int annotations : new int[] {1_000, 10_000, 100_000}) {
            Path folder = temporary.resolve(annotations + ".postil");
            try (Store store = new AnnotatedText(TEXT, annotations).store(folder)) {
                System.out.printf(
                        "%d annotations, database of %d MB%n",
                        annotations, Files.size(folder.resolve("store.mv.db")) >> 20);
                for (int i = 0; i < ROUNDS; i++) {
                    backUp(store, i);
                }
            }
        }
    }

    private static void backUp(Store store, int round) throws IOException {
        long start = System.nanoTime();
        Backups.Rest rest =
                store.backups().begin(Cause.BEFORE_IMPORT, Sample.NOW.plusSeconds(round));
        long begun = System.nanoTime();
        Backup made = rest.finish();
        long ended = System.nanoTime();
        System.out.printf(
                "begun after %.0f ms, made %.0f ms later, %d kB%n",
                (begun - start) / 1e6, (ended - begun) / 1e6, Files.size(made.file()) >> 10);
    }
}
