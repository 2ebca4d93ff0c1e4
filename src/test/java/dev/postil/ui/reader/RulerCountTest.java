package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Span;
import dev.postil.task.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RulerCountTest {

    /// Whatever is changed stays visible, though the filter might hide it.
    private static final Predicate<Annotation> SHOWN = _ -> true;

    private final Annotations make = new Annotations();
    private final List<Annotation> all = new ArrayList<>();
    private final Waiting background = Waiting.thatIsTooLateToCancel();
    private final RulerCount count =
            new RulerCount(
                    background,
                    () -> new RulerCount.Shown(List.copyOf(all), each -> each.hasKind("risk")),
                    () -> {});

    @Test
    void countsWhatIsShown() {
        all.add(make.of(10, 20, "risk"));
        all.add(make.of(60, 70, "actor"));

        count.countAll(100, 10);
        assertThat(stretches("risk")).as("still being counted").isEmpty();
        background.runAll();

        assertThat(stretches("risk")).containsExactly(new Span(1, 2));
        assertThat(stretches("actor")).isEmpty();
    }

    @Test
    void theLatestCountWins() {
        all.add(make.of(10, 20, "risk"));
        count.countAll(100, 10);
        count.countAll(100, 20);

        background.runAll();

        assertThat(stretches("risk")).containsExactly(new Span(2, 4));
    }

    @Test
    void aChangeIsCountedAtOnceUnlessAllAreBeingCounted() {
        count.countAll(100, 10);
        Annotation added = make.of(30, 40, "risk");

        assertThat(count.change(List.of(), List.of(added), SHOWN)).isFalse();
        background.runAll();
        assertThat(count.change(List.of(), List.of(added), SHOWN)).isTrue();

        assertThat(stretches("risk")).containsExactly(new Span(3, 4));
    }

    @Test
    void whatIsChangedWhileFilteredGoesWhenItIsChangedAgain() {
        Annotation risk = make.of(10, 20, "risk");
        Annotation hidden = make.of(60, 70, "actor");
        all.addAll(List.of(risk, hidden));
        count.countAll(100, 10);
        background.runAll();
        Annotation bare = hidden.withTags(List.of(), hidden.creator(), hidden.created());

        count.change(List.of(hidden), List.of(bare), SHOWN);
        assertThat(stretches("actor")).as("was not shown").isEmpty();
        assertThat(stretches(Painting.NO_KIND)).containsExactly(new Span(6, 7));
        count.change(List.of(bare), List.of(hidden), SHOWN);
        assertThat(stretches("actor")).containsExactly(new Span(6, 7));
        count.change(List.of(risk, hidden), List.of(), SHOWN);

        assertThat(stretches("risk")).isEmpty();
        assertThat(stretches("actor")).isEmpty();
        assertThat(stretches(Painting.NO_KIND)).isEmpty();
    }

    private List<Span> stretches(String kind) {
        return count.marks().stretches(kind);
    }
}
