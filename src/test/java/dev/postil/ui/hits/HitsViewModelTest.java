package dev.postil.ui.hits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.session.Coding.Wanted;
import dev.postil.session.Gathering;
import dev.postil.session.OpenedWorkspace;
import dev.postil.session.Sought;
import dev.postil.session.Tagging;
import dev.postil.settings.TagDigits;
import dev.postil.text.PhraseOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HitsViewModelTest {

    private static final String TEXT =
            "Syria and Syrian airspace. Assyria was no risk, Syria's neighbours had risks. Syria.";

    @TempDir Path folder;

    private OpenedWorkspace workspace;
    private HitsViewModel model;

    @BeforeEach
    void read() throws Exception {
        workspace = OpenedWorkspace.with(folder, TEXT);
        model =
                new HitsViewModel(
                        workspace.session(),
                        workspace.background(),
                        Messages.load(Locale.ENGLISH),
                        new TagDigits(),
                        failure -> {
                            throw new AssertionError(failure);
                        });
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void whatIsOnlyPartOfAWordIsListedButNotTickedUnasked() {
        list("Syria");

        assertThat(hits().stream().map(model::isTicked))
                .containsExactly(true, false, false, true, true);
        assertThat(model.state().get()).isEqualTo("Not ticked: 2 parts of words");
        model.tickAll();
        assertThat(model.count().get()).isEqualTo("5 of 5 ticked");
        assertThat(model.state().get()).isEmpty();
    }

    @Test
    void otherFormsOfAWordAreNoParts() {
        list("risk");

        assertThat(hits().stream().map(model::isTicked)).containsExactly(true, true);
    }

    @Test
    void anUndoTakesWordsBackAndTicksAsBeforeAndARedoDoesItAgain() {
        list("Syria");
        model.toggle(hits().getLast());
        tag();
        assertThat(model.state().get()).isEqualTo("Tagged 2 places");
        assertThat(model.count().get()).isEqualTo("0 of 3 ticked, 2 have the tag");

        undo();
        assertThat(hits().stream().map(model::isTicked))
                .containsExactly(true, false, false, true, false);
        assertThat(model.count().get()).isEqualTo("2 of 5 ticked");
        assertThat(model.state().get()).isEqualTo("Not ticked: 2 parts of words");

        workspace.session().history().redo();
        workspace.background().flush();
        assertThat(model.state().get()).isEqualTo("Tagged 2 places");
        assertThat(model.count().get()).isEqualTo("0 of 3 ticked, 2 have the tag");
    }

    @Test
    void ticksChangedSinceStayWhereTheTaggingIsUndone() {
        list("Syria");
        tag();
        model.toggle(hits().get(1));
        assertThat(model.state().get()).isEqualTo("Not ticked: 1 part of a word");

        undo();
        assertThat(hits().stream().map(model::isTicked))
                .containsExactly(false, true, false, false, false);
    }

    @Test
    void hitsThatHaveTheTagAreNotCountedAmongThoseToTick() {
        workspace.select("Syria");
        new Tagging(workspace.session()).press("actor");
        list("Syria");
        model.tagToGive().chooseAs("kind.actor");
        workspace.background().flush();

        assertThat(model.count().get()).isEqualTo("2 of 4 ticked, 1 has the tag");
        assertThat(model.untaggedCount().get()).isEqualTo(2);
        assertThat(model.isTicked(hits().getFirst())).isFalse();
        tag();
        assertThat(model.state().get()).isEqualTo("Tagged 2 places");
    }

    private void list(String phrase) {
        Sought sought = Sought.of(phrase, PhraseOptions.PLAIN);
        workspace.session().gathering().open(new Gathering.Request(sought, false, null));
        workspace.background().flush();
    }

    private void tag() {
        model.tagToGive().choose(new Wanted("actor", null));
        model.tag();
        workspace.background().flush();
    }

    private void undo() {
        workspace.session().history().undo();
        workspace.background().flush();
    }

    private List<HitRow.Hit> hits() {
        return model.rows().stream().map(HitRow.Hit.class::cast).toList();
    }
}
