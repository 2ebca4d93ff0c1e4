package dev.postil.text;

import dev.postil.model.Span;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Looks for a phrase as it is written.
record PlainSearch(String phrase, PhraseOptions options) implements PhraseSearch {

    @Override
    public Run in(String text, BooleanSupplier isCancelled) {
        Folding folding = new Folding(options);
        FoldedPhrase folded = new FoldedPhrase(folding.fold(phrase.strip()), folding);
        return from -> folded.isEmpty() ? Optional.empty() : next(text, from, folded, isCancelled);
    }

    private Optional<Span> next(
            String text, int from, FoldedPhrase folded, BooleanSupplier isCancelled) {
        int start = folded.mayStandFrom(text, from);
        while (start < text.length()) {
            int end = folded.endAt(text, start);
            if (end >= 0 && isWhole(text, new Span(start, end))) {
                if (isCancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                return Optional.of(new Span(start, end));
            }
            start = folded.mayStandFrom(text, start + 1);
        }
        return Optional.empty();
    }

    private boolean isWhole(String text, Span span) {
        return (!options.wholeWords() || WordEdges.areAround(text, span))
                && Graphemes.isBoundary(text, span.start())
                && Graphemes.isBoundary(text, span.end());
    }
}
