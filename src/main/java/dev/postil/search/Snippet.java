package dev.postil.search;

import dev.postil.model.Span;
import dev.postil.text.Graphemes;
import java.util.ArrayList;
import java.util.List;

/// The words around some matches, on one line.
///
/// @param words a part of a text, with dots where it goes on
/// @param matches where the matches stand in `words`, in order
/// @param place the first match in the text with those that stand right beside it, or what is shown
///   of it where there is none
record Snippet(String words, List<Span> matches, Span place) {

    private static final int BEFORE = 60;
    private static final int LENGTH = 200;

    /// Matches that are further from each other than this are two finds, not one.
    private static final int STRETCH = 1_000;

    /// A blank or a hyphen, perhaps with a quotation mark.
    private static final int WIDEST_GAP = 2;

    Snippet {
        matches = List.copyOf(matches);
    }

    /// One for each stretch of the text that holds matches; one of its beginning where there are
    /// none.
    ///
    /// @param matches in order, not overlapping
    static List<Snippet> of(String text, List<Span> matches) {
        if (matches.isEmpty()) {
            return List.of(cut(text, List.of(), new Span(0, Math.min(LENGTH, text.length()))));
        }
        List<Snippet> snippets = new ArrayList<>();
        int from = 0;
        while (from < matches.size()) {
            int to = from + 1;
            while (to < matches.size()
                    && matches.get(to).end() - matches.get(from).start() <= STRETCH) {
                to++;
            }
            snippets.add(best(text, matches.subList(from, to)));
            from = to;
        }
        return snippets;
    }

    /// Around those matches of which most can be shown together.
    private static Snippet best(String text, List<Span> matches) {
        List<Span> best = List.of();
        for (int i = 0; i < matches.size() && best.size() < matches.size() - i; i++) {
            int to = i + 1;
            while (to < matches.size()
                    && matches.get(to).end() - matches.get(i).start() <= LENGTH - BEFORE) {
                to++;
            }
            if (to - i > best.size()) {
                best = matches.subList(i, to);
            }
        }
        Span first = best.getFirst();
        int end = Math.max(best.getLast().end(), first.start() - BEFORE + LENGTH);
        return cut(
                text,
                best,
                new Span(Math.max(0, first.start() - BEFORE), Math.min(text.length(), end)));
    }

    private static Snippet cut(String text, List<Span> matches, Span window) {
        int first = matches.isEmpty() ? window.end() : matches.getFirst().start();
        int last = matches.isEmpty() ? window.start() : matches.getLast().end();
        int from = startOfWord(text, window.start(), first);
        int to = endOfWord(text, window.end(), Math.max(last, from));
        String before = from > 0 ? "… " : "";
        String words = before + line(text.substring(from, to)) + (to < text.length() ? " …" : "");
        int shift = before.length() - from;
        return new Snippet(
                words,
                matches.stream().map(match -> match.shift(shift)).toList(),
                matches.isEmpty() ? new Span(from, to) : together(text, matches));
    }

    /// The matches of which most stand side by side, as the words of a name do.
    private static Span together(String text, List<Span> matches) {
        Span best = matches.getFirst();
        int most = 1;
        Span run = best;
        int count = 1;
        for (int i = 1; i < matches.size(); i++) {
            Span match = matches.get(i);
            boolean isNext = isBesides(text, run.end(), match.start());
            run = isNext ? new Span(run.start(), match.end()) : match;
            count = isNext ? count + 1 : 1;
            if (count > most) {
                best = run;
                most = count;
            }
        }
        return best;
    }

    private static boolean isBesides(String text, int end, int start) {
        return start - end <= WIDEST_GAP
                && text.substring(end, start)
                        .chars()
                        .noneMatch(
                                c ->
                                        Character.isLetterOrDigit(c)
                                                || ",.:;!?，、。！？\n".indexOf(c) >= 0);
    }

    /// The first blank at or after `from` is where a word begins; `limit` if none is.
    private static int startOfWord(String text, int from, int limit) {
        if (from == 0) {
            return 0;
        }
        for (int i = from; i < limit; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return Math.min(limit, Graphemes.ceiling(text, from));
    }

    private static int endOfWord(String text, int to, int limit) {
        if (to == text.length()) {
            return to;
        }
        for (int i = to; i > limit; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Math.max(limit, Graphemes.floor(text, to));
    }

    /// Of the same length, so that places stay true.
    private static String line(String words) {
        StringBuilder line = new StringBuilder(words);
        for (int i = 0; i < line.length(); i++) {
            if (Character.isWhitespace(line.charAt(i))) {
                line.setCharAt(i, ' ');
            }
        }
        return line.toString();
    }
}
