package dev.postil.intake.furniture;

import java.util.regex.Pattern;

/// Tells lines of words from addresses: of pages, of mail, of files.
final class Wording {

    private static final int FEWEST_LETTERS = 2;

    /// Signs in which an address may be set.
    private static final String OPENED = "[\\p{Ps}\\p{Pi}\"'`<]*";

    /// By its beginning or, for a path without one, by its parts that are no words.
    private static final Pattern ADDRESS =
            Pattern.compile(
                    OPENED
                            + "(?:"
                            + String.join(
                                    "|",
                                    "[A-Za-z][A-Za-z0-9+.-]*://.*",
                                    "(?i:www\\.).*",
                                    "(?:~|\\.{1,2}|[A-Za-z]:)?[/\\\\].*",
                                    "(?=.*[0-9._-])[^/]+(?:/[^/]*){2,}",
                                    "[^@]+@[^@]+\\.[^@]+")
                            + ")");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Wording() {}

    /// Whether a line is made of words more than of addresses. Words need no blanks between them:
    /// some scripts have none.
    static boolean isWords(String line) {
        long words = 0;
        long addresses = 0;
        for (String part : BLANKS.splitAsStream(line).toList()) {
            long letters = part.codePoints().filter(Character::isLetter).count();
            if (ADDRESS.matcher(part).matches()) {
                addresses += letters;
            } else {
                words += letters;
            }
        }
        return words >= FEWEST_LETTERS && words >= addresses;
    }
}
