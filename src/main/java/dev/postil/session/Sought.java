package dev.postil.session;

import dev.postil.model.Document;
import dev.postil.model.Span;
import dev.postil.text.PartOfWord;
import dev.postil.text.PhraseFinder;
import dev.postil.text.PhraseOptions;
import dev.postil.text.PhraseSyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// What is looked for in texts: a phrase, or several that mean the same, such as a tag's names.
///
/// Immutable, any thread.
///
/// @param options whose language gives way to that of the text
public record Sought(List<String> phrases, PhraseOptions options) {

    private static final Comparator<Span> LONGEST_FIRST =
            Comparator.comparingInt(Span::start)
                    .thenComparing(Span::length, Comparator.reverseOrder());

    public Sought {
        phrases = phrases.stream().filter(phrase -> !phrase.isBlank()).distinct().toList();
    }

    public static Sought of(String phrase, PhraseOptions options) {
        return new Sought(List.of(phrase), options);
    }

    /// Whether there is nothing to look for.
    public boolean isBlank() {
        return phrases.isEmpty();
    }

    /// The language whose rules count in a document; English where it is not known.
    public static Locale language(Document document) {
        return Optional.ofNullable(document.language())
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }

    /// Where any of the phrases stands in `text`, in order and not overlapping; of two that begin
    /// at one place the longer. One phrase is searched for as the stream is read.
    ///
    /// @throws PhraseSyntaxException for a bad regular expression
    public Stream<Span> in(String text, Locale language, BooleanSupplier isCancelled)
            throws PhraseSyntaxException {
        if (phrases.size() == 1) {
            return stream(phrases.getFirst(), text, language, isCancelled);
        }
        List<Span> all = new ArrayList<>();
        for (String phrase : phrases) {
            stream(phrase, text, language, isCancelled).forEach(all::add);
        }
        all.sort(LONGEST_FIRST);
        int[] end = new int[1];
        return all.stream()
                .filter(span -> span.start() >= end[0])
                .peek(span -> end[0] = span.end());
    }

    /// Whether one of the hits is only a piece of a longer word, and no form of what is looked for.
    boolean isPartOfWord(String text, Span hit, Locale language) throws PhraseSyntaxException {
        PhraseOptions here = options.withLanguage(language);
        for (String phrase : phrases) {
            if (!PartOfWord.is(text, hit, phrase, here)) {
                return false;
            }
        }
        return true;
    }

    private Stream<Span> stream(
            String phrase, String text, Locale language, BooleanSupplier isCancelled)
            throws PhraseSyntaxException {
        return PhraseFinder.of(phrase, options.withLanguage(language)).find(text, isCancelled);
    }
}
