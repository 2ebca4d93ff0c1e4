package dev.postil.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Entry;
import dev.postil.model.Entry.Act;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

    private static final int KILLS = Integer.getInteger("postil.kills", 6);

    @TempDir Path temporary;

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
        Path folder = temporary.resolve("w.postil");
        WorkspaceFixture.create(new LocalDisk(), folder).close();
        for (int kill = 1; kill <= KILLS; kill++) {
            long acknowledged = writeAndKill(folder, 7L * kill);

            try (Store store = Store.open(folder)) {
                assertThat(store.info().sequence()).isGreaterThanOrEqualTo(acknowledged);
                assertWhole(store);
            }
        }
    }

    /// The last line that the program said was written, before it was killed in the middle of more.
    private long writeAndKill(Path folder, long lines) throws Exception {
        Path output = temporary.resolve("output");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx128m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Killed.class.getName(),
                                folder.toString())
                        .redirectOutput(output.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        while (said(output).size() < lines && process.isAlive()) {
            Thread.sleep(5);
        }
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said(output)).hasSizeGreaterThanOrEqualTo((int) lines);
        return said(output).getLast();
    }

    /// A number without the end of its line may be cut short.
    private static List<Long> said(Path output) throws IOException {
        String said = Files.readString(output);
        return said.substring(0, said.lastIndexOf('\n') + 1).lines().map(Long::valueOf).toList();
    }

    private static void assertWhole(Store store) {
        Map<String, Long> people =
                store.people().stream()
                        .collect(
                                Collectors.groupingBy(
                                        person -> person.name(), Collectors.counting()));
        for (Entry entry : store.history().toList()) {
            if (entry.sequence() > 1) {
                assertThat(((Act.Do) entry.act()).change())
                        .isEqualTo(Killed.people(entry.sequence()));
                assertThat(people)
                        .containsEntry(
                                "person " + entry.sequence(),
                                Killed.numberOfPeople(entry.sequence()));
            }
        }
        assertThat(people).hasSize((int) store.info().sequence());
    }
}
