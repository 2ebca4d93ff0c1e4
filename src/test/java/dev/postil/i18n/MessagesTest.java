package dev.postil.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Messages messages = Messages.load(Locale.ENGLISH);

    @Test
    void givesTheWordsOfAKey() {
        assertThat(messages.get("app.name")).isEqualTo("Postil");
    }

    @Test
    void fallsBackToEnglishWhereALanguageIsMissing() {
        assertThat(Messages.load(Locale.of("tlh")).get("app.name")).isEqualTo("Postil");
    }

    @Test
    void refusesAnUnknownKey() {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> messages.get("no.such.key"));
    }
}
