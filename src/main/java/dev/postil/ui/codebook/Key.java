package dev.postil.ui.codebook;

import java.util.UUID;

/// What a row of the codebook stands for, so that it is found again after every change.
sealed interface Key {

    record OfKind(String id) implements Key {}

    record OfTag(UUID id) implements Key {}

    /// The heading of the link types.
    record LinkTypes() implements Key {}

    record OfLinkType(String id) implements Key {}
}
