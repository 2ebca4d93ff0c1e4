package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Span;
import dev.postil.model.TagUse;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReshapingTest {

    private static final String TEXT =
            "One misread radar track could end the arrangement, and with it the corridor.";

    @TempDir Path folder;
    private OpenedWorkspace workspace;
    private Tagging tagging;
    private Reshaping reshaping;

    @BeforeEach
    void open() throws Exception {
        workspace = OpenedWorkspace.with(folder, TEXT + "\n");
        tagging = new Tagging(workspace.session());
        reshaping = new Reshaping(workspace.session());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void splitsAtTheCaretAndLeavesTheBlankOut() {
        Annotation whole = annotate("misread radar track", "risk");
        OpenedWorkspace.State before = workspace.state();

        assertThat(reshaping.split(workspace.document().text().indexOf(" radar"))).isTrue();

        assertThat(quotes()).containsExactly("misread", "radar track");
        assertThat(workspace.document().annotations())
                .allMatch(part -> part.tags().getFirst().kind().equals("risk"))
                .first()
                .returns(whole.id(), Annotation::id);
        assertThat(workspace.selected().quote().exact()).isEqualTo("radar track");
        workspace.session().history().undo();
        assertThat(workspace.state()).isEqualTo(before);
    }

    @Test
    void splitsAtBothEndsOfWordsWithin() {
        annotate("misread radar track", "risk");
        workspace.select("radar");

        assertThat(reshaping.split(0)).isTrue();

        assertThat(quotes()).containsExactly("misread", "radar", "track");
        assertThat(workspace.selected().quote().exact()).isEqualTo("radar");
    }

    @Test
    void splitsNothingWhereTheCaretCutsNothing() {
        annotate("misread radar track", "risk");
        int start = workspace.document().text().indexOf("misread");

        assertThat(reshaping.split(start)).isFalse();
        assertThat(reshaping.split(0)).isFalse();
        assertThat(workspace.document().annotations()).hasSize(1);
    }

    @Test
    void joinsThePickedOnesWithAllTheirTagsAndNotes() {
        Annotation second = annotate("end the arrangement", "implication");
        note("Second");
        Annotation first = annotate("misread radar track", "risk");
        note("First");
        OpenedWorkspace.State before = workspace.state();
        workspace.session().selection().pick(first, List.of(first.id(), second.id()));

        assertThat(reshaping.join()).isTrue();

        Annotation joined = workspace.selected();
        assertThat(workspace.document().annotations()).containsExactly(joined);
        assertThat(joined.id()).isEqualTo(first.id());
        assertThat(joined.quote().exact())
                .isEqualTo("misread radar track could end the arrangement");
        assertThat(joined.tags()).extracting(TagUse::kind).containsExactly("risk", "implication");
        assertThat(joined.note()).isEqualTo("First\n\nSecond");
        workspace.session().history().undo();
        assertThat(workspace.state()).isEqualTo(before);
    }

    @Test
    void joinsWithTheNeighbourThatTouches() {
        annotate("misread radar", "risk");
        annotate("track", "risk");

        assertThat(reshaping.join()).isTrue();

        assertThat(quotes()).containsExactly("misread radar track");
        assertThat(workspace.selected().tags()).hasSize(1);
    }

    @Test
    void joinsNothingAcrossWords() {
        annotate("misread", "risk");
        annotate("track", "risk");

        assertThat(reshaping.join()).isFalse();
    }

    @Test
    void aDuplicateHasTheSameWordsAndTagsAndAnIdOfItsOwn() {
        Annotation one = annotate("misread radar track", "risk");
        note("Mine");

        assertThat(reshaping.duplicate()).isTrue();

        Annotation twin = workspace.selected();
        assertThat(twin.id()).isNotEqualTo(one.id());
        assertThat(twin.place()).isEqualTo(one.place());
        assertThat(twin.tags()).isEqualTo(one.tags());
        assertThat(twin.note()).isNull();
        tagging.press("actor");
        assertThat(workspace.session().annotation(one.id()).orElseThrow().tags()).hasSize(1);
    }

    @Property
    void partsLieInOrderWithinTheWholeAndLeaveOnlyBlanksOut(
            @ForAll @IntRange(max = 75) int one,
            @ForAll @IntRange(max = 75) int other,
            @ForAll List<@IntRange(max = 80) Integer> cuts) {
        Span whole = new Span(Math.min(one, other), Math.max(one, other));

        List<Span> parts = Splitting.parts(TEXT, whole, cuts);

        StringBuilder kept = new StringBuilder();
        int end = whole.start();
        for (Span part : parts) {
            assertThat(part.start()).isGreaterThanOrEqualTo(end);
            assertThat(part.of(TEXT)).isEqualTo(part.of(TEXT).strip()).isNotEmpty();
            end = part.end();
            kept.append(part.of(TEXT));
        }
        assertThat(end).isLessThanOrEqualTo(Math.max(end, whole.end()));
        assertThat(kept.toString().replace(" ", "")).isEqualTo(whole.of(TEXT).replace(" ", ""));
    }

    private Annotation annotate(String words, String kind) {
        workspace.select(words);
        tagging.press(kind);
        Annotation made = workspace.selected();
        workspace.session().selection().selectWords(null);
        workspace.session().selection().select(made);
        return made;
    }

    private void note(String words) {
        Notes notes = new Notes(workspace.session(), workspace.background());
        notes.type(workspace.selected().id(), words);
        notes.leave();
    }

    private List<String> quotes() {
        return workspace.document().annotations().stream()
                .map(annotation -> annotation.quote().exact())
                .toList();
    }

    @Test
    void joiningUndoesASplit() {
        annotate("radar track could end", "risk");
        annotate("could", "actor");
        annotate("the arrangement", "risk");
        Annotation whole = annotate("misread radar track could end", "risk");
        reshaping.split(workspace.document().text().indexOf("track"));
        assertThat(workspace.selected().quote().exact()).isEqualTo("track could end");

        assertThat(reshaping.join()).isTrue();

        assertThat(workspace.selected().place()).isEqualTo(whole.place());
        assertThat(workspace.document().annotations()).hasSize(4);
    }

    @Test
    void oneWithinIsJoinedLast() {
        annotate("radar", "actor");
        annotate("could end", "implication");
        annotate("misread radar track", "risk");

        assertThat(reshaping.join()).isTrue();

        assertThat(quotes()).containsExactly("misread radar track could end", "radar");
    }
}
