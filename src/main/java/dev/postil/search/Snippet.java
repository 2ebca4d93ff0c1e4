package dev.postil.search;

import dev.postil.model.Span;

/// The words around a match, on one line.
record Snippet(String words, Span match) {

    private static final int AROUND = 60;

    /// @param span the match in `text`, UTF-16
    static Snippet of(String text, Span span) {
        int from = startOfWord(text, Math.max(0, span.start() - AROUND), span.start());
        int to = endOfWord(text, Math.min(text.length(), span.end() + AROUND), span.end());
        String before = (from > 0 ? "… " : "") + line(text.substring(from, span.start()));
        String match = line(span.of(text));
        String after = line(text.substring(span.end(), to)) + (to < text.length() ? " …" : "");
        Span place = new Span(before.length(), before.length() + match.length());
        return new Snippet(before + match + after, place);
    }

    /// The first blank at or after `from` is where a word begins; the match itself if none is.
    private static int startOfWord(String text, int from, int limit) {
        if (from == 0) {
            return 0;
        }
        for (int i = from; i < limit; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return limit;
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
        return limit;
    }

    private static String line(String words) {
        return words.replace('\n', ' ').replace('\t', ' ');
    }
}
