package dev.postil.intake.plain;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Puts the lines of a wrapped paragraph together again.
///
/// A hyphen at the end of a line goes only where the document writes the word without it elsewhere;
/// otherwise it may be the word's own.
final class LineJoiner {

    /// Those words that a hyphen divides somewhere and that also stand undivided elsewhere.
    private final Set<String> words;

    private LineJoiner(Set<String> words) {
        this.words = words;
    }

    /// Learns the words of a whole document.
    static LineJoiner of(List<Line> lines) {
        Set<String> divided = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i - 1).text();
            String next = lines.get(i).text();
            if (endsWithHyphen(line) && !next.isEmpty()) {
                divided.add(undivided(line, next));
            }
        }
        Set<String> words = new HashSet<>();
        if (!divided.isEmpty()) {
            lines.forEach(line -> collect(line.text(), divided, words));
        }
        return new LineJoiner(words);
    }

    private static void collect(String line, Set<String> wanted, Set<String> found) {
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean letter = i < line.length() && Character.isLetter(line.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                String word = line.substring(start, i).toLowerCase(Locale.ROOT);
                if (wanted.contains(word)) {
                    found.add(word);
                }
                start = -1;
            }
        }
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
            if (words.contains(undivided(joined, next))) {
                joined.setLength(joined.length() - 1);
            }
        } else if (!(isEastAsian(joined) && Scripts.isEastAsian(next.codePointAt(0)))) {
            joined.append(' ');
        }
        joined.append(next);
    }

    /// The word around a hyphen at the end of `line`, without the hyphen.
    private static String undivided(CharSequence line, String next) {
        int start = line.length() - 1;
        while (start > 0 && Character.isLetter(line.charAt(start - 1))) {
            start--;
        }
        int end = 0;
        while (end < next.length() && Character.isLetter(next.charAt(end))) {
            end++;
        }
        String word = line.subSequence(start, line.length() - 1) + next.substring(0, end);
        return word.toLowerCase(Locale.ROOT);
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
