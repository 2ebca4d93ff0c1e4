package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Span;
import dev.postil.text.Graphemes;
import dev.postil.text.Words;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgesTest {

    private static final String TEXT =
            "Moscow watched, and waited.\n\n"
                    + "A policy of strategic ambiguity served both sides.\n\n"
                    + "Families 👩‍👩‍👧‍👦👍🏽 and flags 🇫🇷🇩🇪, e\u0301te\u0301, 中文字符也應該, العمود الفقري.\n";

    private static final int MOVES = 200;

    @TempDir Path folder;
    private OpenedWorkspace workspace;
    private Edges edges;

    @BeforeEach
    void open() throws Exception {
        workspace = OpenedWorkspace.with(folder, TEXT);
        edges = workspace.session().edges();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aGestureIsOneStepWithAQuoteOfItsOwn() {
        highlight("strategic");
        edges.begin(Edge.END, true);
        edges.step(true, true);
        edges.choose(Edge.START);
        edges.step(false, true);
        edges.step(false, false);
        edges.keep();

        assertThat(workspace.selected().quote().exact()).isEqualTo("y of strategic ambiguity");
        assertThat(workspace.selected().quote().prefix()).endsWith("A polic");
        assertThat(workspace.selected().quote().suffix()).startsWith(" served");
        assertThat(workspace.document().index().at(TEXT.indexOf("ambiguity")))
                .containsExactly(workspace.selected());

        workspace.session().history().undo();
        assertThat(workspace.selected().quote().exact()).isEqualTo("strategic");
    }

    @Test
    void wordsSelectedBeforeAreLetGoSoThatKeysActOnTheAnnotation() {
        Annotation annotation = highlight("strategic");
        workspace.session().selection().selectWords(annotation.span());
        edges.begin(Edge.END, true);
        edges.step(true, false);
        edges.keep();

        assertThat(workspace.session().selection().words().get()).isNull();
        assertThat(workspace.selected().id()).isEqualTo(annotation.id());
    }

    @Test
    void whatIsMovedIsShownBeforeItIsKept() {
        Annotation annotation = highlight("strategic");
        edges.begin(Edge.END, false);
        edges.moveTo(TEXT.indexOf("served") + 2, true);

        Span place = new Span(TEXT.indexOf("served"), TEXT.indexOf("served") + 1);
        assertThat(workspace.selected()).isEqualTo(annotation);
        assertThat(workspace.document().index().touching(place)).isEmpty();
        assertThat(edges.moving().get().among(workspace.document().index().touching(place), place))
                .extracting(Annotation::id)
                .containsExactly(annotation.id());
    }

    @Test
    void restoringLeavesNothingBehind() {
        highlight("strategic");
        long sequence = workspace.session().history().sequence();
        OpenedWorkspace.State before = workspace.state();
        edges.begin(Edge.START, true);
        edges.step(false, true);
        edges.restore();

        assertThat(workspace.state()).isEqualTo(before);
        assertThat(workspace.session().history().sequence()).isEqualTo(sequence);
        assertThat(edges.moving().get()).isNull();
    }

    @Test
    void anEdgeThatIsMovedBackIsNoStep() {
        highlight("strategic");
        long sequence = workspace.session().history().sequence();
        edges.begin(Edge.END, true);
        edges.step(true, true);
        edges.step(false, true);
        edges.keep();

        assertThat(workspace.session().history().sequence()).isEqualTo(sequence);
    }

    @Test
    void anEdgeGoesOverWhiteSpaceAndBlocksWithoutAStop() {
        highlight("waited.");
        edges.begin(Edge.END, true);
        edges.step(true, false);
        edges.keep();

        assertThat(workspace.selected().quote().exact()).isEqualTo("waited.\nA");
    }

    @Test
    void anEdgeStopsBeforeTheOther() {
        highlight("strategic ambiguity");
        edges.begin(Edge.START, false);
        edges.moveTo(TEXT.length(), false);
        edges.release();
        assertThat(workspace.selected().quote().exact()).isEqualTo("y");

        edges.begin(Edge.END, false);
        edges.moveTo(0, false);
        edges.release();
        assertThat(workspace.selected().quote().exact()).isEqualTo("y");
    }

    @Test
    void theWordsOfAnotherAnnotationMayBeTaken() {
        Annotation other = highlight("strategic ambiguity");
        highlight("strategic");
        edges.begin(Edge.END, true);
        edges.step(true, true);
        edges.keep();

        assertThat(workspace.selected().place()).isEqualTo(other.place());
        assertThat(workspace.document().annotations()).hasSize(2);
    }

    @Test
    void selectingSomethingElseKeepsTheEdge() {
        highlight("strategic");
        edges.begin(Edge.END, true);
        edges.step(true, true);
        workspace.session().selection().select(null);

        assertThat(edges.moving().get()).isNull();
        assertThat(workspace.document().annotations().getFirst().quote().exact())
                .isEqualTo("strategic ambiguity");
    }

    @Test
    void aTagPutOnWhileAnEdgeMovesIsKeptWithIt() {
        highlight("strategic");
        edges.begin(Edge.END, true);
        edges.step(true, true);
        new Tagging(workspace.session()).press("risk");
        edges.keep();

        assertThat(workspace.selected().quote().exact()).isEqualTo("strategic ambiguity");
        assertThat(workspace.selected().hasKind("risk")).isTrue();
    }

    @Test
    void undoingTheHighlightWhileItsEdgeMovesEndsTheGesture() {
        highlight("strategic");
        edges.begin(Edge.END, true);
        edges.step(true, true);
        workspace.session().history().undo();

        assertThat(edges.moving().get()).isNull();
        assertThat(workspace.document().annotations()).isEmpty();
    }

    @Test
    void theMouseInTheMiddleOfTheKeysBelongsToTheirGesture() {
        highlight("strategic");
        edges.begin(Edge.END, true);
        edges.step(true, true);
        edges.begin(Edge.START, false);
        edges.moveTo(TEXT.indexOf("policy"), false);
        edges.release();
        assertThat(edges.moving().get()).isNotNull();
        edges.restore();

        assertThat(workspace.selected().quote().exact()).isEqualTo("strategic");
    }

    @Test
    void closingTheWorkspaceKeepsTheEdge() throws Exception {
        highlight("strategic");
        edges.begin(Edge.END, true);
        edges.step(true, true);
        workspace.reopen();

        assertThat(workspace.document().annotations().getFirst().quote().exact())
                .isEqualTo("strategic ambiguity");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyWalkKeepsWholeCharactersAndIsUndoneToItsBeginning(long seed) {
        Random random = new Random(seed);
        highlight(random.nextBoolean() ? "👩‍👩‍👧‍👦" : "ambiguity");
        OpenedWorkspace.State first = workspace.state();
        int steps = 0;
        for (int i = 0; i < MOVES; i++) {
            long sequence = workspace.session().history().sequence();
            moveOnce(random);
            assertIsWhole(workspace.selected());
            steps += workspace.session().history().sequence() > sequence ? 1 : 0;
        }
        edges.keep();
        OpenedWorkspace.State last = workspace.state();
        int undone = 0;
        while (!workspace.state().equals(first) && undone <= steps + 1) {
            workspace.session().history().undo();
            undone++;
        }
        assertThat(workspace.state()).isEqualTo(first);
        for (int i = 0; i < undone; i++) {
            workspace.session().history().redo();
        }
        assertThat(workspace.state()).isEqualTo(last);
    }

    private void moveOnce(Random random) {
        Edge edge = random.nextBoolean() ? Edge.START : Edge.END;
        switch (random.nextInt(7)) {
            case 0 -> edges.begin(edge, random.nextBoolean());
            case 1 -> edges.choose(edge);
            case 2, 3 -> edges.step(random.nextBoolean(), random.nextBoolean());
            case 4 -> edges.moveTo(random.nextInt(-3, TEXT.length() + 3), random.nextBoolean());
            case 5 -> edges.keep();
            default -> {
                if (random.nextInt(4) == 0) {
                    edges.restore();
                }
            }
        }
        Edges.Moving moving = edges.moving().get();
        if (moving != null) {
            assertIsWhole(moving.now());
        }
    }

    private void assertIsWhole(Annotation annotation) {
        Span span = annotation.place().orElseThrow();
        assertIsWhole(span);
        assertThat(annotation.quote().exact()).isEqualTo(span.of(workspace.document().text()));
    }

    private void assertIsWhole(Span span) {
        String text = workspace.document().text();
        assertThat(Words.trim(text, span)).isEqualTo(span);
        assertThat(span.isEmpty()).isFalse();
        assertThat(Graphemes.widen(text, span)).isEqualTo(span);
    }

    private Annotation highlight(String words) {
        workspace.select(words);
        Annotation made = new Tagging(workspace.session()).highlight().orElseThrow();
        workspace.session().selection().selectWords(null);
        return made;
    }
}
