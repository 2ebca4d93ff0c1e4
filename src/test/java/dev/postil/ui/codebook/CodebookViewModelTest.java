package dev.postil.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.session.OpenedWorkspace;
import dev.postil.session.Tagging;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookViewModelTest {

    @TempDir Path folder;

    @Test
    void countsPassagesOfKindsAndTags() throws Exception {
        try (var workspace = OpenedWorkspace.with(folder, "one two three")) {
            Tagging tagging = new Tagging(workspace.session());
            workspace.select("one");
            tagging.create("risk", "Misperception");
            workspace.select("two");
            tagging.press("risk");
            CodebookViewModel model =
                    new CodebookViewModel(
                            workspace.session(),
                            failure -> {
                                throw new AssertionError(failure);
                            });

            model.refresh();

            var risks = model.sections().getFirst();
            assertThat(risks.passages()).isEqualTo(2);
            assertThat(risks.rows())
                    .extracting(row -> row.tag().label() + " " + row.passages())
                    .containsExactly("Misperception 1");
        }
    }
}
