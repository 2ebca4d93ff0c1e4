package dev.postil.intake.text;

import dev.postil.model.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the text of a document tells about it, before the file's name fills the gaps.
///
/// @param title null where the text has none
/// @param published as precisely as it is known: `2025`, `2025-03` or `2025-03-22`
/// @param language BCP 47, declared or guessed
/// @param uri the address a page names as its own
/// @param outlet what published it, where it says so
public record Extract(
        @Nullable String title,
        List<String> creators,
        @Nullable String published,
        @Nullable String language,
        @Nullable String uri,
        @Nullable String outlet,
        Content content) {

    /// Of what does not say what published it.
    public Extract(
            @Nullable String title,
            List<String> creators,
            @Nullable String published,
            @Nullable String language,
            @Nullable String uri,
            Content content) {
        this(title, creators, published, language, uri, null, content);
    }

    public Extract {
        creators = List.copyOf(creators);
    }
}
