package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.intake.Intake;
import dev.postil.session.BulkImport.Arrival;
import dev.postil.session.Importing.Result;
import dev.postil.task.Forwarding;
import dev.postil.task.Job;
import dev.postil.task.Progress;
import dev.postil.task.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkImportTest {

    /// More than are handed over together.
    private static final int MANY = 450;

    @TempDir Path folder;

    private OpenedWorkspace workspace;
    private Path papers;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();
    private int stopAfter = Integer.MAX_VALUE;

    @BeforeEach
    void open() throws Exception {
        workspace = OpenedWorkspace.empty(folder);
        papers = Files.createDirectories(folder.resolve("papers/more"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aBadFileIsNamedAndTheOthersComeInAsOneStep() throws Exception {
        write("one.txt", "One brief.");
        write("nothing.txt", "");
        write("same.txt", "One brief.");
        write("two.md", "# Two\n\nWords.");

        importFolder();

        assertThat(arrivals)
                .extracting(BulkImportTest::words)
                .containsExactly(
                        "refused nothing.txt", "new one.txt", "known same.txt", "new two.md");
        assertThat(left).containsExactly(0);
        workspace.session().history().undo();
        assertThat(workspace.session().library().now()).isEmpty();
    }

    @Test
    void whatCameInStaysWhenTheRestIsCalledOffAndTheRestComesTheNextTime() throws Exception {
        for (int i = 0; i < MANY; i++) {
            write("brief-%03d.txt".formatted(i), "Brief number " + i);
        }
        stopAfter = 1;
        importFolder();

        int came = arrivals.size();
        assertThat(came).isBetween(1, MANY - 1);
        assertThat(left).containsExactly(MANY - came);
        assertThat(workspace.session().library().now()).hasSize(came);

        stopAfter = Integer.MAX_VALUE;
        arrivals.clear();
        importFolder();
        assertThat(arrivals).hasSize(MANY);
        assertThat(arrivals.stream().filter(it -> words(it).startsWith("known"))).hasSize(came);
        assertThat(workspace.session().library().now()).hasSize(MANY);
    }

    private void importFolder() {
        new Importing(
                        workspace.session(),
                        Intake.standard(),
                        new Stoppable(),
                        OpenedWorkspace.CLOCK)
                .importAll(
                        "Import files",
                        List.of(papers.getParent()),
                        new BulkImport.Watcher(
                                arrivals::add,
                                left::add,
                                failure -> {
                                    throw new AssertionError(failure);
                                }));
    }

    private void write(String name, String words) throws IOException {
        Files.writeString(papers.resolve(name), words);
    }

    private static String words(Arrival arrival) {
        String came =
                switch (arrival) {
                    case Arrival.Came(_, Result.Added _) -> "new ";
                    case Arrival.Came(_, Result.Known _) -> "known ";
                    case Arrival.Refused _ -> "refused ";
                };
        return came + arrival.file().getFileName();
    }

    /// Work that is shown is called off once so many files came.
    private final class Stoppable extends Forwarding implements Progress {

        @Override
        public <T extends @Nullable Object> Running start(Job<T> job) {
            job.outcome(job.title() == null ? Progress.NONE : this).run();
            return () -> {};
        }

        @Override
        public void report(double fraction, String words) {}

        @Override
        public boolean isCancelled() {
            return arrivals.size() >= stopAfter;
        }
    }
}
