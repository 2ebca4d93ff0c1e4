package dev.postil.ui.control;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What of an address in a note may be handed to the browser: pages of the web. Notes come from
/// other people too, and what a file or a program's own scheme would start, nobody can tell.
public final class WebAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebAddress() {}

    /// The page that is meant; empty where it is something else.
    public static Optional<URI> of(String address) {
        try {
            URI uri = new URI(address.strip().replace(" ", "%20"));
            String scheme = uri.getScheme();
            boolean isPage =
                    scheme != null
                            && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                            && uri.getHost() != null;
            return isPage ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
