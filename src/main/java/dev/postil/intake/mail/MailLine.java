package dev.postil.intake.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of a mail.
///
/// @param depth how many times it was quoted
/// @param text without the signs of quoting
record MailLine(int depth, String text) {

    /// Nobody quotes deeper; each level costs a step deeper.
    private static final int DEEPEST = 12;

    private static final Pattern QUOTED = Pattern.compile("^(?:> ?)+");

    static MailLine of(String raw) {
        Matcher signs = QUOTED.matcher(raw);
        if (!signs.find()) {
            return new MailLine(
                    0, raw.startsWith(" >") ? raw : raw.replaceFirst("^ (?=From )", ""));
        }
        int depth = (int) signs.group().chars().filter(c -> c == '>').count();
        return new MailLine(Math.min(depth, DEEPEST), raw.substring(signs.end()));
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
