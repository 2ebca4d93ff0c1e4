package dev.postil.exchange;

import dev.postil.model.AnchorState;
import dev.postil.model.Quote;
import dev.postil.model.Span;
import dev.postil.text.Anchored;
import dev.postil.text.QuoteAnchor;
import dev.postil.text.QuoteAnchor.Sought;
import dev.postil.text.Quotes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the places of a document's annotations in its text: at their offsets if their words stand
/// there, else by their words.
final class Placement {

    private final String text;
    private final ReadText offsets;
    private final boolean isSameText;

    /// A place, and the quote that belongs to it.
    ///
    /// @param span UTF-16; null where the words were not found
    record Place(@Nullable Span span, Quote quote, AnchorState state) {}

    /// @param text in which the places are
    /// @param offsets of the text that the file counts in
    /// @param isSameText whether both are the same text
    Placement(String text, ReadText offsets, boolean isSameText) {
        this.text = text;
        this.offsets = offsets;
        this.isSameText = isSameText;
    }

    /// The places, in the same order.
    List<Place> of(List<ReadAnnotation> annotations) {
        List<@Nullable Place> places = new ArrayList<>(annotations.size());
        List<Sought> sought = new ArrayList<>();
        for (ReadAnnotation annotation : annotations) {
            Place sure = sure(annotation);
            places.add(sure);
            if (sure == null) {
                sought.add(new Sought(quote(annotation), hint(annotation)));
            }
        }
        if (sought.isEmpty()) {
            return List.copyOf(places);
        }
        return merged(places, sought, QuoteAnchor.of(text).findAll(sought));
    }

    private List<Place> merged(
            List<@Nullable Place> places, List<Sought> sought, List<Anchored> found) {
        List<Place> merged = new ArrayList<>(places.size());
        int next = 0;
        for (Place place : places) {
            if (place != null) {
                merged.add(place);
            } else {
                merged.add(place(found.get(next), sought.get(next).quote()));
                next++;
            }
        }
        return merged;
    }

    private Place place(Anchored anchored, Quote sought) {
        Span span = anchored.span();
        return span == null
                ? new Place(null, sought, AnchorState.ORPHANED)
                : new Place(span, Quotes.of(text, span), anchored.state());
    }

    /// The place that needs no search, or null.
    private @Nullable Place sure(ReadAnnotation annotation) {
        Quote quote = quote(annotation);
        Span span = isSameText ? offsets.span(annotation.start(), annotation.end()) : null;
        if (span != null && (quote.exact().isEmpty() || span.of(text).equals(quote.exact()))) {
            return new Place(span, Quotes.of(text, span), state(annotation));
        }
        boolean isOrphan =
                isSameText
                        && annotation.start() == null
                        && annotation.anchor() == AnchorState.ORPHANED;
        return isOrphan || quote.exact().isEmpty()
                ? new Place(null, quote, AnchorState.ORPHANED)
                : null;
    }

    /// What has a place is no orphan, whatever the file calls it.
    private static AnchorState state(ReadAnnotation annotation) {
        return annotation.anchor() == AnchorState.ORPHANED
                ? AnchorState.MOVED
                : annotation.anchor();
    }

    private static Quote quote(ReadAnnotation annotation) {
        Quote written = annotation.quote();
        return new Quote(
                ReadText.lineEnds(written.exact()),
                ReadText.lineEnds(written.prefix()),
                ReadText.lineEnds(written.suffix()));
    }

    /// Where it was, if that lies in the text at all.
    private @Nullable Span hint(ReadAnnotation annotation) {
        Span span = offsets.span(annotation.start(), annotation.end());
        return span == null || span.end() > text.length() ? null : span;
    }
}
