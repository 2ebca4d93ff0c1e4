package dev.postil.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// Characters as a search compares them: taken apart (NFD), without regard to case if so wished, or
/// accents if so wished, signs as a typewriter has them, white space as one kind, invisible ones as
/// nothing.
///
/// Remembers what it worked out, so one object is one search's; not thread-safe.
final class Folding {

    private static final Set<String> TURKIC = Set.of("tr", "az");

    /// Stands for a character that becomes none or several.
    static final char MANY = '\uffff';

    private final boolean ignoresCase;
    private final boolean ignoresAccents;
    private final boolean isTurkic;
    private final char[] known = new char[1 << 16];
    private final String[] knownMany = new String[1 << 16];

    Folding(PhraseOptions options) {
        ignoresCase = !options.caseSensitive();
        ignoresAccents = options.accentsIgnored();
        isTurkic = ignoresCase && TURKIC.contains(options.language().getLanguage());
    }

    /// What `unit` becomes, or [#MANY].
    char single(char unit) {
        char folded = known[unit];
        if (folded == 0) {
            String all = work(unit);
            knownMany[unit] = all;
            folded = all.length() == 1 && !Character.isSurrogate(unit) ? all.charAt(0) : MANY;
            known[unit] = folded;
        }
        return folded;
    }

    /// What `character` becomes.
    String fold(int character) {
        if (character >= known.length) {
            return work(character);
        }
        return single((char) character) == MANY
                ? knownMany[character]
                : String.valueOf(known[character]);
    }

    /// Whether accents are nothing that is compared.
    boolean ignoresAccents() {
        return ignoresAccents;
    }

    private String work(int character) {
        if (character < 0x10000) {
            char unit = (char) character;
            if (Signs.isSpace(unit)) {
                return " ";
            }
            if (Signs.isInvisible(unit) || (ignoresAccents && Accents.isMark(unit))) {
                return "";
            }
            return apart(Signs.plain(unit));
        }
        return apart(character);
    }

    private String apart(int character) {
        String text = Character.toString(character);
        String folded =
                Normalizer.normalize(
                        ignoresCase ? withoutCase(character, text) : text, Normalizer.Form.NFD);
        return ignoresAccents ? Accents.without(folded) : folded;
    }

    /// The three steps bring ẞ, ß and ss together. Of the two Turkish letters İ is like i anywhere,
    /// ı is like I in Turkish only.
    private String withoutCase(int character, String text) {
        return switch (character) {
            case 'İ' -> "i";
            case 'ı' -> "ı";
            case 'I' -> isTurkic ? "ı" : "i";
            default ->
                    text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        };
    }

    /// What a phrase becomes; white space is one space a run.
    String fold(String phrase) {
        StringBuilder folded = new StringBuilder();
        phrase.codePoints().forEach(character -> append(folded, fold(character)));
        return Normalizer.normalize(folded, Normalizer.Form.NFD);
    }

    private static void append(StringBuilder folded, String next) {
        boolean isSpace = !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ';
        folded.append(isSpace && next.equals(" ") ? "" : next);
    }
}
