package dev.postil.intake.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.intake.furniture.Phrases.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

    private final Phrases phrases = Phrases.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 Comments | COMMENTS",
                "no replies yet | COMMENTS",
                "Schreibe einen Kommentar | COMMENTS",
                "КОММЕНТАРИИ | COMMENTS",
                "التعليقات | COMMENTS",
                "发表评论 | COMMENTS",
                "Loading... | FORM",
                "→ Post Comment | FORM",
                "Tweet | SHARE",
                "WhatsApp | SHARE",
                "Accept all | COOKIES",
                "Our friends use cookies for this and that. | COOKIES",
                "The boats that nobody counts → | RELATED",
            })
    void furnitureIsKnownByItsWordsHoweverTheyAreWritten(String text, Kind kind) {
        assertThat(phrases.kindOf(text)).contains(kind);
        assertThat(phrases.kindOf(text)).contains(kind);
    }

    @Test
    void whatGoesOnOtherwiseIsNone() {
        assertThat(phrases.kindOf("2 commentaries were made.")).isEmpty();
        assertThat(phrases.kindOf("W")).isEmpty();
        assertThat(phrases.kindOf("We")).isEmpty();
        assertThat(phrases.kindOf("")).isEmpty();
    }
}
