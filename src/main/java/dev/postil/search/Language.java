package dev.postil.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages whose word forms are brought together; every other is searched by its words as
/// they stand.
enum Language {
    ENGLISH("en"),
    GERMAN("de"),
    FRENCH("fr"),
    SPANISH("es"),
    ITALIAN("it"),
    PORTUGUESE("pt"),
    DUTCH("nl"),
    RUSSIAN("ru"),
    ARABIC("ar"),
    CHINESE("zh"),
    JAPANESE("ja"),
    KOREAN("ko"),
    OTHER("other");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /// @param tag BCP 47, or null where unknown
    static Language of(@Nullable String tag) {
        String wanted = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
        for (Language language : values()) {
            if (language.code.equals(wanted)) {
                return language;
            }
        }
        return OTHER;
    }

    /// The language of a field of stems.
    static Language ofField(String field) {
        return of(field.substring(Fields.STEMS.length()));
    }

    String field() {
        return Fields.STEMS + code;
    }
}
