package dev.postil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Document;
import dev.postil.model.Span;
import dev.postil.session.OpenedWorkspace;
import dev.postil.settings.SavedSearches;
import dev.postil.ui.shell.SearchViewModel.Reason;
import dev.postil.ui.shell.SearchViewModel.Row;
import dev.postil.ui.shell.Searcher.Found;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchViewModelTest {

    @TempDir Path folder;

    private final FakeSearcher searcher = new FakeSearcher();
    private final SavedSearches saved = new SavedSearches();
    private OpenedWorkspace workspace;
    private SearchViewModel model;

    @BeforeEach
    void open() throws Exception {
        workspace = OpenedWorkspace.with(folder, "One brief.");
        model =
                new SearchViewModel(
                        workspace.session(),
                        searcher,
                        saved,
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
    void itIsToldWhatAnAnswerLeavesOut() {
        searcher.willFind(found());
        searcher.isAll = false;
        searcher.isComplete = false;

        type("brief");

        assertThat(model.rows())
                .containsExactly(
                        new Row.Remark(Reason.BEING_READ),
                        new Row.Title(document(), 1),
                        new Row.Place(found()),
                        new Row.Remark(Reason.MORE));
    }

    @Test
    void whatWasNotFoundCanBeLookedForLessExactlyOnce() {
        type("breif");
        assertThat(model.listed().get()).isTrue();
        assertThat(model.canLoosen()).isTrue();

        searcher.loosest = "breif~";
        model.loosen();
        workspace.background().flush();

        assertThat(searcher.searched).containsExactly("breif", "breif~");
        assertThat(model.canLoosen()).isFalse();
    }

    @Test
    void anEmptyFieldOffersTheSavedSearches() {
        assertThat(model.listed().get()).isFalse();
        type("kind:risk");
        model.toggleSaved();
        assertThat(model.savedNow().get()).isTrue();

        type("");
        assertThat(model.rows()).containsExactly(new Row.Saved("kind:risk"));
        assertThat(model.listed().get()).isTrue();

        model.again("kind:risk");
        assertThat(searcher.searched).containsExactly("kind:risk", "kind:risk");
        assertThat(model.savedNow().get()).isTrue();
    }

    @Test
    void aSavedSearchCanBeForgotten() {
        saved.save("one");
        saved.save("two");
        assertThat(model.rows()).containsExactly(new Row.Saved("two"), new Row.Saved("one"));

        model.forget("two");
        assertThat(model.rows()).containsExactly(new Row.Saved("one"));

        type("one");
        model.toggleSaved();
        assertThat(saved.queries()).isEmpty();
        type("");
        assertThat(model.listed().get()).isFalse();
    }

    @Test
    void anAnswerStaysWhileTheNextIsAwaited() {
        searcher.willFind(found());
        type("brief");
        model.query().set("briefs");
        assertThat(model.listed().get()).isTrue();
        assertThat(model.answered().get()).isFalse();

        model.hurry();
        assertThat(searcher.searched).containsExactly("brief", "briefs");
        assertThat(model.answered().get()).isTrue();

        type("b");
        assertThat(model.listed().get()).isFalse();
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void savedSearchesGoOnceSomethingIsTyped() {
        saved.save("kind:risk");
        model.query().set("b");

        assertThat(model.listed().get()).isFalse();
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void oneLetterIsTooShortButOneChineseSignIsNot() {
        type("o");
        type("战");

        assertThat(searcher.searched).containsExactly("战");
    }

    private void type(String words) {
        model.query().set(words);
        workspace.background().flush();
    }

    private Document document() {
        return workspace.document().document().get();
    }

    private Found found() {
        return new Found(
                document(), null, false, new Span(4, 9), "One brief.", List.of(new Span(4, 9)));
    }
}
