package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaggingTest {

    @TempDir Path folder;
    private OpenedWorkspace workspace;
    private Tagging tagging;

    @BeforeEach
    void open() throws Exception {
        workspace =
                OpenedWorkspace.with(
                        folder,
                        "Moscow watched.\n\nA policy of strategic ambiguity served both sides.\n");
        tagging = new Tagging(workspace.session());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aKeyHighlightsTheSelectedWordsAndTagsThem() {
        workspace.select("strategic ambiguity");

        assertThat(tagging.press("implication")).isEqualTo(Tagging.Outcome.DONE);

        Annotation made = workspace.selected();
        assertThat(made.quote().exact()).isEqualTo("strategic ambiguity");
        assertThat(made.quote().prefix()).endsWith("A policy of ");
        assertThat(made.tags()).extracting(TagUse::kind).containsExactly("implication");
        assertThat(workspace.document().annotations()).containsExactly(made);
    }

    @Test
    void aSecondKeyAddsASecondKindToTheSameHighlight() {
        workspace.select("strategic ambiguity");
        tagging.press("implication");
        tagging.press("risk");

        assertThat(workspace.document().annotations()).hasSize(1);
        assertThat(workspace.selected().tags())
                .extracting(TagUse::kind)
                .containsExactly("implication", "risk");
    }

    @Test
    void theSameKeyAgainTakesTheUnnamedTagOffAndKeepsTheHighlight() {
        workspace.select("strategic ambiguity");
        tagging.press("risk");
        tagging.press("risk");

        assertThat(workspace.selected().tags()).isEmpty();
        assertThat(workspace.document().annotations()).hasSize(1);
    }

    @Test
    void aKeyAsksForANameWhereTheKindHasOneAlready() {
        workspace.select("strategic ambiguity");
        tagging.create("risk", "Misperception");

        assertThat(tagging.press("risk")).isEqualTo(Tagging.Outcome.CHOOSE);
        assertThat(workspace.selected().tags()).hasSize(1);
    }

    @Test
    void creatingATagNamesTheUnnamedEntryInOneStep() {
        workspace.select("strategic ambiguity");
        tagging.press("implication");
        tagging.create("implication", " Freedom of action ");

        Tag tag = workspace.session().vocabulary().codebook().get().tags().getFirst();
        assertThat(tag.label()).isEqualTo("Freedom of action");
        assertThat(workspace.selected().tags()).extracting(TagUse::tag).containsExactly(tag.id());

        workspace.session().history().undo();

        assertThat(workspace.session().vocabulary().codebook().get().tags()).isEmpty();
        assertThat(workspace.selected().tags()).extracting(TagUse::isUnnamed).containsExactly(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moscow", "Möscow"})
    void wordsThatAreAnAliasTakeThatTagAtOnceWhateverTheirAccents(String alias) {
        Tag russia =
                new Tag(
                        UUID.randomUUID(),
                        "actor",
                        null,
                        "Russia",
                        null,
                        List.of(alias),
                        null,
                        workspace.session().now());
        workspace.session().perform(new Change.OfTag(null, russia));
        workspace.select("Moscow");

        tagging.press("actor");

        assertThat(workspace.selected().tags())
                .extracting(TagUse::tag)
                .containsExactly(russia.id());
    }

    @Test
    void repeatPutsTheLastTagsOnOtherWords() {
        workspace.select("strategic ambiguity");
        tagging.create("risk", "Misperception");
        workspace.select("both sides");

        tagging.repeat();

        assertThat(workspace.selected().quote().exact()).isEqualTo("both sides");
        assertThat(workspace.selected().tags()).hasSize(1);
        assertThat(workspace.document().annotations()).hasSize(2);
    }

    @Test
    void highlightingTwiceMakesOneHighlight() {
        workspace.select("strategic ambiguity");
        tagging.highlight();
        tagging.highlight();

        assertThat(workspace.document().annotations()).hasSize(1);
    }

    @Test
    void nothingHappensWithNothingSelected() {
        assertThat(tagging.press("risk")).isEqualTo(Tagging.Outcome.NOTHING);
        assertThat(tagging.highlight()).isEmpty();
    }

    @Test
    void removingSelectsTheNeighbour() {
        workspace.select("Moscow");
        tagging.press("actor");
        Annotation first = workspace.selected();
        workspace.select("strategic ambiguity");
        tagging.press("risk");
        Annotation second = workspace.selected();

        workspace.session().selection().select(second);
        tagging.remove();

        assertThat(workspace.selected()).isEqualTo(first);
        assertThat(workspace.session().library().countsOf(first.document()).annotations())
                .isEqualTo(1);
    }

    @Test
    void theTagsUsedLastComeFirstInANewDocumentToo() {
        workspace.select("Moscow");
        tagging.create("actor", "Aardvark");
        workspace.select("strategic ambiguity");
        tagging.create("risk", "Zebra");
        Instant earlier = workspace.session().now().minusSeconds(60);
        Annotation first = workspace.document().annotations().getFirst();
        TagUse use = first.tags().getFirst();
        workspace
                .session()
                .perform(
                        new Change.OfAnnotation(
                                first,
                                first.withTags(
                                        List.of(
                                                TagUse.of(
                                                        use.kind(),
                                                        use.tag(),
                                                        use.creator(),
                                                        earlier)),
                                        use.creator(),
                                        earlier)));

        workspace.importText("next.txt", "Another brief.");

        assertThat(TagChoices.of(workspace.session()).find("", null, 8))
                .extracting(choice -> choice.tag().label())
                .containsExactly("Zebra", "Aardvark");
    }
}
