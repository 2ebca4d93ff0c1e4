package dev.postil.text;

import dev.postil.model.Span;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Where words begin and end around a place, for going from one to the next. Offsets are UTF-16 and
/// split no character.
///
/// Looks a few hundred units around the place only, so it costs the same anywhere in a text of any
/// size; where no word is so near, the end of what was looked at will do. Any thread.
public final class WordSteps {

    private static final int WINDOW = 512;

    private final Span window;
    private final List<Span> words;

    private WordSteps(Span window, List<Span> words) {
        this.window = window;
        this.words = words;
    }

    /// The words around `offset`.
    public static WordSteps around(String text, int offset, Locale language) {
        Objects.checkIndex(offset, text.length() + 1);
        int start = Math.max(0, offset - WINDOW);
        int end = Math.min(text.length(), offset + WINDOW);
        Span window = Graphemes.widen(text, new Span(start, end));
        return new WordSteps(window, words(text, window, language));
    }

    private static List<Span> words(String text, Span window, Locale language) {
        String plain = window.of(text).replace('’', '\'').replace('\u00ad', 'x');
        BreakIterator breaks = BreakIterator.getWordInstance(language);
        breaks.setText(plain);
        List<Span> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (plain.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(Graphemes.widen(text, new Span(from, to).shift(window.start())));
            }
            from = to;
        }
        return words;
    }

    /// The first beginning of a word after `offset`.
    public int nextStart(int offset) {
        return words.stream()
                .mapToInt(Span::start)
                .filter(start -> start > offset)
                .findFirst()
                .orElse(window.end());
    }

    /// The last beginning of a word before `offset`.
    public int previousStart(int offset) {
        return words.stream()
                .mapToInt(Span::start)
                .filter(start -> start < offset)
                .reduce((_, later) -> later)
                .orElse(window.start());
    }

    /// The first end of a word after `offset`.
    public int nextEnd(int offset) {
        return words.stream()
                .mapToInt(Span::end)
                .filter(end -> end > offset)
                .findFirst()
                .orElse(window.end());
    }

    /// The last end of a word before `offset`.
    public int previousEnd(int offset) {
        return words.stream()
                .mapToInt(Span::end)
                .filter(end -> end < offset)
                .reduce((_, later) -> later)
                .orElse(window.start());
    }
}
