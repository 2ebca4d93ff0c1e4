package dev.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepairCliTest extends CliRun {

    private Path workspace;

    @BeforeEach
    void importABrief() throws IOException {
        workspace = folder.resolve("Desk.postil");
        Path brief = Files.writeString(folder.resolve("brief.txt"), "A policy without a name.\r\n");
        assertThat(run("import", "-w", workspace.toString(), brief.toString())).isZero();
    }

    private int repair(String... more) {
        String[] arguments = {"verify", "-w", workspace.toString(), "--repair"};
        return run(
                Stream.concat(Arrays.stream(arguments), Arrays.stream(more))
                        .toArray(String[]::new));
    }

    private List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.list(workspace.resolve("texts"))) {
            return files.toList();
        }
    }

    @Test
    void aSoundWorkspaceIsSaidToBeSound() {
        assertThat(repair()).isZero();

        assertThat(out).isEmpty();
        assertThat(err).contains("The workspace is sound.");
    }

    @Test
    void aDatabaseCutShortIsMadeAnewAndWhereTheOldOneIsIsSaid() throws IOException {
        Path database = workspace.resolve("store.mv.db");
        Files.write(database, Arrays.copyOf(Files.readAllBytes(database), 9_000));

        assertThat(repair()).isZero();

        assertThat(err).contains("was made anew", workspace.resolve("set-aside").toString());
        assertThat(run("verify", "-w", workspace.toString())).isZero();
    }

    @Test
    void whatIsMendedAndWhatIsNotIsTold() throws IOException {
        Path backup = folder.resolve("whole.postil-backup");
        assertThat(run("backup", "-w", workspace.toString(), "-o", backup.toString())).isZero();
        for (Path text : texts()) {
            Files.writeString(text, "something else");
        }

        assertThat(repair()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(out).contains("Not mended: The text of", "Not mended: The structure of");
        assertThat(err).contains("2 problems could not be mended", "--from FILE");
        assertThat(repair("--from", backup.toString(), "--json")).isZero();

        assertThat(out.lines())
                .hasSize(4)
                .anyMatch(
                        it -> it.contains("\"mended\":true") && it.contains("finding.text.damaged"))
                .anyMatch(it -> it.startsWith("{\"setAside\":"));
        assertThat(run("verify", "-w", workspace.toString())).isZero();
    }

    @Test
    void aWorkspaceInUseIsLeftAloneAndToldSo() throws IOException {
        Files.delete(texts().getFirst());
        try (Store _ = Store.open(workspace)) {
            assertThat(repair()).isEqualTo(ExitCode.NO_WORKSPACE);
        }

        assertThat(err).contains("is open in another window of Postil. Close it there first.");
        assertThat(out).isEmpty();
    }

    @Test
    void whatIsNoBackupIsWrongUse() {
        assertThat(repair("--from", folder.resolve("brief.txt").toString()))
                .isEqualTo(ExitCode.WRONG_USE);

        assertThat(err).contains("It is no backup");
    }
}
