package dev.postil.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.store.Restoring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A workspace that is killed again and again, and what was said of it.
final class Scene {

    final Work work;
    final Path folder;
    final Path file;
    final Said said;
    private long told;
    private int kills;

    Scene(Path parent, Work work, int number) {
        this.work = work;
        folder = parent.resolve(work + "-" + number + ".postil");
        file = parent.resolve(work + "-" + number + ".said");
        said = new Said(file);
    }

    boolean isNew() {
        return kills == 0;
    }

    boolean isWornOut() {
        return kills >= work.inARow;
    }

    void killed() {
        kills++;
    }

    /// Looks at what the kill left.
    void look(Tally tally) throws Exception {
        Said.Sums sums = said.sums();
        assertThat(sums.failure()).isEmpty();
        Witness.Found found = Witness.requireAllThere(folder, said);
        if (work == Work.BACKUP && !sums.copies().isEmpty()) {
            requireWhole(sums.copies().getLast(), sums.saved());
        }
        tally.add(sums.acknowledged() - told, found.sequence() > sums.last(), found.isRebuilt());
        told = sums.acknowledged();
    }

    /// A backup that was reported brings back the state it was made of.
    private void requireWhole(Said.Copy backup, Map<Long, String> saved) throws Exception {
        Path copy = folder.resolveSibling("restored.postil");
        Path words = folder.resolveSibling("restored.said");
        Files.deleteIfExists(words);
        Said then = new Said(words);
        copy(folder, copy);
        saved.forEach(
                (sequence, fingerprint) -> {
                    if (sequence <= backup.sequence()) {
                        then.saved(sequence, fingerprint);
                    }
                });
        Restoring.restore(copy, backup.file(), Clock.systemUTC());
        assertThat(Witness.requireAllThere(copy, then).sequence()).isEqualTo(backup.sequence());
        discard(copy);
    }

    static void copy(Path from, Path to) throws IOException {
        for (Path path : all(from)) {
            Files.copy(path, to.resolve(from.relativize(path).toString()));
        }
    }

    static void discard(Path folder) throws IOException {
        for (Path path : all(folder).reversed()) {
            Files.delete(path);
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
