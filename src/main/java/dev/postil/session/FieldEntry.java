package dev.postil.session;

import dev.postil.model.Field;
import dev.postil.model.FieldValue;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads what somebody types into a field of a tag. Pure; any thread.
public final class FieldEntry {

    /// What came of it.
    public sealed interface Entry {

        /// A value.
        ///
        /// @param isComplete whether nothing can be added, so that the next field may follow
        record Filled(FieldValue value, boolean isComplete) implements Entry {}

        /// The field is to be empty.
        record Emptied() implements Entry {}

        /// The beginning of a value.
        record Begun() implements Entry {}

        /// No value of this field.
        record Refused(Problem problem) implements Entry {}

        /// Not meant for the field.
        record Passed() implements Entry {}
    }

    /// Why something is no value.
    public enum Problem {
        /// Not on the scale.
        OUTSIDE,
        /// Not one of the choices.
        NO_CHOICE,
        /// No day that there is.
        NO_DAY
    }

    private FieldEntry() {}

    /// What a character means that is pressed on a scale or a choice.
    ///
    /// @param before the digits pressed just before on the same field
    public static Entry press(
            Field field, @Nullable FieldValue now, String before, String character) {
        int digit = character.length() == 1 ? Character.digit(character.charAt(0), 10) : -1;
        return switch (field) {
            case Field.Scale scale when digit >= 0 -> scale(scale, before, digit);
            case Field.Choice choice when digit >= 0 -> choice(choice, digit);
            case Field.Choice choice -> beginning(choice, now, character);
            case Field.Scale _, Field.Date _, Field.Text _ -> new Entry.Passed();
        };
    }

    /// The value that lies `steps` further on a scale or among choices; its ends hold.
    public static Optional<FieldValue> step(Field field, @Nullable FieldValue now, int steps) {
        return switch (field) {
            case Field.Scale(_, _, var min, var max) ->
                    Optional.of(
                            new FieldValue.Point(
                                    now instanceof FieldValue.Point(var point)
                                            ? Math.clamp((long) point + steps, min, max)
                                            : steps > 0 ? min : max));
            case Field.Choice(_, _, var values) when !values.isEmpty() -> {
                int at = now instanceof FieldValue.Words(var words) ? values.indexOf(words) : -1;
                int last = values.size() - 1;
                int next = at < 0 ? (steps > 0 ? 0 : last) : Math.clamp(at + steps, 0, last);
                yield Optional.of(new FieldValue.Words(values.get(next)));
            }
            case Field.Choice _, Field.Date _, Field.Text _ -> Optional.empty();
        };
    }

    /// Reads what was typed as a whole; blank empties the field.
    ///
    /// @param locale whose short form of a date is understood besides ISO 8601
    public static Entry read(Field field, String typed, Locale locale) {
        String words = typed.strip();
        if (words.isEmpty()) {
            return new Entry.Emptied();
        }
        return switch (field) {
            case Field.Scale scale -> number(scale, words);
            case Field.Choice(_, _, var values) ->
                    values.stream()
                            .filter(value -> value.equalsIgnoreCase(words))
                            .findFirst()
                            .map(FieldEntry::filled)
                            .orElseGet(() -> new Entry.Refused(Problem.NO_CHOICE));
            case Field.Date _ ->
                    day(words, locale)
                            .map(day -> filled(day.toString()))
                            .orElseGet(() -> new Entry.Refused(Problem.NO_DAY));
            case Field.Text _ -> filled(words);
        };
    }

    private static Entry number(Field.Scale scale, String words) {
        try {
            int point = Integer.parseInt(words);
            return scale.min() <= point && point <= scale.max()
                    ? new Entry.Filled(new FieldValue.Point(point), true)
                    : new Entry.Refused(Problem.OUTSIDE);
        } catch (NumberFormatException _) {
            return new Entry.Refused(Problem.OUTSIDE);
        }
    }

    /// The day of an ISO date, or of the short form of a locale with the year in two or four
    /// digits.
    static Optional<LocalDate> day(String typed, Locale locale) {
        String ascii =
                typed.strip()
                        .codePoints()
                        .map(
                                sign ->
                                        Character.isDigit(sign)
                                                ? '0' + Character.digit(sign, 10)
                                                : sign)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        String local =
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale)
                        .replaceAll("M+", "M")
                        .replaceAll("d+", "d");
        return List.of("uuuu-M-d", local.replaceAll("y+", "uuuu"), local.replaceAll("y+", "uu"))
                .stream()
                .flatMap(pattern -> parsed(ascii, pattern).stream())
                .findFirst();
    }

    private static Optional<LocalDate> parsed(String typed, String pattern) {
        try {
            return Optional.of(
                    LocalDate.parse(
                            typed,
                            DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                                    .withResolverStyle(ResolverStyle.STRICT)));
        } catch (DateTimeParseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Entry scale(Field.Scale scale, String before, int digit) {
        int max = scale.max();
        for (String digits : List.of(before + digit, String.valueOf(digit))) {
            long point = digits.length() > 9 ? Long.MAX_VALUE : Long.parseLong(digits);
            if (scale.min() <= point && point <= max) {
                boolean isComplete = point == 0 || point * 10 > max;
                return new Entry.Filled(new FieldValue.Point((int) point), isComplete);
            }
            if (0 < point && point < scale.min() && point * 10 <= max) {
                return new Entry.Begun();
            }
        }
        return new Entry.Refused(Problem.OUTSIDE);
    }

    private static Entry choice(Field.Choice choice, int digit) {
        return 1 <= digit && digit <= choice.values().size()
                ? filled(choice.values().get(digit - 1))
                : new Entry.Refused(Problem.NO_CHOICE);
    }

    /// The next value that begins so; where there are several, pressing again goes on to the next.
    private static Entry beginning(Field.Choice choice, @Nullable FieldValue now, String letter) {
        List<String> values = choice.values();
        int[] fitting =
                IntStream.range(0, values.size())
                        .filter(i -> begins(values.get(i), letter))
                        .toArray();
        if (fitting.length == 0) {
            return new Entry.Passed();
        }
        int at = now instanceof FieldValue.Words(var words) ? values.indexOf(words) : -1;
        int next = IntStream.of(fitting).filter(i -> i > at).findFirst().orElse(fitting[0]);
        return new Entry.Filled(new FieldValue.Words(values.get(next)), fitting.length == 1);
    }

    private static boolean begins(String value, String letter) {
        return !letter.isBlank() && value.regionMatches(true, 0, letter, 0, letter.length());
    }

    private static Entry filled(String words) {
        return new Entry.Filled(new FieldValue.Words(words), true);
    }
}
