package dev.postil.ui.bubble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.session.Tagging;
import dev.postil.settings.TagDigits;
import dev.postil.ui.Desktop;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BubbleViewModelTest {

    @TempDir Path folder;
    private final TagDigits digits = new TagDigits();
    private Desktop desktop;
    private BubbleViewModel model;

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        desktop.open("Brief", "one two three Moscow four");
        model = new BubbleViewModel(desktop.session(), new Tagging(desktop.session()), digits);
    }

    @Test
    void comesWithSelectedWordsAndGoesWithThem() {
        assertThat(model.place().get()).isNull();

        Span words = desktop.select("two");
        assertThat(model.place().get()).isEqualTo(words);

        desktop.session().selection().clear();
        assertThat(model.place().get()).isNull();
    }

    @Test
    void staysWhileASecondKindIsPutOn() {
        Span words = desktop.select("two");
        model.press("risk");
        model.press("actor");

        assertThat(model.place().get()).isEqualTo(words);
        assertThat(model.target().orElseThrow().tags()).hasSize(2);
    }

    @Test
    void onceDismissedItComesBackOnlyWithAnotherSelection() {
        desktop.select("two");
        model.dismiss();
        model.press("risk");
        assertThat(model.place().get()).isNull();

        Span other = desktop.select("three");
        assertThat(model.place().get()).isEqualTo(other);
    }

    @Test
    void showsAtASelectedAnnotationButNotAtOneWithoutAPlace() {
        Annotation two = desktop.annotate("two");
        desktop.session().selection().select(two);
        assertThat(model.place().get()).isEqualTo(two.span());

        desktop.session().selection().select(desktop.orphan("gone"));
        assertThat(model.place().get()).isNull();
    }

    @Test
    void aKindThatIsThereWithANameOpensTheFieldForThatKind() {
        Tag russia = desktop.tag("actor", "Russia", "Moscow");
        desktop.select("Moscow");
        model.press("actor");
        assertThat(model.target().orElseThrow().tags())
                .extracting(use -> use.tag())
                .containsExactly(russia.id());
        assertThat(model.naming().open().get()).isFalse();

        model.press("actor");

        assertThat(model.naming().open().get()).isTrue();
    }

    @Test
    void aTagThatIsOnIsSaidToBeAndTakenOffByTakingItOnceMore() {
        Tag russia = desktop.tag("actor", "Russia", "Moscow");
        desktop.select("Moscow");
        model.press("actor");
        model.press("actor");
        assertThat(model.naming().isOn(russia)).isTrue();

        model.naming().take(russia);

        assertThat(model.target().orElseThrow().tags()).isEmpty();
        assertThat(model.naming().isOn(russia)).isFalse();
    }

    @Test
    void anotherSelectionClosesTheField() {
        desktop.select("two");
        model.name();
        desktop.select("three");

        assertThat(model.naming().open().get()).isFalse();
    }

    @Test
    void justAfterANameWasTakenAKindsKeyTakesNothingOff() {
        Tag presence = desktop.tag("risk", "Russian military presence");
        desktop.select("two");
        model.press("actor");
        model.name();
        model.naming().take(presence);
        model.press("actor");
        assertThat(model.target().orElseThrow().tags()).hasSize(2);

        desktop.select("three");
        model.press("actor");
        model.press("actor");
        assertThat(model.target().orElseThrow().tags()).isEmpty();
    }

    @Test
    void digitsTakeTheTagsTheyWereGiven() {
        desktop.tag("actor", "Russia");
        Tag corridor = desktop.tag("implication", "Corridor");
        digits.give(3, corridor.id());
        desktop.select("two");

        model.takeTag(3);
        model.takeTag(7);

        assertThat(model.target().orElseThrow().tags())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("creator", "created")
                .containsExactly(Sample.use("implication", corridor.id()));
    }
}
