package dev.postil.intake.plain;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Puts the lines of a wrapped paragraph together again.
///
/// A hyphen at the end of a line goes only where the document writes the word without it elsewhere;
/// otherwise it may be the word's own.
final class LineJoiner {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final Set<String> words;

    private LineJoiner(Set<String> words) {
        this.words = words;
    }

    /// @param lines of the whole document
    static LineJoiner of(List<Line> lines) {
        boolean hyphens = lines.stream().anyMatch(line -> endsWithHyphen(line.text()));
        Set<String> words = new HashSet<>();
        if (hyphens) {
            for (Line line : lines) {
                NO_LETTERS
                        .splitAsStream(line.text())
                        .forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
            }
        }
        return new LineJoiner(words);
    }

    String join(List<Line> lines) {
        StringBuilder joined = new StringBuilder(lines.getFirst().text());
        for (Line line : lines.subList(1, lines.size())) {
            append(joined, line.text());
        }
        return joined.toString();
    }

    private void append(StringBuilder joined, String next) {
        if (joined.isEmpty() || next.isEmpty()) {
            joined.append(next);
            return;
        }
        if (endsWithHyphen(joined) && Scripts.startsSmall(next) && startsWithLetter(next)) {
            if (isOneWord(joined, next)) {
                joined.setLength(joined.length() - 1);
            }
        } else if (!(isEastAsian(joined) && Scripts.isEastAsian(next.codePointAt(0)))) {
            joined.append(' ');
        }
        joined.append(next);
    }

    private boolean isOneWord(StringBuilder joined, String next) {
        int start = joined.length() - 1;
        while (start > 0 && Character.isLetter(joined.charAt(start - 1))) {
            start--;
        }
        int end = 0;
        while (end < next.length() && Character.isLetter(next.charAt(end))) {
            end++;
        }
        String word = joined.substring(start, joined.length() - 1) + next.substring(0, end);
        return words.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean endsWithHyphen(CharSequence line) {
        int last = line.length() - 1;
        return last > 0 && line.charAt(last) == '-' && Character.isLetter(line.charAt(last - 1));
    }

    private static boolean startsWithLetter(String text) {
        return Character.isLetter(text.codePointAt(0));
    }

    private static boolean isEastAsian(StringBuilder joined) {
        return Scripts.isEastAsian(joined.codePointBefore(joined.length()));
    }
}
