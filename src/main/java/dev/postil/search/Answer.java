package dev.postil.search;

import java.util.List;

/// What was found: the best document first, the places of a document in the order of the text.
///
/// @param isAll whether there is nothing more than these
public record Answer(List<Hit> hits, boolean isAll) {

    /// Nothing.
    public static final Answer NONE = new Answer(List.of(), true);

    public Answer {
        hits = List.copyOf(hits);
    }
}
