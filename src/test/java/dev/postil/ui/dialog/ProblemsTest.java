package dev.postil.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private final List<Problem> shown = new ArrayList<>();
    private final Problems problems = new Problems(Messages.load(Locale.ENGLISH), shown::add);

    @Test
    void aForeseenFailureIsToldInItsOwnWords() {
        problems.foresee(FileNotFoundException.class, gone -> "No file " + gone.getMessage());
        problems.report(new FileNotFoundException("brief.txt"));

        assertThat(shown).containsExactly(new Problem.Known("No file brief.txt"));
    }

    @Test
    void aForeseenCauseIsFoundInsideAnotherFailure() {
        problems.foresee(IOException.class, _ -> "The disk is full.");
        problems.report(new UncheckedIOException(new IOException("ENOSPC")));

        assertThat(shown).containsExactly(new Problem.Known("The disk is full."));
    }

    @Test
    void whatNobodyForesawHasACodeAndDetailsToCopy() {
        problems.report(new IllegalStateException("index 7 of 3"));

        assertThat(shown).hasSize(1);
        var problem = (Problem.Unexpected) shown.getFirst();
        assertThat(problem.code()).matches("P-[0-9A-F]{4}");
        assertThat(problem.details())
                .contains(problem.code(), "index 7 of 3", getClass().getSimpleName());
        assertThat(problem.sentence()).doesNotContain("Exception");
    }

    @Test
    void theSameFaultHasTheSameCode() {
        for (int i = 0; i < 2; i++) {
            problems.report(new IllegalStateException("try " + i));
        }

        assertThat(shown)
                .extracting(problem -> ((Problem.Unexpected) problem).code())
                .hasSize(2)
                .containsOnly(((Problem.Unexpected) shown.getFirst()).code());
    }
}
