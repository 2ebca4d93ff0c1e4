package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.store.Counts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EffectTest {

    private static final String TEXT = "One two three four five six.";
    private static final Tag FEAR = Sample.tag(Sample.id(2), "risk", "Fear");

    private final Document here = Sample.document(Sample.id(10), "Here", TEXT);
    private final Document there = Sample.document(Sample.id(11), "There", TEXT);
    private final Change.OfTag tag = new Change.OfTag(FEAR, null);
    private final Change.OfAnnotation first = bare(annotation(20, here));
    private final Change.OfAnnotation second = bare(annotation(21, there));
    private final Change.OfAnnotation third = bare(annotation(22, here));
    private final Change.OfAnnotation again = new Change.OfAnnotation(first.after(), null);
    private final Change change =
            new Change.Several(Change.Reason.DELETE_TAG, List.of(tag, first, second, third, again));

    @Test
    void partsAreFoundByWhatTheyConcern() {
        Effect effect = Effect.of(change);

        assertThat(effect.around()).containsExactly(tag);
        assertThat(effect.annotationsOf(here.id())).containsExactly(first, third, again);
        assertThat(effect.annotationsOf(there.id())).containsExactly(second);
        assertThat(effect.annotationsOf(Sample.id(99))).isEmpty();
        assertThat(effect.annotation(Sample.id(20))).containsExactly(first, again);
        assertThat(effect.annotations())
                .containsExactly(Sample.id(20), Sample.id(21), Sample.id(22));
    }

    @Test
    void someAnnotationsAreFoundAmongFewAndAmongMany() {
        Effect effect = Effect.of(change);
        UUID known = Sample.id(21);

        assertThat(effect.annotationsAmong(Set.of(known))).containsExactly(second);
        assertThat(effect.annotationsAmong(Set.of(known, id(1), id(2), id(3), id(4))))
                .containsExactly(second);
    }

    @Test
    void countsChangeByWhatComesAndGoes() {
        assertThat(Effect.of(change).counts())
                .isEqualTo(
                        Map.of(
                                here.id(), new Counts(-1, Map.of("risk", -2)),
                                there.id(), new Counts(0, Map.of("risk", -1))));
    }

    @Test
    void theInverseIsThatOfTheChange() {
        Effect inverse = Effect.of(change).inverse();
        Effect expected = Effect.of(change.inverse());

        assertThat(inverse.change()).isEqualTo(change.inverse());
        assertThat(inverse.around()).isEqualTo(expected.around());
        for (Document document : List.of(here, there)) {
            assertThat(inverse.annotationsOf(document.id()))
                    .isEqualTo(expected.annotationsOf(document.id()));
        }
        for (UUID passage : expected.annotations()) {
            assertThat(inverse.annotation(passage)).isEqualTo(expected.annotation(passage));
        }
        assertThat(inverse.counts()).isEqualTo(expected.counts());
        assertThat(inverse.inverse()).isEqualTo(Effect.of(change));
    }

    private static UUID id(int number) {
        return Sample.id(1_000L + number);
    }

    private static Annotation annotation(int id, Document document) {
        return Sample.annotation(
                Sample.id(id), document, TEXT, new Span(0, 3), Sample.use("risk", FEAR.id()));
    }

    private static Change.OfAnnotation bare(Annotation annotation) {
        return new Change.OfAnnotation(
                annotation, annotation.withTags(List.of(), Sample.ADA.id(), Sample.NOW));
    }
}
