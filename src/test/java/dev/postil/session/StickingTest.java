package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.TagUse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StickingTest {

    @TempDir Path folder;
    private OpenedWorkspace workspace;
    private Session session;
    private Tagging tagging;
    private Sticking sticking;

    @BeforeEach
    void open() throws Exception {
        workspace =
                OpenedWorkspace.with(
                        folder,
                        "Moscow watched.\n\nA policy of strategic ambiguity served both sides.\n");
        session = workspace.session();
        tagging = new Tagging(session);
        sticking = new Sticking(session);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void nothingIsTaggedBeforeThePenIsTakenUp() {
        workspace.select("Moscow");
        sticking.selected(false);
        assertThat(workspace.document().annotations()).isEmpty();
    }

    @Test
    void everySelectionGetsTheTagsOfTheLastTaggingAndIsLetGo() {
        workspace.select("Moscow");
        tagging.create("actor", "Russia");
        session.selection().clear();
        session.selection().pen().takeUp();

        workspace.select("both sides");
        sticking.selected(false);

        assertThat(workspace.document().annotations()).hasSize(2);
        Annotation made = workspace.document().annotations().getLast();
        assertThat(made.quote().exact()).isEqualTo("both sides");
        assertThat(made.tags().getFirst().tag())
                .isEqualTo(session.vocabulary().tagCalled("Russia", "actor").orElseThrow().id());
        assertThat(session.selection().words().get()).isNull();
        assertThat(session.selection().annotation().get()).isNull();
    }

    @Test
    void aKeyChoosesWhatTheNextSelectionsGet() {
        session.selection().pen().takeUp();
        assertThat(tagging.press("risk")).isEqualTo(Tagging.Outcome.DONE);
        stick("Moscow");
        assertThat(tagging.press("actor")).isEqualTo(Tagging.Outcome.DONE);
        stick("both sides");

        assertThat(workspace.document().annotations())
                .extracting(annotation -> annotation.tags().stream().map(TagUse::kind).toList())
                .containsExactly(java.util.List.of("risk"), java.util.List.of("actor"));
    }

    @Test
    void aPenWithoutTagsHighlights() {
        session.selection().pen().takeUp();
        stick("Moscow");
        assertThat(workspace.document().annotations().getFirst().tags()).isEmpty();
    }

    @Test
    void wordsThatAreHighlightedKeepTheirHighlight() {
        workspace.select("Moscow");
        tagging.press("actor");
        session.selection().clear();
        session.selection().pen().takeUp();
        tagging.press("risk");
        stick("Moscow");

        assertThat(workspace.document().annotations()).hasSize(1);
        assertThat(workspace.document().annotations().getFirst().tags())
                .extracting(TagUse::kind)
                .containsExactly("actor", "risk");
        assertThat(session.selection().pen().tags().get())
                .extracting(TagUse::kind)
                .containsExactly("risk");
    }

    @Test
    void aThirdClickTakesThePlaceOfTheSecondInOneStep() {
        session.selection().pen().takeUp();
        tagging.press("risk");
        OpenedWorkspace.State before = workspace.state();
        stick("strategic");
        workspace.select("A policy of strategic ambiguity served both sides.");
        sticking.selected(true);

        assertThat(workspace.document().annotations())
                .extracting(annotation -> annotation.quote().exact())
                .containsExactly("A policy of strategic ambiguity served both sides.");
        session.history().undo();
        assertThat(workspace.state().annotations()).isEqualTo(before.annotations());
    }

    @Test
    void aDeletedTagIsNotPutOnAgain() {
        workspace.select("Moscow");
        tagging.create("actor", "Russia");
        session.history().undo();
        session.selection().pen().takeUp();
        stick("both sides");

        assertThat(workspace.document().annotations().getFirst().tags()).isEmpty();
    }

    @Test
    void aKeyWithoutAPenAndASelectionDoesNothing() {
        assertThat(tagging.press("risk")).isEqualTo(Tagging.Outcome.NOTHING);
        assertThat(session.selection().pen().tags().get()).isEmpty();
    }

    @Test
    void thePenIsPutDownByARestart() throws Exception {
        session.selection().pen().takeUp();
        workspace.reopen();
        assertThat(workspace.session().selection().pen().isOn()).isFalse();
    }

    private void stick(String words) {
        workspace.select(words);
        sticking.selected(false);
    }
}
