package dev.postil.intake.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Decides what becomes of a hyphen at the end of a line, by the words of the document itself, so
/// that no dictionary of any language is needed.
final class Hyphens {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}’'‐-]+");

    /// What becomes of the line break.
    enum Join {
        SPACE,
        NOTHING,
        DROP_HYPHEN
    }

    private final Set<String> words = new HashSet<>();
    private final Set<String> afterHanging = new HashSet<>();

    /// Whether those that a font calls soft are.
    private final boolean areSoftOnesSoft;

    /// Learns the words that stand whole within lines.
    Hyphens(List<Row> rows) {
        areSoftOnesSoft = rows.stream().noneMatch(Row::holdsSoftHyphens);
        for (Row row : rows) {
            String[] parts = NO_WORD.split(row.text().toLowerCase(Locale.ROOT), -1);
            for (int i = 0; i < parts.length; i++) {
                boolean last = i == parts.length - 1;
                if (!last || !isHyphen(parts[i])) {
                    words.add(parts[i]);
                }
                if (i > 0 && isHyphen(parts[i - 1])) {
                    afterHanging.add(parts[i]);
                }
            }
        }
    }

    private static boolean isHyphen(String word) {
        return word.endsWith("-") || word.endsWith("‐");
    }

    /// @param line the text up to the break
    /// @param before the row that ends it
    /// @param next the row after it
    Join join(CharSequence line, Row before, Row next) {
        boolean isSoft = areSoftOnesSoft && before.endsSoftly() && !line.isEmpty();
        return isSoft && line.charAt(line.length() - 1) == '-'
                ? Join.DROP_HYPHEN
                : join(line, next.text());
    }

    private Join join(CharSequence line, String next) {
        if (line.isEmpty() || next.isEmpty()) {
            return Join.NOTHING;
        }
        char last = line.charAt(line.length() - 1);
        int first = next.codePointAt(0);
        if (isAddress(line)) {
            return last == '-'
                    ? Join.NOTHING
                    : Character.isLetterOrDigit(last) ? Join.SPACE : Join.NOTHING;
        }
        if (last == '-' || last == '‐') {
            return atHyphen(line, next, first);
        }
        if ((first == '–' || first == '—')
                && next.length() > 1
                && Character.isLetterOrDigit(last)
                && Character.isLetterOrDigit(next.charAt(1))) {
            return Join.NOTHING;
        }
        if (last == '–' || last == '—' || last == '/') {
            boolean word =
                    line.length() > 1 && Character.isLetterOrDigit(line.charAt(line.length() - 2));
            return word && Character.isLetterOrDigit(first) ? Join.NOTHING : Join.SPACE;
        }
        boolean unspaced = Letters.isUnspaced(Character.codePointBefore(line, line.length()));
        return unspaced || Letters.isUnspaced(first) ? Join.NOTHING : Join.SPACE;
    }

    /// Whether the line ends in an address, which is broken behind its signs.
    private static boolean isAddress(CharSequence line) {
        int start = line.length();
        while (start > 0 && !Character.isWhitespace(line.charAt(start - 1))) {
            start--;
        }
        String word = line.subSequence(start, line.length()).toString();
        char last = line.charAt(line.length() - 1);
        return (word.contains("://") || word.contains("www."))
                && (last == '/'
                        || last == '-'
                        || last == '.'
                        || last == '_'
                        || last == '='
                        || last == '&'
                        || last == '?');
    }

    private Join atHyphen(CharSequence line, String next, int first) {
        if (line.length() < 2 || !isOfWord(line.charAt(line.length() - 2))) {
            return Join.SPACE;
        }
        if (!Character.isLetterOrDigit(first)) {
            return Join.SPACE;
        }
        String head = lastWord(line).toLowerCase(Locale.ROOT);
        String tail = firstWord(next).toLowerCase(Locale.ROOT);
        if (!Character.isLowerCase(first) || !Character.isLetter(line.charAt(line.length() - 2))) {
            return Join.NOTHING;
        }
        if (words.contains(head + tail)) {
            return words.contains(head + "-" + tail) && head.length() > 2
                    ? Join.NOTHING
                    : Join.DROP_HYPHEN;
        }
        if (words.contains(head + "-" + tail) || head.indexOf('-') >= 0) {
            return Join.NOTHING;
        }
        if (afterHanging.contains(tail)) {
            return Join.SPACE;
        }
        boolean both =
                head.length() > 3
                        && tail.length() > 3
                        && words.contains(head)
                        && words.contains(tail);
        return both ? Join.NOTHING : Join.DROP_HYPHEN;
    }

    private static String lastWord(CharSequence line) {
        int end = line.length() - 1;
        int start = end;
        while (start > 0 && isInWord(line.charAt(start - 1))) {
            start--;
        }
        return line.subSequence(start, end).toString();
    }

    private static String firstWord(String line) {
        int end = 0;
        while (end < line.length() && isInWord(line.charAt(end))) {
            end++;
        }
        while (end > 0 && line.charAt(end - 1) == '-') {
            end--;
        }
        return line.substring(0, end);
    }

    /// Words of Hindi and others may end in a sign that is no letter.
    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || Accents.isMark(c);
    }

    private static boolean isInWord(char c) {
        return isOfWord(c) || c == '-' || c == '\'' || c == '’';
    }
}
