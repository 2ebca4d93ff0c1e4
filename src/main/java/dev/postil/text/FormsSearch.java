package dev.postil.text;

import dev.postil.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Looks for the words of a phrase, each in any of its forms.
record FormsSearch(String phrase, PhraseOptions options) implements PhraseSearch {

    @Override
    public Run in(String text, BooleanSupplier isCancelled) {
        List<PhrasePart> parts =
                PhrasePart.of(
                        phrase.strip(), new Folding(options), WordForms.of(options.language()));
        return from -> next(text, from, parts, isCancelled);
    }

    private static Optional<Span> next(
            String text, int from, List<PhrasePart> parts, BooleanSupplier isCancelled) {
        FoldedPhrase beginning = parts.getFirst().beginning();
        int start = beginning.mayStandFrom(text, from);
        while (start < text.length()) {
            int end = endAt(text, start, parts);
            if (end >= 0 && isWhole(text, new Span(start, end))) {
                if (isCancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                return Optional.of(new Span(start, end));
            }
            start = beginning.mayStandFrom(text, start + 1);
        }
        return Optional.empty();
    }

    private static int endAt(String text, int start, List<PhrasePart> parts) {
        int at = start;
        for (PhrasePart part : parts) {
            at = at < 0 ? at : part.endAt(text, at);
        }
        return at;
    }

    private static boolean isWhole(String text, Span span) {
        return WordEdges.areAround(text, span)
                && Graphemes.isBoundary(text, span.start())
                && Graphemes.isBoundary(text, span.end());
    }
}
