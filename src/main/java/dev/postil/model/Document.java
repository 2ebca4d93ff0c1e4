package dev.postil.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document of the workspace, without its text (see [Content]).
///
/// @param published as precisely as it is known: `2025`, `2025-03` or `2025-03-22`
/// @param language BCP 47, or null where unknown
/// @param group the heading it stands under in the library, or null
/// @param textSha256 of the text in UTF-8, lower-case hexadecimal; names the kept text
/// @param putBack where page furniture counts as text again because somebody wanted it so, UTF-16,
///   in order; null for nowhere
public record Document(
        UUID id,
        String title,
        List<String> creators,
        @Nullable String published,
        @Nullable String language,
        Status status,
        @Nullable String group,
        List<TagUse> tags,
        Source source,
        String textSha256,
        @Nullable String note,
        @Nullable List<Span> putBack,
        Instant modified) {

    public Document {
        creators = List.copyOf(creators);
        tags = List.copyOf(tags);
        putBack = putBack == null || putBack.isEmpty() ? null : List.copyOf(putBack);
    }

    public Document withTitle(String title, Instant at) {
        return with(title, status, group, tags, note, at);
    }

    public Document withGroup(@Nullable String group, Instant at) {
        return with(title, status, group, tags, note, at);
    }

    public Document withStatus(Status status, Instant at) {
        return with(title, status, group, tags, note, at);
    }

    public Document withTags(List<TagUse> tags, Instant at) {
        return with(title, status, group, tags, note, at);
    }

    public Document withNote(@Nullable String note, Instant at) {
        return with(title, status, group, tags, note, at);
    }

    /// Corrected by somebody who knows better than the original says.
    ///
    /// @param uri where the original is from
    /// @param outlet what published it
    public Document withDetails(
            String title,
            List<String> creators,
            @Nullable String published,
            @Nullable String language,
            @Nullable String uri,
            @Nullable String outlet,
            Instant at) {
        Source from = source.withUri(uri).withOutlet(outlet);
        return withTitle(title, at).with(creators, published, language, from, putBack, at);
    }

    public Document withPutBack(@Nullable List<Span> putBack, Instant at) {
        return with(creators, published, language, source, putBack, at);
    }

    /// What comes from the original is another.
    private Document with(
            List<String> creators,
            @Nullable String published,
            @Nullable String language,
            Source source,
            @Nullable List<Span> putBack,
            Instant at) {
        return new Document(
                id,
                title,
                creators,
                published,
                language,
                status,
                group,
                tags,
                source,
                textSha256,
                note,
                putBack,
                at);
    }

    /// What was done with it in the workspace is another.
    private Document with(
            String title,
            Status status,
            @Nullable String group,
            List<TagUse> tags,
            @Nullable String note,
            Instant at) {
        return new Document(
                id,
                title,
                creators,
                published,
                language,
                status,
                group,
                tags,
                source,
                textSha256,
                note,
                putBack,
                at);
    }
}
