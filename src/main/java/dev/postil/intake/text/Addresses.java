package dev.postil.intake.text;

import java.util.Locale;

/// Tells addresses that a reader may follow from others, such as `javascript:` or `file:`.
public final class Addresses {

    private Addresses() {}

    /// Whether it is safe: without a scheme, within the document, or of a kind that leads to pages,
    /// files and people.
    public static boolean isSafe(String target) {
        int colon = target.indexOf(':');
        if (colon < 0 || target.substring(0, colon).contains("/") || target.startsWith("#")) {
            return true;
        }
        return switch (target.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "http", "https", "mailto", "ftp", "doi", "tel" -> true;
            default -> false;
        };
    }
}
