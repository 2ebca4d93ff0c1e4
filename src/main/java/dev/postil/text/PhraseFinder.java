package dev.postil.text;

import dev.postil.model.Span;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Finds a phrase in texts, one place after the other, and never half a character.
///
/// White space in the phrase stands for any run of it, line ends too; typographic quotation marks,
/// apostrophes and dashes match plain ones; invisible characters in the text are looked through.
/// Immutable, any thread.
public final class PhraseFinder {

    private final PhraseSearch search;

    private PhraseFinder(PhraseSearch search) {
        this.search = search;
    }

    /// Prepares to look for `phrase`; a blank one is nowhere.
    ///
    /// @throws PhraseSyntaxException for a bad regular expression
    public static PhraseFinder of(String phrase, PhraseOptions options)
            throws PhraseSyntaxException {
        return new PhraseFinder(search(phrase, options));
    }

    private static PhraseSearch search(String phrase, PhraseOptions options)
            throws PhraseSyntaxException {
        if (phrase.isBlank()) {
            return PhraseSearch.NOTHING;
        }
        if (options.regularExpression()) {
            return PatternSearch.of(phrase, options);
        }
        PhraseOptions how =
                options.withAccentsIgnored(
                        options.accentsIgnored()
                                && !options.caseSensitive()
                                && !Accents.areIn(phrase));
        return options.inflected() ? new FormsSearch(phrase, how) : new PlainSearch(phrase, how);
    }

    /// Where the phrase stands in `text`, UTF-16, in order and not overlapping; searched for as the
    /// stream is read.
    ///
    /// @throws PhraseTooComplexException while reading, for a regular expression that takes too
    ///   long
    public Stream<Span> find(String text) {
        return find(text, () -> false);
    }

    /// Ends with a [java.util.concurrent.CancellationException] while reading once `isCancelled`.
    public Stream<Span> find(String text, BooleanSupplier isCancelled) {
        PhraseSearch.Run run = search.in(text, isCancelled);
        return Stream.iterate(
                        run.next(0),
                        Optional::isPresent,
                        last -> last.flatMap(span -> run.next(span.end())))
                .flatMap(Optional::stream);
    }
}
