package dev.postil.intake;

import dev.postil.intake.text.Extract;
import dev.postil.model.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a format found in an original.
///
/// @param published as precisely as it is known: `2025`, `2025-03` or `2025-03-22`
/// @param language BCP 47, declared or guessed; null where unknown
/// @param mediaType of the original, as its content shows it
/// @param uri the address the page itself names as its own, if any
/// @param outlet what published it, where it says so
public record Reading(
        String title,
        List<String> creators,
        @Nullable String published,
        @Nullable String language,
        String mediaType,
        @Nullable String uri,
        @Nullable String outlet,
        Content content,
        List<Warning> warnings) {

    public Reading {
        creators = List.copyOf(creators);
        warnings = List.copyOf(warnings);
    }

    /// Puts the file's name where the document has no title of its own.
    static Reading of(
            Original original, String mediaType, Extract extract, List<Warning> warnings) {
        String title = extract.title();
        return new Reading(
                title == null || title.isBlank() ? original.nameAsTitle() : title,
                extract.creators(),
                extract.published(),
                extract.language(),
                mediaType,
                extract.uri(),
                extract.outlet(),
                extract.content(),
                warnings);
    }
}
