package dev.postil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Damages files of every format at random for `-Dpostil.fuzz` minutes, and reads what comes of it.
/// What fails is kept in `target/fuzz` with the seed in its name and the failure beside it.
/// `-Dpostil.fuzz.files` names a folder with more files to damage, `-Dpostil.fuzz.seed` a number to
/// begin with.
@Tag("fuzz")
class FuzzTest {

    private static final Path KEPT = Path.of("target", "fuzz");
    private static final Duration SLOW = Duration.ofSeconds(20);
    private static final int MOST_FAULTS = 40;

    /// Larger files leave no time for many tries.
    private static final long LARGEST = 200_000;

    private final Map<String, String> faults = new LinkedHashMap<>();

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(FuzzSamples.all());
        addGiven(files);
        List<String> names = new ArrayList<>(files.keySet());
        long seed = Long.getLong("postil.fuzz.seed", new Random().nextLong());
        long end = System.nanoTime() + (long) (minutes() * 60e9);
        long tries = 0;
        Files.createDirectories(KEPT);
        while (System.nanoTime() < end && faults.size() < MOST_FAULTS) {
            String name = names.get((int) (tries % names.size()));
            attempt(name, files.get(name), seed + tries);
            tries++;
        }
        System.out.printf(
                "%d tries on %d files from seed %d: %d kinds of faults%n",
                tries, files.size(), seed, faults.size());
        assertThat(faults).isEmpty();
    }

    private static double minutes() {
        return Double.parseDouble(System.getProperty("postil.fuzz", "1"));
    }

    private static void addGiven(Map<String, byte[]> files) throws IOException {
        String folder = System.getProperty("postil.fuzz.files", "");
        if (folder.isEmpty()) {
            return;
        }
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (Files.size(file) < LARGEST) {
                    files.put(
                            Path.of(folder).relativize(file).toString().replace('/', '-'),
                            Files.readAllBytes(file));
                }
            }
        }
    }

    private void attempt(String name, byte[] whole, long seed) throws IOException {
        byte[] bytes = new Mutation(seed).of(whole);
        try {
            Assertions.assertTimeoutPreemptively(SLOW, () -> Soundness.check(name, bytes));
        } catch (Throwable fault) {
            Throwable cause = fault.getCause() == null ? fault : fault.getCause();
            String kind = kind(cause);
            if (faults.putIfAbsent(kind, seed + " " + name) == null) {
                Files.write(KEPT.resolve(seed + "-" + name), bytes);
                Files.writeString(
                        KEPT.resolve(seed + "-" + name + ".fault"),
                        cause + "\n" + String.join("\n", trace(cause)));
            }
        }
    }

    /// What happened, and the first place of the program where it did.
    private static String kind(Throwable fault) {
        return fault.getClass().getSimpleName()
                + trace(fault).stream()
                        .filter(line -> line.startsWith("dev.postil") && !line.contains("Test"))
                        .findFirst()
                        .orElse("");
    }

    private static List<String> trace(Throwable fault) {
        return Stream.of(fault.getStackTrace()).limit(60).map(Object::toString).toList();
    }
}
