package dev.postil.ui.reader;

import dev.postil.model.Span;
import dev.postil.text.Graphemes;
import java.util.ArrayList;
import java.util.List;

/// Cuts a long block into parts that the display can lay out quickly: at the end of a line, of a
/// sentence, of a word, and never inside a character. Pure.
final class PieceBreaks {

    /// Longer than this no part is: gestures in a paragraph of 2,000 take 5 ms, of 4,000 four times
    /// as long.
    static final int LONGEST = 1_900;

    private static final int SHORTEST = 1_000;
    private static final String SENTENCE_ENDS = ".!?…。！？؟۔।";
    private static final String CLOSING = "\"'”’»)]」』";

    private PieceBreaks() {}

    /// The parts of `block`, in order. Only a line end at a cut is left out.
    static List<Span> cut(String text, Span block) {
        if (block.length() <= LONGEST) {
            return List.of(block);
        }
        List<Span> parts = new ArrayList<>();
        int start = block.start();
        while (block.end() - start > LONGEST) {
            int end = breakIn(text, start + SHORTEST, start + LONGEST);
            parts.add(new Span(start, end));
            start = text.charAt(end) == '\n' ? end + 1 : end;
        }
        parts.add(new Span(start, block.end()));
        return parts;
    }

    private static int breakIn(String text, int from, int to) {
        int line = text.lastIndexOf('\n', to);
        if (line >= from) {
            return line;
        }
        int word = -1;
        for (int at = to; at > from; at--) {
            if (endsSentence(text, at)) {
                return at;
            }
            if (word < 0 && Character.isWhitespace(text.charAt(at - 1))) {
                word = at;
            }
        }
        return word < 0 ? Graphemes.floor(text, to) : Graphemes.floor(text, word);
    }

    /// Whether a sentence and the blank after it end before `at`.
    private static boolean endsSentence(String text, int at) {
        if (!Graphemes.isBoundary(text, at)) {
            return false;
        }
        char before = text.charAt(at - 1);
        if (before == '。' || before == '！' || before == '？') {
            return CLOSING.indexOf(text.charAt(at)) < 0;
        }
        int last = at - 2;
        while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return Character.isWhitespace(before)
                && last >= 0
                && SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
    }
}
