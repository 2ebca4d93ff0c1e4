package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Field;
import dev.postil.model.FieldValue;
import dev.postil.session.FieldEntry.Entry;
import dev.postil.session.FieldEntry.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldEntryTest {

    private static final Field FIVE = new Field.Scale("likelihood", "Likelihood", 1, 5);
    private static final Field TEN = new Field.Scale("trust", "Trust", 0, 10);
    private static final Field HORIZON =
            new Field.Choice("horizon", "Horizon", List.of("immediate", "months", "minutes"));
    private static final Field DAY = new Field.Date("due", "Due");
    private static final Field WORDS = new Field.Text("why", "Why");

    @Test
    void aDigitIsAPointAndCompleteWhereNoSecondOneCanFollow() {
        assertThat(FieldEntry.press(FIVE, null, "", "3")).isEqualTo(point(3, true));
        assertThat(FieldEntry.press(TEN, null, "", "1")).isEqualTo(point(1, false));
        assertThat(FieldEntry.press(TEN, null, "1", "0")).isEqualTo(point(10, true));
        assertThat(FieldEntry.press(TEN, null, "1", "7")).isEqualTo(point(7, true));
        assertThat(FieldEntry.press(FIVE, null, "", "٣")).isEqualTo(point(3, true));
    }

    @Test
    void aDigitBeyondTheScaleIsRefusedAndALetterIsNotMeant() {
        assertThat(FieldEntry.press(FIVE, null, "", "7")).isEqualTo(refused(Problem.OUTSIDE));
        assertThat(FieldEntry.press(FIVE, null, "", "0")).isEqualTo(refused(Problem.OUTSIDE));
        assertThat(FieldEntry.press(FIVE, null, "", "n")).isEqualTo(new Entry.Passed());
    }

    @Test
    void aScaleThatBeginsHighWaitsForTheSecondDigit() {
        Field high = new Field.Scale("grade", "Grade", 10, 20);

        assertThat(FieldEntry.press(high, null, "", "1")).isEqualTo(new Entry.Begun());
        assertThat(FieldEntry.press(high, null, "1", "5")).isEqualTo(point(15, true));
    }

    @Test
    void aChoiceIsTakenByItsFirstLetterOrItsNumber() {
        assertThat(FieldEntry.press(HORIZON, null, "", "I")).isEqualTo(words("immediate", true));
        assertThat(FieldEntry.press(HORIZON, null, "", "2")).isEqualTo(words("months", true));
        assertThat(FieldEntry.press(HORIZON, null, "", "m")).isEqualTo(words("months", false));
        assertThat(FieldEntry.press(HORIZON, new FieldValue.Words("months"), "m", "m"))
                .isEqualTo(words("minutes", false));
        assertThat(FieldEntry.press(HORIZON, null, "", "9")).isEqualTo(refused(Problem.NO_CHOICE));
        assertThat(FieldEntry.press(HORIZON, null, "", "x")).isEqualTo(new Entry.Passed());
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, 3/22/2025, 2025-03-22",
        "en-US, 3/22/25, 2025-03-22",
        "en-US, 2025-3-2, 2025-03-02",
        "de-DE, 22.3.2025, 2025-03-22",
        "de-DE, 22.03.25, 2025-03-22",
        "en-GB, 22/03/2025, 2025-03-22",
        "fr-FR, ٢٢/٠٣/٢٠٢٥, 2025-03-22"
    })
    void aDayIsReadInIsoAndAsTheLocaleWritesItShort(String locale, String typed, LocalDate day) {
        assertThat(FieldEntry.read(DAY, typed, Locale.forLanguageTag(locale)))
                .isEqualTo(words(day.toString(), true));
    }

    @Test
    void aDayThatIsNotThereIsRefused() {
        assertThat(FieldEntry.read(DAY, "2025-02-30", Locale.US))
                .isEqualTo(refused(Problem.NO_DAY));
        assertThat(FieldEntry.read(DAY, "soon", Locale.US)).isEqualTo(refused(Problem.NO_DAY));
    }

    @Test
    void blankEmptiesAndWordsAreTakenAsTheyAre() {
        assertThat(FieldEntry.read(WORDS, "  ", Locale.US)).isEqualTo(new Entry.Emptied());
        assertThat(FieldEntry.read(WORDS, " غموض ", Locale.US)).isEqualTo(words("غموض", true));
    }

    @Property
    void stepsStayOnTheScale(@ForAll @IntRange(min = -9, max = 9) int steps) {
        FieldValue now = new FieldValue.Point(3);

        int next = ((FieldValue.Point) FieldEntry.step(FIVE, now, steps).orElseThrow()).value();

        assertThat(next).isBetween(1, 5).isEqualTo(Math.clamp(3L + steps, 1, 5));
    }

    @Property
    void whatIsTypedOnAScaleIsFilledInExactlyWhereItLiesOnIt(
            @ForAll @IntRange(min = 0, max = 99) int typed) {
        Entry entry = FieldEntry.read(TEN, Integer.toString(typed), Locale.US);

        assertThat(entry).isEqualTo(typed <= 10 ? point(typed, true) : refused(Problem.OUTSIDE));
    }

    @Test
    void choicesAreWalkedToTheirEnds() {
        assertThat(FieldEntry.step(HORIZON, null, 1)).contains(new FieldValue.Words("immediate"));
        assertThat(FieldEntry.step(HORIZON, new FieldValue.Words("minutes"), 1))
                .contains(new FieldValue.Words("minutes"));
        assertThat(FieldEntry.step(DAY, null, 1)).isEmpty();
    }

    private static Entry point(int value, boolean isComplete) {
        return new Entry.Filled(new FieldValue.Point(value), isComplete);
    }

    private static Entry words(String value, boolean isComplete) {
        return new Entry.Filled(new FieldValue.Words(value), isComplete);
    }

    private static Entry refused(Problem problem) {
        return new Entry.Refused(problem);
    }
}
