package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Span;
import dev.postil.ui.reader.Painting.Line;
import dev.postil.ui.reader.Painting.More;
import dev.postil.ui.reader.Painting.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PaintingTest {

    private static final Span PIECE = new Span(100, 200);

    private final Annotations make = new Annotations();

    @Test
    void nothingIsDrawnWhereNothingTouches() {
        assertThat(paint()).isEqualTo(Painting.NONE);
    }

    @Test
    void countsFromTheStartOfThePieceAndStopsAtItsEnds() {
        Painting painting = paint(make.of(50, 120, "risk"), make.of(190, 300, "actor"));

        assertThat(painting.tints()).containsExactly(tint(0, 20, "risk"), tint(90, 100, "actor"));
    }

    @Test
    void tintsWithTheShortestAnnotation() {
        Painting painting = paint(make.of(110, 160, "risk"), make.of(120, 130, "actor"));

        assertThat(painting.tints())
                .containsExactly(tint(10, 20, "risk"), tint(20, 30, "actor"), tint(30, 60, "risk"));
    }

    @Test
    void theShortestIsTheShortestAsAWholeNotHereAlone() {
        Painting painting = paint(make.of(50, 120, "risk"), make.of(105, 150, "actor"));

        assertThat(painting.tints()).containsExactly(tint(0, 5, "risk"), tint(5, 50, "actor"));
    }

    @Test
    void anAnnotationKeepsItsLevelToItsEnd() {
        Painting painting =
                paint(
                        make.of(100, 130, "risk"),
                        make.of(120, 160, "implication"),
                        make.of(140, 150, "actor"));

        assertThat(painting.lines())
                .containsExactly(
                        line(0, 30, 0, "risk"),
                        line(20, 60, 1, "implication"),
                        line(40, 50, 0, "actor"));
    }

    @Test
    void drawsOneLineForAnAnnotationOfSeveralKinds() {
        Painting painting = paint(make.of(100, 130, "risk", "actor", "risk"));

        assertThat(painting.lines()).containsExactly(line(0, 30, 0, "risk", "actor"));
        assertThat(painting.tints()).containsExactly(tint(0, 30, "risk"));
    }

    @Test
    void drawsAHighlightWithoutATag() {
        assertThat(paint(make.of(100, 130)).lines())
                .containsExactly(line(0, 30, 0, Painting.NO_KIND));
    }

    @Test
    void countsWhatFindsNoLevel() {
        Annotation[] eight = new Annotation[8];
        for (int i = 0; i < eight.length; i++) {
            eight[i] = make.of(110, 150 - i, "risk", "actor");
        }

        Painting painting = paint(eight);

        assertThat(painting.lines()).extracting(Line::level).containsExactly(0, 1, 2);
        assertThat(painting.more()).containsExactly(new More(new Span(10, 47), 5));
    }

    @Test
    void leavesOutWhatTheFilterHides() {
        Painting painting =
                Painting.of(
                        PIECE,
                        List.of(make.of(150, 250, "risk")),
                        sieve(annotation -> !annotation.hasKind("risk"), _ -> false));

        assertThat(painting).isEqualTo(Painting.NONE);
    }

    @Test
    void tellsWhatTheFilterWouldHideFromItsLikeBesideIt() {
        Painting painting =
                Painting.of(
                        PIECE,
                        List.of(make.of(100, 120, "risk"), make.of(120, 130, "risk")),
                        sieve(
                                _ -> true,
                                annotation -> annotation.place().orElseThrow().end() == 130));

        assertThat(painting.tints())
                .containsExactly(tint(0, 20, "risk"), new Tint(new Span(20, 30), "risk", true));
    }

    @Test
    void goesFromTheShortestOutwards() {
        Annotation wide = make.of(100, 200);
        Annotation narrow = make.of(120, 130);
        Annotation middle = make.of(110, 140);

        assertThat(Painting.fromInside(List.of(wide, narrow, middle)))
                .containsExactly(narrow, middle, wide);
    }

    @Property
    void linesOnOneLevelNeverOverlap(@ForAll("annotations") List<Annotation> annotations) {
        List<Line> lines = paint(annotations).lines();

        for (Line line : lines) {
            assertThat(lines)
                    .filteredOn(other -> other != line && other.level() == line.level())
                    .noneMatch(other -> other.span().overlaps(line.span()));
        }
    }

    @Property
    void tintsNeverOverlapAndCoverWhatIsAnnotated(
            @ForAll("annotations") List<Annotation> annotations) {
        List<Tint> tints = paint(annotations).tints();

        for (int at = 0; at < PIECE.length(); at++) {
            int place = at;
            long drawn = tints.stream().filter(tint -> tint.span().contains(place)).count();
            boolean annotated =
                    annotations.stream()
                            .flatMap(annotation -> annotation.place().stream())
                            .anyMatch(span -> span.contains(PIECE.start() + place));
            assertThat(drawn).isEqualTo(annotated ? 1 : 0);
        }
    }

    @Provide
    Arbitrary<List<Annotation>> annotations() {
        Arbitrary<Integer> places = Arbitraries.integers().between(60, 240);
        Arbitrary<String> kinds = Arbitraries.of("risk", "actor", "implication");
        return Combinators.combine(places, Arbitraries.integers().between(1, 60), kinds)
                .as((start, length, kind) -> make.of(start, start + length, kind))
                .list()
                .ofMaxSize(20)
                .map(PaintingTest::touching);
    }

    private static List<Annotation> touching(List<Annotation> annotations) {
        List<Annotation> touching = new ArrayList<>(annotations);
        touching.removeIf(annotation -> !annotation.place().orElseThrow().overlaps(PIECE));
        return touching;
    }

    private static Painting paint(Annotation... annotations) {
        return paint(List.of(annotations));
    }

    private static Painting paint(List<Annotation> annotations) {
        return Painting.of(PIECE, annotations, sieve(_ -> true, _ -> false));
    }

    private static Painting.Sieve sieve(
            Predicate<Annotation> isShown, Predicate<Annotation> isOutside) {
        return new Painting.Sieve() {
            @Override
            public boolean isShown(Annotation annotation) {
                return isShown.test(annotation);
            }

            @Override
            public boolean isOutside(Annotation annotation) {
                return isOutside.test(annotation);
            }
        };
    }

    private static Tint tint(int start, int end, String kind) {
        return new Tint(new Span(start, end), kind, false);
    }

    private static Line line(int start, int end, int level, String... kinds) {
        return new Line(new Span(start, end), List.of(kinds), level);
    }
}
