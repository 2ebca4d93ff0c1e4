package dev.postil.text;

import dev.postil.model.Span;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Words, sentences and paragraphs around a place. Offsets are UTF-16.
///
/// Looks no further than some thousand units to either side, so it costs the same anywhere in a
/// text of any size. Any thread.
public final class Words {

    private static final int WORD_WINDOW = 256;
    private static final int SENTENCE_WINDOW = 4096;
    private static final int PARAGRAPH_WINDOW = 100_000;

    private Words() {}

    /// The word that holds `offset` or ends there; empty between words.
    public static Optional<Span> wordAt(String text, int offset, Locale language) {
        Objects.checkIndex(offset, text.length() + 1);
        Span window = around(text, offset, WORD_WINDOW);
        String plain = window.of(text).replace('’', '\'').replace('\u00ad', 'x');
        BreakIterator words = BreakIterator.getWordInstance(language);
        words.setText(plain);
        Span at = piece(words, offset - window.start(), plain.length()).shift(window.start());
        if (isWord(text, at)) {
            return Optional.of(Graphemes.widen(text, at));
        }
        if (at.start() < offset || offset == window.start()) {
            return Optional.empty();
        }
        Span before =
                piece(words, offset - window.start() - 1, plain.length()).shift(window.start());
        return Optional.of(before)
                .filter(span -> isWord(text, span))
                .map(span -> Graphemes.widen(text, span));
    }

    /// `span` with words that it cuts taken whole. Where words are written without spaces nothing
    /// says where a reader would end them, so there it stays as it is.
    public static Span whole(String text, Span span, Locale language) {
        Span first = cutAt(text, span.start(), language);
        Span last = cutAt(text, span.end(), language);
        return new Span(first.start(), last.end());
    }

    /// The word that goes on across `offset`; the bare place where none does.
    private static Span cutAt(String text, int offset, Locale language) {
        Span here = new Span(offset, offset);
        if (offset == 0
                || offset == text.length()
                || Signs.isUnspaced(text.codePointBefore(offset))
                || Signs.isUnspaced(text.codePointAt(offset))) {
            return here;
        }
        return wordAt(text, offset, language)
                .filter(word -> word.start() < offset && offset < word.end())
                .orElse(here);
    }

    private static boolean isWord(String text, Span span) {
        return span.of(text).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// The sentence that holds `offset`, without the white space after it and the bullet before it.
    ///
    /// @param within where to look, such as the block that holds `offset`
    public static Span sentenceAt(String text, int offset, Span within, Locale language) {
        if (offset < within.start() || offset > within.end()) {
            throw new IndexOutOfBoundsException(offset + " is outside of " + within);
        }
        Span window = clip(around(text, offset, SENTENCE_WINDOW), within);
        Span sentence =
                SentenceEdges.sentence(window.of(text), offset - window.start(), language)
                        .shift(window.start());
        return Bullets.without(text, trim(text, Graphemes.widen(text, sentence)), within);
    }

    /// The same place, or where the words begin of a line whose bullet it stands before or in.
    public static int afterBullet(String text, int offset, Span within) {
        int words = Bullets.after(text, within.start(), within.end());
        return offset < words ? words : offset;
    }

    /// The paragraph that holds `offset`: what stands between blank lines, without those.
    public static Span paragraphAt(String text, int offset) {
        Objects.checkIndex(offset, text.length() + 1);
        Span window = around(text, offset, PARAGRAPH_WINDOW);
        int start = offset;
        while (start > window.start() && !isBlankLineBefore(text, start)) {
            start--;
        }
        int end = offset;
        while (end < window.end() && !isBlankLineBefore(text, end + 1)) {
            end++;
        }
        return trim(text, new Span(start, end));
    }

    /// Whether a line end stands before `offset`, and only white space between it and another.
    private static boolean isBlankLineBefore(String text, int offset) {
        if (text.charAt(offset - 1) != '\n') {
            return false;
        }
        int at = offset - 2;
        while (at >= 0 && text.charAt(at) != '\n' && Signs.isSpace(text.charAt(at))) {
            at--;
        }
        return at >= 0 && text.charAt(at) == '\n';
    }

    /// The span without white space at its ends; empty at its start if it holds nothing else.
    public static Span trim(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (end > start && Signs.isSpace(text.charAt(end - 1))) {
            end--;
        }
        while (start < end && Signs.isSpace(text.charAt(start))) {
            start++;
        }
        int whole = Math.max(span.start(), Graphemes.floor(text, start));
        return start < end ? new Span(whole, end) : new Span(span.start(), span.start());
    }

    /// Whether the span holds white space only, or nothing.
    public static boolean isBlank(String text, Span span) {
        return trim(text, span).isEmpty();
    }

    private static Span around(String text, int offset, int reach) {
        int start = Math.max(0, offset - reach);
        int end = Math.min(text.length(), offset + reach);
        return Graphemes.widen(text, new Span(start, end));
    }

    private static Span clip(Span span, Span within) {
        return new Span(Math.max(span.start(), within.start()), Math.min(span.end(), within.end()));
    }

    private static Span piece(BreakIterator pieces, int offset, int length) {
        if (offset == length) {
            return new Span(length, length);
        }
        int end = pieces.following(offset);
        return new Span(pieces.previous(), end);
    }
}
