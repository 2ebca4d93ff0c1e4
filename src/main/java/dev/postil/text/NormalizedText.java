package dev.postil.text;

import dev.postil.model.Span;
import java.text.Normalizer;
import java.util.Arrays;

/// A text as quotes are compared: letters taken apart from their marks and compatibility forms
/// undone (NFKD), any run of white space one space, quotation marks and dashes of one kind, and
/// without what cannot be seen. Knows where in the original each unit came from.
///
/// Immutable, any thread. Takes about six bytes for each unit of the text.
final class NormalizedText {

    private final String original;
    private final String text;

    /// For each unit of `text`, where in `original` begins what it came from; ascending.
    private final int[] starts;

    private NormalizedText(String original, String text, int[] starts) {
        this.original = original;
        this.text = text;
        this.starts = starts;
    }

    static NormalizedText of(String original) {
        return new Writer(original).write();
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    /// The span of the original that became `start` to `end` here.
    Span original(int start, int end) {
        if (start >= end) {
            int at = start < starts.length ? starts[start] : original.length();
            return new Span(at, at);
        }
        return new Span(starts[start], clusterEnd(original, starts[end - 1]));
    }

    /// The unit here that came from `offset` in the original, or from the first place after it.
    int position(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && starts[found - 1] == offset) {
            found--;
        }
        return found;
    }

    /// Where the white space, or the letter with its marks, that begins at `start` ends.
    private static int clusterEnd(String text, int start) {
        int at = start;
        if (Signs.isSpace(text.charAt(at))) {
            while (at < text.length() && Signs.isSpace(text.charAt(at))) {
                at++;
            }
            return at;
        }
        at += Character.charCount(text.codePointAt(at));
        if (Signs.isInvisible(text.charAt(start))) {
            return at;
        }
        while (at < text.length() && Signs.isMark(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /// Writes the normalized text once, from left to right.
    private static final class Writer {

        private final String original;
        private final StringBuilder text;
        private int[] starts;

        Writer(String original) {
            this.original = original;
            this.text = new StringBuilder(original.length());
            this.starts = new int[original.length()];
        }

        NormalizedText write() {
            int at = 0;
            while (at < original.length()) {
                int end = clusterEnd(original, at);
                writeCluster(at, end);
                at = end;
            }
            return new NormalizedText(
                    original, text.toString(), Arrays.copyOf(starts, text.length()));
        }

        private void writeCluster(int start, int end) {
            char first = original.charAt(start);
            if (Signs.isSpace(first)) {
                if (text.isEmpty() || text.charAt(text.length() - 1) != ' ') {
                    append(' ', start);
                }
            } else if (end == start + 1 && first < 0x80) {
                append(Signs.plain(first), start);
            } else {
                String cluster = original.substring(start, end);
                String apart = Normalizer.normalize(cluster, Normalizer.Form.NFKD);
                for (int i = 0; i < apart.length(); i++) {
                    writeApart(apart.charAt(i), start);
                }
            }
        }

        private void writeApart(char unit, int start) {
            if (unit == '…') {
                "...".chars().forEach(dot -> append((char) dot, start));
            } else if (!Signs.isInvisible(unit)) {
                append(Signs.isSpace(unit) ? ' ' : Signs.plain(unit), start);
            }
        }

        private void append(char unit, int start) {
            if (text.length() == starts.length) {
                starts = Arrays.copyOf(starts, starts.length + starts.length / 2 + 16);
            }
            starts[text.length()] = start;
            text.append(unit);
        }
    }
}
