package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.intake.Imported;
import dev.postil.intake.Intake;
import dev.postil.intake.Original;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.session.Importing.Kept;
import dev.postil.session.Importing.Result;
import dev.postil.task.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingTest {

    @TempDir Path folder;
    private OpenedWorkspace workspace;

    @BeforeEach
    void open() throws Exception {
        workspace = OpenedWorkspace.empty(folder);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void whatCameInPartAfterPartIsOneStep() throws Exception {
        Kept first = keep(null, "One", "Two");
        Kept second = keep(first.step(), "Three");
        keep(second.step(), "Four", "Five");

        assertThat(workspace.session().library().now()).hasSize(5);
        Step step = workspace.session().history().undoable().get();
        assertThat(step).isNotNull();
        assertThat(step.change())
                .isInstanceOfSatisfying(
                        Change.Several.class, several -> assertThat(several.parts()).hasSize(5));
        workspace.session().history().undo();
        assertThat(workspace.session().library().now()).isEmpty();
        workspace.session().history().redo();
        assertThat(workspace.session().library().now()).hasSize(5);
    }

    @Test
    void somethingDoneBetweenTwoPartsIsAStepOfItsOwn() throws Exception {
        Kept first = keep(null, "One", "Two");
        workspace.session().rename("Other");
        keep(first.step(), "Three", "Four");

        workspace.session().history().undo();

        assertThat(workspace.session().library().now()).hasSize(2);
        assertThat(workspace.session().title().get()).isEqualTo("Other");
    }

    @Test
    void theSameFileTwiceIsOneDocument() throws Exception {
        keep(null, "One");

        Kept kept = keep(null, "One", "Two", "Two");

        assertThat(kept.results().get(0)).isInstanceOf(Result.Known.class);
        assertThat(kept.results().get(1)).isInstanceOf(Result.Added.class);
        Document two = kept.results().get(1).document();
        assertThat(kept.results().get(2)).isEqualTo(new Result.Known(two));
        assertThat(workspace.session().library().now()).hasSize(2);
    }

    @Test
    void whereNothingIsNewNothingIsDone() throws Exception {
        keep(null, "One");
        long before = workspace.session().history().sequence();

        assertThat(keep(null, "One").step()).isNull();
        assertThat(workspace.session().history().sequence()).isEqualTo(before);
    }

    @Test
    void textsAreThereForEachOfThem() throws Exception {
        Kept kept = keep(null, "One", "Two", "Three");

        assertThat(kept.results())
                .extracting(result -> workspace.session().content(result.document()).text())
                .containsExactly("One", "Two", "Three");
    }

    private Kept keep(@Nullable Step step, String... texts) throws Exception {
        Intake intake = Intake.standard();
        List<Imported> imported = new ArrayList<>();
        for (String text : texts) {
            Original original = Original.of(text + ".txt", text.getBytes(StandardCharsets.UTF_8));
            imported.add(new Imported(original, intake.read(original, Progress.NONE)));
        }
        AtomicReference<@Nullable Kept> kept = new AtomicReference<>();
        new Importing(workspace.session(), intake, workspace.background(), OpenedWorkspace.CLOCK)
                .keep(
                        imported,
                        step,
                        kept::set,
                        failure -> {
                            throw new AssertionError(failure);
                        });
        Kept result = kept.get();
        if (result == null) {
            throw new AssertionError("nothing was kept");
        }
        return result;
    }
}
