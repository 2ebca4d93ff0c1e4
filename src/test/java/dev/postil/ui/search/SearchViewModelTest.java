package dev.postil.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.session.Notes;
import dev.postil.session.OpenedWorkspace;
import dev.postil.session.Searching;
import dev.postil.session.Tagging;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchViewModelTest {

    @TempDir Path folder;
    private OpenedWorkspace workspace;
    private SearchViewModel model;

    @BeforeEach
    void open() throws Exception {
        workspace = OpenedWorkspace.with(folder, "First brief\n\nThe harbour is quiet tonight.");
        workspace.importText("second.txt", "Second brief\n\nA quiet harbour accord.");
        model =
                new SearchViewModel(
                        new Searching(workspace.session()),
                        workspace.background(),
                        failure -> {
                            throw new AssertionError(failure);
                        });
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void searchesOnceTheTypistPauses() {
        model.typed().set("quiet HARBOUR");
        assertThat(model.answered().get()).isFalse();

        workspace.background().flush();

        assertThat(model.answered().get()).isTrue();
        assertThat(model.places())
                .extracting(place -> place.document().title())
                .containsExactly("First brief", "Second brief");
        assertThat(model.opensGroup(1)).isTrue();
    }

    @Test
    void aPhraseInQuotesStandsTogether() {
        model.typed().set("\"quiet harbour\"");
        model.searchNow();

        assertThat(model.places()).hasSize(1);
        assertThat(model.places().getFirst().match().of(model.places().getFirst().snippet()))
                .isEqualTo("quiet harbour");
    }

    @Test
    void openingAPlaceShowsItsWords() {
        model.typed().set("tonight");
        model.searchNow();

        model.open(model.places().getFirst());

        assertThat(workspace.document().document().get().title()).isEqualTo("First brief");
        assertThat(workspace.session().selection().words().get())
                .isEqualTo(model.places().getFirst().span());
    }

    @Test
    void aNoteIsFoundAndItsAnnotationSelected() {
        workspace.select("accord");
        Annotation annotation = new Tagging(workspace.session()).highlight().orElseThrow();
        Notes notes = new Notes(workspace.session(), workspace.background());
        notes.type(annotation.id(), "Compare Vienna");
        notes.leave();
        workspace.session().selection().clear();
        model.typed().set("vienna");
        model.searchNow();

        model.open(model.places().getFirst());

        assertThat(workspace.selected().id()).isEqualTo(annotation.id());
    }

    @Test
    void blankWordsFindNothing() {
        model.typed().set("quiet");
        model.searchNow();
        model.typed().set(" ");
        model.searchNow();

        assertThat(model.places()).isEmpty();
        assertThat(model.answered().get()).isFalse();
    }
}
