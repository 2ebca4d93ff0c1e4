package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.TagUse;
import java.util.Optional;

/// What an annotation can have or lack: what is asked for with `has:` and `no:`, and what somebody
/// who works through a document goes to next.
public enum Trait {
    TAG,
    /// Lacked by what has a kind alone, and by nothing that has no tag at all.
    NAME,
    NOTE,
    /// Lacked by what is no longer found in the text.
    PLACE;

    /// The trait of that name, lower case.
    static Optional<Trait> called(String word) {
        return switch (word) {
            case "tag" -> Optional.of(TAG);
            case "name" -> Optional.of(NAME);
            case "note" -> Optional.of(NOTE);
            case "place" -> Optional.of(PLACE);
            default -> Optional.empty();
        };
    }

    public boolean isIn(Annotation annotation) {
        return switch (this) {
            case TAG -> !annotation.tags().isEmpty();
            case NAME -> annotation.tags().stream().anyMatch(use -> !use.isUnnamed());
            case NOTE -> hasNote(annotation);
            case PLACE -> annotation.span() != null;
        };
    }

    public boolean isMissingIn(Annotation annotation) {
        return switch (this) {
            case NAME -> annotation.tags().stream().anyMatch(TagUse::isUnnamed);
            case TAG, NOTE, PLACE -> !isIn(annotation);
        };
    }

    private static boolean hasNote(Annotation annotation) {
        String note = annotation.note();
        return note != null && !note.isBlank();
    }
}
