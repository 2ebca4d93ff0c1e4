package dev.postil.intake.text;

/// Which characters a document's text is made of; the same for every format.
///
/// Line ends of every kind become `\n`, odd spaces plain ones, but for those which keep a quotation
/// mark, a sign or the thousands of a number from a line of their own; byte order marks, soft
/// hyphens and control characters go; what is no character becomes U+FFFD. All else stays as it was
/// written. Applying the rules twice changes nothing.
public final class CharacterRules {

    /// Marks in [#rule] that a character is dropped or that it stays.
    private static final int DROP = -1;

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char REPLACEMENT = '\uFFFD';
    private static final char NO_BREAK = '\u00A0';
    private static final char NARROW_NO_BREAK = '\u202F';

    /// As French sets its signs: the space before or behind them belongs to them.
    private static final String OPENING = "«‹";

    private static final String CLOSING = "»›:;!?%";

    private CharacterRules() {}

    /// The text under the rules; the same object where there is nothing to change.
    public static String apply(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c) || rule(c) != c) {
                return rest(text, i);
            }
        }
        return text;
    }

    private static String rest(String text, int from) {
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, from);
        int length = text.length();
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                i = surrogate(text, i, clean);
            } else if (c == '\r') {
                clean.append('\n');
                i = i + 1 < length && text.charAt(i + 1) == '\n' ? i + 1 : i;
            } else if (c == SOFT_HYPHEN) {
                i = afterSoftHyphen(text, i);
            } else if (keepsTogether(clean, text, i)) {
                clean.append(c);
            } else {
                int kept = rule(c);
                if (kept != DROP) {
                    clean.append((char) kept);
                }
            }
        }
        return clean.toString();
    }

    /// Whether a space that is not to be broken stands where a line must not end. Elsewhere such
    /// spaces are mostly padding.
    private static boolean keepsTogether(StringBuilder clean, String text, int i) {
        char c = text.charAt(i);
        if ((c != NO_BREAK && c != NARROW_NO_BREAK) || clean.isEmpty() || i + 1 == text.length()) {
            return false;
        }
        char before = clean.charAt(clean.length() - 1);
        char after = text.charAt(i + 1);
        if (isSpace(before) || isSpace(after) || rule(after) != after) {
            return false;
        }
        return OPENING.indexOf(before) >= 0
                || CLOSING.indexOf(after) >= 0
                || (Character.isDigit(before) && Character.isDigit(after));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static int surrogate(String text, int i, StringBuilder clean) {
        boolean paired =
                Character.isHighSurrogate(text.charAt(i))
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
        if (paired) {
            clean.append(text, i, i + 2);
            return i + 1;
        }
        clean.append(REPLACEMENT);
        return i;
    }

    /// A soft hyphen at the end of a line joins the word with the rest of it on the next.
    private static int afterSoftHyphen(String text, int i) {
        int next = i + 1;
        if (next < text.length() && text.charAt(next) == '\r') {
            next++;
        }
        if (next < text.length() && text.charAt(next) == '\n') {
            next++;
        }
        boolean atLineEnd = next > i + 1;
        boolean wordGoesOn = next < text.length() && Character.isLetter(text.charAt(next));
        return atLineEnd && wordGoesOn ? next - 1 : i;
    }

    private static int rule(char c) {
        if (c >= ' ' && c < '\u007F') {
            return c;
        }
        return switch (c) {
            case '\n', '\t' -> c;
            case '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> '\n';
            case NO_BREAK, '\u1680', NARROW_NO_BREAK, '\u205F', '\u3000' -> ' ';
            case SOFT_HYPHEN, '\uFEFF' -> DROP;
            case '\uFFFE', '\uFFFF' -> REPLACEMENT;
            default -> {
                if (c >= '\u2000' && c <= '\u200A') {
                    yield ' ';
                }
                yield Character.isISOControl(c) ? DROP : c;
            }
        };
    }
}
