package dev.postil.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The words that stand for constants in files: `LIST_ITEM` is `list-item`.
final class Tokens {

    private Tokens() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constant of a word, if it is one that this version knows.
    static <E extends Enum<E>> Optional<E> read(Class<E> type, String word) {
        return Stream.of(type.getEnumConstants()).filter(it -> of(it).equals(word)).findFirst();
    }
}
