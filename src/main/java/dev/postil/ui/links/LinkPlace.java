package dev.postil.ui.links;

/// Where an end of a link is to be read.
///
/// @param quote the beginning of the passage; empty where the end is called by it, and where a tag
///   is meant wherever it is used
/// @param document its title; empty where a tag is meant wherever it is used
record LinkPlace(String quote, String document) {

    static final LinkPlace ANYWHERE = new LinkPlace("", "");

    boolean isSomewhere() {
        return !quote.isEmpty() || !document.isEmpty();
    }
}
