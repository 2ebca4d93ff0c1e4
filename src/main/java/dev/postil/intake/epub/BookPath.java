package dev.postil.intake.epub;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Names of files in a book, as the files of it write them.
final class BookPath {

    private BookPath() {}

    /// The file that an address names which stands in another one; what leads out of the book ends
    /// at its root.
    ///
    /// @param from the file that the address stands in
    static String resolve(String from, String address) {
        String path = decoded(withoutFragment(address).replace('\\', '/'));
        List<String> parts = new ArrayList<>();
        if (!path.startsWith("/")) {
            parts.addAll(List.of(from.split("/", -1)));
            parts.removeLast();
        }
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.removeLast();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    /// What stands behind `#`, decoded; empty where there is none.
    static String fragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? "" : decoded(address.substring(hash + 1));
    }

    /// Whether the address leads into the book rather than to the web.
    static boolean isWithin(String address) {
        int colon = address.indexOf(':');
        return !address.startsWith("//")
                && (colon < 0 || address.substring(0, colon).matches(".*[/#?].*"));
    }

    private static String withoutFragment(String address) {
        int hash = address.indexOf('#');
        String path = hash < 0 ? address : address.substring(0, hash);
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return written;
        }
    }
}
