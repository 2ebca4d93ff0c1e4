package dev.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackupCliTest extends CliRun {

    private Path workspace;

    @BeforeEach
    void importABrief() throws IOException {
        workspace = folder.resolve("Desk.postil");
        Path brief = Files.writeString(folder.resolve("brief.txt"), "A policy without a name.");
        assertThat(run("import", "-w", workspace.toString(), brief.toString())).isZero();
    }

    private List<Path> backups() throws IOException {
        try (Stream<Path> files = Files.list(workspace.resolve("backups"))) {
            return files.toList();
        }
    }

    private void importAnother() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), "Another brief of the desk.");
        assertThat(run("import", "-w", workspace.toString(), other.toString())).isZero();
    }

    private long listed(Path of) {
        assertThat(run("list", "-w", of.toString())).isZero();
        return out.lines().count();
    }

    @Test
    void aBackupIsMadeAndTheWorkspaceGoesBackToIt() throws IOException {
        assertThat(run("backup", "-w", workspace.toString())).isZero();
        assertThat(out).contains("Kept one document with no annotation in ");
        Path backup = backups().getFirst();
        importAnother();
        assertThat(listed(workspace)).isEqualTo(2);

        assertThat(run("restore", backup.toString(), "-w", workspace.toString())).isZero();

        assertThat(out).contains("holds one document");
        assertThat(listed(workspace)).isEqualTo(1);
        assertThat(run("verify", "-w", workspace.toString())).isZero();
    }

    @Test
    void aWholeBackupBecomesAWorkspaceElsewhere() {
        Path file = folder.resolve("desk.postil-backup");
        Path elsewhere = folder.resolve("Elsewhere.postil");
        assertThat(run("backup", "-w", workspace.toString(), "-o", file.toString(), "--json"))
                .isZero();
        assertThat(out).contains("\"documents\":1").contains(file.toString());

        assertThat(run("restore", file.toString(), "-w", elsewhere.toString())).isZero();

        assertThat(listed(elsewhere)).isEqualTo(1);
        assertThat(run("verify", "-w", elsewhere.toString())).isZero();
    }

    @Test
    void whatIsNoBackupIsToldInASentence() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter"), "Dear all");

        int code = run("restore", letter.toString(), "-w", workspace.toString());

        assertThat(code).isEqualTo(ExitCode.PROBLEMS);
        assertThat(err).contains("cannot be restored here");
        assertThat(listed(workspace)).isEqualTo(1);
    }

    @Test
    void aWorkspaceThatIsOpenIsNotRestoredAndTheExitCodeSaysSo() throws IOException {
        assertThat(run("backup", "-w", workspace.toString())).isZero();
        Path backup = backups().getFirst();
        importAnother();
        try (Store _ = Store.open(workspace)) {
            int code = run("restore", backup.toString(), "-w", workspace.toString());

            assertThat(code).isEqualTo(ExitCode.NO_WORKSPACE);
            assertThat(err).contains("open in another window");
        }
        assertThat(listed(workspace)).isEqualTo(2);
    }

    @Test
    void aBackupThatIsNotThereIsToldInASentence() {
        int code = run("restore", folder.resolve("none").toString(), "-w", workspace.toString());

        assertThat(code).isEqualTo(ExitCode.PROBLEMS);
        assertThat(err).contains("none cannot be restored here");
        assertThat(listed(workspace)).isEqualTo(1);
    }
}
