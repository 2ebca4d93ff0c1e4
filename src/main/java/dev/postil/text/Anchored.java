package dev.postil.text;

import dev.postil.model.AnchorState;
import dev.postil.model.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a quote was found in a text, and how surely.
///
/// @param span UTF-16; null exactly when orphaned
public record Anchored(@Nullable Span span, AnchorState state) {

    static final Anchored ORPHANED = new Anchored(null, AnchorState.ORPHANED);

    public Anchored {
        if ((span == null) != (state == AnchorState.ORPHANED)) {
            throw new IllegalArgumentException("a quote has no span exactly when orphaned");
        }
    }

    /// The place in the text, empty when orphaned.
    public Optional<Span> place() {
        return Optional.ofNullable(span);
    }
}
