package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.model.Span;
import dev.postil.settings.FindChoice;
import dev.postil.task.DirectBackground;
import dev.postil.task.Waiting;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindViewModelTest {

    private final DirectBackground background = new DirectBackground();
    private final ObjectProperty<FindChoice> choice = new SimpleObjectProperty<>(FindChoice.PLAIN);
    private final FindViewModel find =
            new FindViewModel(background, Messages.load(Locale.ENGLISH), choice);

    @BeforeEach
    void read() {
        find.setText("The sea, the Sea and the seaside", Locale.ENGLISH);
    }

    @Test
    void findsWhateverTheCaseAndCounts() {
        look("SEA");

        assertThat(find.hits()).containsExactly(new Span(4, 7), new Span(13, 16), new Span(25, 28));
        assertThat(find.count().get()).isEqualTo("1 of 3");
    }

    @Test
    void startsWhereItIsTold() {
        find.setFrom(10);
        look("sea");

        assertThat(find.current().get()).isEqualTo(new Span(13, 16));
    }

    @Test
    void goesRoundInBothDirections() {
        look("sea");

        find.step(-1);
        assertThat(find.count().get()).isEqualTo("3 of 3");
        find.step(1);
        assertThat(find.count().get()).isEqualTo("1 of 3");
    }

    @Test
    void whoGoesOnBeforeTheSearchIsDoneGetsTheHitsOfWhatIsTyped() {
        Waiting busy = Waiting.thatCancels();
        FindViewModel slow = new FindViewModel(busy, Messages.load(Locale.ENGLISH), choice);
        slow.setText("The sea, the Sea and the seaside", Locale.ENGLISH);
        slow.query().set("the");
        busy.now(slow);
        busy.runAll();
        assertThat(slow.current().get()).isEqualTo(new Span(0, 3));

        slow.query().set("seaside");
        slow.catchUp();

        assertThat(slow.current().get()).isEqualTo(new Span(25, 32));
        busy.runAll();
        assertThat(slow.current().get()).isEqualTo(new Span(25, 32));
        assertThat(slow.count().get()).isEqualTo("1 of 1");
        slow.query().set("sea");
        slow.step(1);
        assertThat(slow.current().get()).isEqualTo(new Span(13, 16));
        busy.runAll();
        assertThat(slow.count().get()).isEqualTo("2 of 3");
    }

    @Test
    void noHitOfBeforeIsLeftWhileARegularExpressionIsLookedFor() {
        Waiting busy = Waiting.thatCancels();
        FindViewModel slow = new FindViewModel(busy, Messages.load(Locale.ENGLISH), choice);
        slow.setText("The sea, the Sea and the seaside", Locale.ENGLISH);
        slow.query().set("the");
        busy.now(slow);
        busy.runAll();

        choice.set(new FindChoice(false, false, false, true));
        slow.query().set("s..side");
        slow.catchUp();

        assertThat(slow.current().get()).isNull();
        busy.runAll();
        assertThat(slow.current().get()).isEqualTo(new Span(25, 32));
    }

    @Test
    void saysThatThereIsNoHit() {
        look("lake");

        assertThat(find.count().get()).isEqualTo("No hit");
        assertThat(find.current().get()).isNull();
    }

    @Test
    void aKeyDoesNotWaitForThePause() {
        find.query().set("sea");

        find.step(1);

        assertThat(find.count().get()).isEqualTo("2 of 3");
    }

    @Test
    void anotherTextIsSearchedAnew() {
        look("sea");

        find.setText("Nothing of the kind", Locale.ENGLISH);
        background.flush();

        assertThat(find.count().get()).isEqualTo("No hit");
    }

    @Test
    void inAnotherTextHitsAreCountedAndGoneToOnceSomebodyGoesOn() {
        look("sea");

        find.setText("A sea, two seas, the sea", Locale.ENGLISH);
        background.flush();
        assertThat(find.current().get()).isNull();
        assertThat(find.count().get()).isEqualTo("3 hits");
        assertThat(find.hits()).hasSize(3);

        find.readFrom(5);
        find.step(1);
        assertThat(find.current().get()).isEqualTo(new Span(11, 14));
        assertThat(find.count().get()).isEqualTo("2 of 3");
        find.readFrom(20);
        find.step(1);
        assertThat(find.count().get()).isEqualTo("3 of 3");
    }

    @Test
    void inAnotherTextTheHitBeforeThePlaceIsGoneBackTo() {
        look("sea");
        find.setText("A sea, two seas, the sea", Locale.ENGLISH);
        find.readFrom(11);
        find.step(-1);

        assertThat(find.current().get()).isEqualTo(new Span(2, 5));
    }

    @Test
    void wordsTypedInAnotherTextAreGoneToAtOnce() {
        look("sea");
        find.setText("A sea, two seas, the sea", Locale.ENGLISH);
        look("the sea");

        assertThat(find.count().get()).isEqualTo("1 of 1");
    }

    @Test
    void whoGoesOnBeforeAnExpressionIsFoundInAnotherTextIsTakenThereInTheEnd() {
        Waiting busy = Waiting.thatCancels();
        choice.set(new FindChoice(false, false, false, true));
        FindViewModel slow = new FindViewModel(busy, Messages.load(Locale.ENGLISH), choice);
        slow.query().set("s.a");
        slow.setText("A sea, two seas, the sea", Locale.ENGLISH);
        slow.step(1);
        assertThat(slow.current().get()).isNull();
        busy.runAll();

        assertThat(slow.count().get()).isEqualTo("1 of 3");
    }

    @Test
    void givesTheHitsOfAPiece() {
        look("sea");

        assertThat(find.in(new Span(6, 14))).containsExactly(new Span(4, 7), new Span(13, 16));
        assertThat(find.in(new Span(7, 13))).isEmpty();
    }

    @Test
    void withoutWordsNothingIsLookedFor() {
        look("sea");
        look(" ");

        assertThat(find.hits()).isEmpty();
        assertThat(find.count().get()).isEmpty();
    }

    @Test
    void theSwitchesSayHowWordsAreMeant() {
        look("sea");
        choice.set(new FindChoice(true, true, false, false));
        background.flush();
        assertThat(find.hits()).containsExactly(new Span(4, 7));

        choice.set(new FindChoice(false, false, false, true));
        look("s.a\\b");
        assertThat(find.count().get()).isEqualTo("1 of 2");
    }

    @Test
    void aMalformedExpressionIsSaidInASentence() {
        choice.set(new FindChoice(false, false, false, true));
        look("(sea");

        assertThat(find.problem().get()).startsWith("This regular expression is not complete");
        assertThat(find.hits()).isEmpty();
        look("(sea)");
        assertThat(find.problem().get()).isEmpty();
    }

    @Test
    void anEndlessExpressionIsSaidInASentence() {
        find.setText("a".repeat(3_000), Locale.ENGLISH);
        choice.set(new FindChoice(false, false, false, true));
        look("(a+a+)+b");

        assertThat(find.problem().get()).contains("takes too long");
    }

    @Test
    void aLongTextGivesTheHitsNearbyFirstAndAllInTheEnd() {
        find.setText("sea and land. ".repeat(20_000), Locale.ENGLISH);
        find.setFrom(140_005);
        look("sea");

        assertThat(find.count().get()).isEqualTo("10,002 of 20,000");
        assertThat(find.current().get()).isEqualTo(new Span(140_014, 140_017));
    }

    private void look(String words) {
        find.query().set(words);
        background.flush();
    }
}
