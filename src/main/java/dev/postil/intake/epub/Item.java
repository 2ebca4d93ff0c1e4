package dev.postil.intake.epub;

import java.util.Locale;

/// A file that the book's package lists.
///
/// @param path in the archive
/// @param fallback the item to show where this one cannot be; empty where there is none
/// @param isContents whether it is the table of contents
record Item(String id, String path, String mediaType, String fallback, boolean isContents) {

    private static final String BY_NAME = "(?i).*\\.(?:x?html?|xml)";

    /// Whether it is a page of text.
    boolean isPage() {
        String type = mediaType.toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/xhtml+xml", "text/html", "text/x-oeb1-document", "image/svg+xml" ->
                    true;
            case "application/x-dtbook+xml" -> true;
            case "" -> path.matches(BY_NAME);
            default -> false;
        };
    }

    /// Whether there is a chance that it holds text, where nothing better is there instead.
    boolean mayBePage() {
        return isPage() || path.matches(BY_NAME);
    }
}
