package dev.postil.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a document came from.
///
/// @param name the file's name, without folders
/// @param uri the address it was fetched from, if any
/// @param sha256 of the original bytes, lower-case hexadecimal; names the kept original
public record Source(
        String name, String mediaType, @Nullable String uri, String sha256, Instant imported) {

    public Source withUri(@Nullable String uri) {
        return new Source(name, mediaType, uri, sha256, imported);
    }
}
