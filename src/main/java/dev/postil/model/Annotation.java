package dev.postil.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A highlighted passage with what somebody thought of it: any number of tags, and a note.
///
/// @param span UTF-16; null exactly when orphaned
/// @param note Markdown; null where there is none
public record Annotation(
        UUID id,
        UUID document,
        @Nullable Span span,
        Quote quote,
        List<TagUse> tags,
        @Nullable String note,
        AnchorState anchor,
        UUID creator,
        Instant created,
        UUID modifiedBy,
        Instant modified) {

    /// By start, end and id (as lower-case text); orphans last.
    public static final Comparator<Annotation> BY_POSITION =
            Comparator.comparing(
                            Annotation::span, Comparator.nullsLast(Comparator.<Span>naturalOrder()))
                    .thenComparing(Annotation::id, Order.IDS);

    public Annotation {
        tags = List.copyOf(tags);
        if ((span == null) != (anchor == AnchorState.ORPHANED)) {
            throw new IllegalArgumentException("an annotation has no span exactly when orphaned");
        }
    }

    /// The place in the text, empty when orphaned.
    public Optional<Span> place() {
        return Optional.ofNullable(span);
    }

    public boolean hasKind(String kind) {
        return tags.stream().anyMatch(use -> use.kind().equals(kind));
    }

    public Annotation withTags(List<TagUse> tags, UUID by, Instant at) {
        return new Annotation(
                id, document, span, quote, tags, note, anchor, creator, created, by, at);
    }

    public Annotation withNote(@Nullable String note, UUID by, Instant at) {
        return new Annotation(
                id, document, span, quote, tags, note, anchor, creator, created, by, at);
    }

    /// The same annotation at another place.
    public Annotation withPlace(Span span, Quote quote, AnchorState anchor, UUID by, Instant at) {
        return new Annotation(
                id, document, span, quote, tags, note, anchor, creator, created, by, at);
    }
}
