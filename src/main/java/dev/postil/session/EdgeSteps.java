package dev.postil.session;

import dev.postil.model.Span;
import dev.postil.text.Graphemes;
import dev.postil.text.WordSteps;
import dev.postil.text.Words;
import java.util.Locale;

/// Where an edge of a passage goes: always to the rim of a character as a reader sees it, never
/// beyond the other edge, and over white space without a stop, for no passage begins or ends with
/// it.
///
/// Offsets are UTF-16. Any thread.
final class EdgeSteps {

    private final String text;
    private final Locale language;

    EdgeSteps(String text, Locale language) {
        this.text = text;
        this.language = language;
    }

    /// `span` with one edge a character or a word further on in the text, or back.
    Span step(Span span, Edge edge, boolean forward, boolean byWord) {
        return byWord ? byWord(span, edge, forward) : byCharacter(span, edge, forward);
    }

    /// `span` with one edge as near to `offset` as it can be.
    ///
    /// @param wholeWords whether it goes to the rim of the word that holds `offset`
    Span to(Span span, Edge edge, int offset, boolean wholeWords) {
        int at = Math.clamp(offset, 0, text.length());
        int wanted = wholeWords ? rimOfWord(at, edge) : at;
        return switch (edge) {
            case START -> startAt(span, wanted);
            case END -> endAt(span, wanted);
        };
    }

    private int rimOfWord(int offset, Edge edge) {
        return Words.wordAt(text, offset, language)
                .map(word -> edge == Edge.START ? word.start() : word.end())
                .orElse(offset);
    }

    private Span byWord(Span span, Edge edge, boolean forward) {
        return switch (edge) {
            case START -> {
                WordSteps words = WordSteps.around(text, span.start(), language);
                int to =
                        forward ? words.nextStart(span.start()) : words.previousStart(span.start());
                yield to < span.end() ? startAt(span, to) : span;
            }
            case END -> {
                WordSteps words = WordSteps.around(text, span.end(), language);
                int to = forward ? words.nextEnd(span.end()) : words.previousEnd(span.end());
                yield to > span.start() ? endAt(span, to) : span;
            }
        };
    }

    private Span byCharacter(Span span, Edge edge, boolean forward) {
        return switch (edge) {
            case START ->
                    startAt(
                            span,
                            forward
                                    ? Graphemes.next(text, span.start())
                                    : charactersBefore(span.start()));
            case END ->
                    endAt(
                            span,
                            forward
                                    ? charactersAfter(span.end())
                                    : Graphemes.previous(text, span.end()));
        };
    }

    /// Where the last character before `offset` begins that is no blank.
    private int charactersBefore(int offset) {
        int at = Graphemes.previous(text, offset);
        while (at > 0 && isBlankAt(at)) {
            at = Graphemes.previous(text, at);
        }
        return at;
    }

    /// Where the first character behind `offset` ends that is no blank.
    private int charactersAfter(int offset) {
        int at = Graphemes.next(text, offset);
        while (at < text.length() && isBlankBefore(at)) {
            at = Graphemes.next(text, at);
        }
        return at;
    }

    private Span startAt(Span span, int offset) {
        int last = Graphemes.previous(text, span.end());
        int at = Math.min(Graphemes.floor(text, offset), last);
        while (at < last && isBlankAt(at)) {
            at = Graphemes.next(text, at);
        }
        return new Span(at, span.end());
    }

    private Span endAt(Span span, int offset) {
        int first = Graphemes.next(text, span.start());
        int at = Math.max(Graphemes.ceiling(text, offset), first);
        while (at > first && isBlankBefore(at)) {
            at = Graphemes.previous(text, at);
        }
        return new Span(span.start(), at);
    }

    private boolean isBlankAt(int offset) {
        return Words.isBlank(text, new Span(offset, Graphemes.next(text, offset)));
    }

    private boolean isBlankBefore(int offset) {
        return Words.isBlank(text, new Span(Graphemes.previous(text, offset), offset));
    }
}
