package dev.postil.i18n;

import dev.postil.model.Explained;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// The program's words in one language; handed to whoever shows something to a person.
///
/// Keys stand as string literals at the call, so that a test can hold code and
/// `messages.properties` against each other.
public final class Messages {

    private static final String BUNDLE = "dev.postil.i18n.messages";

    private final ResourceBundle bundle;
    private final Locale locale;
    private final Dates dates;

    /// Whether words from elsewhere are kept apart from those around them.
    private final boolean isolating;

    private Messages(ResourceBundle bundle, Locale locale, boolean isolating) {
        this.bundle = bundle;
        this.locale = locale;
        this.isolating = isolating;
        dates = new Dates(locale);
    }

    /// Loads the words for a language, or the English ones where there is no translation.
    public static Messages load(Locale locale) {
        var control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new Messages(ResourceBundle.getBundle(BUNDLE, locale, control), locale, false);
    }

    /// The same for sentences that are only seen, not copied or written to a file: arguments that
    /// run from right to left are isolated, so that the marks around them stay where they belong.
    public Messages onScreen() {
        return new Messages(bundle, locale, true);
    }

    /// The words under a key, with the arguments in the places of a `MessageFormat` pattern.
    ///
    /// Without arguments the text is taken as it stands: only patterns need doubled apostrophes.
    ///
    /// @throws java.util.MissingResourceException if there is no such key
    public String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, locale)
                        .format(isolating ? isolated(arguments) : arguments);
    }

    private static Object[] isolated(Object... arguments) {
        return Arrays.stream(arguments)
                .map(
                        argument ->
                                argument instanceof String words
                                        ? RightToLeft.isolated(words)
                                        : argument)
                .toArray();
    }

    /// The language they were asked for in.
    public Locale locale() {
        return locale;
    }

    /// How days and times are written.
    public Dates dates() {
        return dates;
    }

    /// The sentence that explains a failure.
    public String explain(Explained failure) {
        return get(failure.messageKey(), failure.messageArguments().toArray());
    }
}
