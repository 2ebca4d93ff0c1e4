package dev.postil.text;

import dev.postil.model.Span;

/// Where words begin and end, for finding whole ones.
final class WordEdges {

    private WordEdges() {}

    /// Whether `span` cuts no word at either end.
    static boolean areAround(String text, Span span) {
        return isEdge(text, span.start())
                && isEdge(text, span.end())
                && !isBeforeContraction(text, span.end());
    }

    /// Whether no word goes on across `offset`.
    static boolean isEdge(String text, int offset) {
        return offset == 0
                || offset == text.length()
                || !goesOn(text.codePointBefore(offset), text.codePointAt(offset));
    }

    private static boolean goesOn(int before, int after) {
        return isJoined(before) && isJoined(after);
    }

    /// Whether words go on across it.
    static boolean isJoined(int character) {
        return (Signs.isWordPart(character) && !Signs.isUnspaced(character)) || character == 0xAD;
    }

    /// Whether an apostrophe with more of the word follows, as in “don’t”; a possessive is none.
    private static boolean isBeforeContraction(String text, int offset) {
        return offset > 0
                && Character.isLetter(text.codePointBefore(offset))
                && isApostrophe(text, offset)
                && offset + 1 < text.length()
                && Character.isLetter(text.codePointAt(offset + 1))
                && possessiveEnd(text, offset) == offset;
    }

    /// Where the possessive ending at `offset` ends; `offset` where there is none.
    static int possessiveEnd(String text, int offset) {
        boolean isPossessive =
                isApostrophe(text, offset)
                        && offset + 1 < text.length()
                        && (text.charAt(offset + 1) | 0x20) == 's'
                        && isEdge(text, offset + 2);
        return isPossessive ? offset + 2 : offset;
    }

    private static boolean isApostrophe(String text, int offset) {
        return offset < text.length() && Signs.plain(text.charAt(offset)) == '\'';
    }

    /// Where the word that goes on at `start` ends.
    static int end(String text, int start) {
        int at = start;
        while (at < text.length() && isJoined(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }
}
