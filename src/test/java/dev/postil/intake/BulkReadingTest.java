package dev.postil.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postil.intake.BulkReading.Outcome;
import dev.postil.intake.IntakeException.Reason;
import dev.postil.task.Cancelled;
import dev.postil.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkReadingTest {

    private static final int MANY = 500;

    private final List<Outcome> outcomes = new ArrayList<>();

    @TempDir private Path folder;

    @Test
    void whatCameOfManyFilesIsToldInTheirOrder() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            files.add(write("%03d.txt".formatted(i), "Text number " + i + "."));
        }

        read(files);

        assertThat(outcomes).extracting(Outcome::file).isEqualTo(files);
        assertThat(outcomes).allMatch(Outcome.Read.class::isInstance);
    }

    @Test
    void aFileThatCannotBeReadKeepsNoOtherFromIt() throws Exception {
        read(
                List.of(
                        write("a.txt", "A text."),
                        folder.resolve("gone.txt"),
                        write("c.txt", "Yes.")));

        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.cause().reason()).isEqualTo(Reason.MISSING));
        assertThat(outcomes.get(2)).isInstanceOf(Outcome.Read.class);
    }

    @Test
    void aFormatThatFailsRefusesItsFileAlone() throws Exception {
        Intake failing =
                Intake.standard()
                        .guardedBy(
                                (_, _) -> {
                                    throw new IllegalStateException("unforeseen");
                                });
        List<Path> files = List.of(write("a.html", "<p>A page."), write("b.txt", "A text."));

        new BulkReading(failing, 2).read(files, Progress.NONE, outcomes::addAll);

        assertThat(outcomes.getFirst())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.cause().reason()).isEqualTo(Reason.FAILED));
        assertThat(outcomes.getLast()).isInstanceOf(Outcome.Read.class);
    }

    @Test
    void aCancelEndsIt() throws Exception {
        List<Path> files = List.of(write("a.txt", "A text."));

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(
                        () ->
                                new BulkReading(Intake.standard(), 2)
                                        .read(files, new Cancelled(), outcomes::addAll));
        assertThat(outcomes).isEmpty();
    }

    private void read(List<Path> files) {
        new BulkReading(Intake.standard(), 2).read(files, Progress.NONE, outcomes::addAll);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
