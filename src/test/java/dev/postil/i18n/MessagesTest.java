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
    void onScreenOnlyWordsThatRunFromRightToLeftAreKeptApartAndOnlyOnce() {
        Messages onScreen = messages.onScreen();

        assertThat(onScreen.get("history.before", "yes (so).")).isEqualTo("before: yes (so).");
        String once = onScreen.get("history.before", "כן (כך).");
        assertThat(once).isEqualTo("before: \u2068כן (כך).\u2069");
        assertThat(onScreen.get("history.before", once)).isEqualTo("before: " + once);
        assertThat(messages.get("history.before", "כן (כך).")).isEqualTo("before: כן (כך).");
    }

    @Test
    void refusesAnUnknownKey() {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> messages.get("no.such.key"));
    }
}
