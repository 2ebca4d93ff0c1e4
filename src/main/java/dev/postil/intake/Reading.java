package dev.postil.intake;

import dev.postil.model.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a format found in an original.
///
/// @param published as precisely as it is known: `2025`, `2025-03` or `2025-03-22`
/// @param language BCP 47, declared or guessed; null where unknown
/// @param mediaType of the original, as its content shows it
/// @param uri the address the page itself names as its own, if any
public record Reading(
        String title,
        List<String> creators,
        @Nullable String published,
        @Nullable String language,
        String mediaType,
        @Nullable String uri,
        Content content,
        List<Warning> warnings) {

    public Reading {
        creators = List.copyOf(creators);
        warnings = List.copyOf(warnings);
    }
}
