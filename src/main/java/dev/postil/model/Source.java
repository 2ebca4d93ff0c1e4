package dev.postil.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a document came from.
///
/// @param name the file's name, without folders
/// @param uri the address it was fetched from, if any
/// @param sha256 of the original bytes, lower-case hexadecimal; names the kept original
/// @param outlet what published it, such as a newspaper or a publisher; null where unknown
public record Source(
        String name,
        String mediaType,
        @Nullable String uri,
        String sha256,
        Instant imported,
        @Nullable String outlet) {

    /// Of no known outlet.
    public Source(
            String name, String mediaType, @Nullable String uri, String sha256, Instant imported) {
        this(name, mediaType, uri, sha256, imported, null);
    }

    public Source withUri(@Nullable String uri) {
        return new Source(name, mediaType, uri, sha256, imported, outlet);
    }

    public Source withOutlet(@Nullable String outlet) {
        return new Source(name, mediaType, uri, sha256, imported, outlet);
    }
}
