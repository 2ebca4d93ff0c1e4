package dev.postil.exchange;

import dev.postil.model.FieldValue;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the ids, times and colours of a file, mending what other programs write differently.
final class Values {

    /// Stands for a person whom the file does not name.
    static final UUID NOBODY = new UUID(0, 0);

    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern COLOUR = Pattern.compile("#\\p{XDigit}{6}");
    private static final Pattern SHA256 = Pattern.compile("\\p{XDigit}{64}");
    private static final Pattern DAY = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    private final JsonIn in;

    Values(JsonIn in) {
        this.in = in;
    }

    /// Any name serves as an id: one that is no UUID always becomes the same UUID.
    @Nullable UUID id() {
        String text = in.text();
        if (text == null) {
            return null;
        }
        if (ID.matcher(text).matches()) {
            return UUID.fromString(text);
        }
        in.warn("exchange.warning.id", in.path(), text);
        return named(text);
    }

    /// A UUID that is the same for the same words.
    static UUID named(String... words) {
        String name = "postil\n" + String.join("\n", words);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    Instant time(Instant otherwise) {
        String text = in.text();
        if (text == null) {
            return otherwise;
        }
        Optional<Instant> time = parse(text);
        if (time.isEmpty()) {
            in.warn("exchange.warning.time", in.path(), text);
        }
        return time.orElse(otherwise);
    }

    private static Optional<Instant> parse(String text) {
        return instant(text)
                .filter(time -> !time.isBefore(FIRST) && !time.isAfter(LAST))
                .map(time -> time.truncatedTo(ChronoUnit.SECONDS));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return local(text);
        }
    }

    private static Optional<Instant> local(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// A day as precisely as it is known, or null.
    @Nullable String day() {
        return matching(DAY);
    }

    @Nullable String colour() {
        return matching(COLOUR);
    }

    @Nullable String sha256() {
        String sha = matching(SHA256);
        return sha == null ? null : sha.toLowerCase(Locale.ROOT);
    }

    private @Nullable String matching(Pattern pattern) {
        String text = in.text();
        if (text == null || pattern.matcher(text).matches()) {
            return text;
        }
        in.warn("exchange.warning.value", in.path(), text);
        return null;
    }

    /// A word that stands for a constant.
    <E extends Enum<E>> Optional<E> token(Class<E> type) {
        String word = in.text();
        if (word == null) {
            return Optional.empty();
        }
        Optional<E> constant = Tokens.read(type, word);
        if (constant.isEmpty()) {
            in.warn("exchange.warning.value", in.path(), word);
        }
        return constant;
    }

    /// A whole number is a point on a scale, all else words.
    @Nullable FieldValue fieldValue() {
        if (in.isNumber()) {
            Integer number = in.number();
            return number == null ? null : new FieldValue.Point(number);
        }
        String text = in.text();
        return text == null ? null : new FieldValue.Words(text);
    }
}
