package dev.postil.ui.reader;

import dev.postil.model.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is drawn around the words of one piece, in UTF-16 from the piece's start.
///
/// @param found hits of the search
/// @param current the hit that the search stands on; null where it is not here
/// @param selected the selected words; null where none are here
record Overlay(
        Painting painting, List<Span> found, @Nullable Span current, @Nullable Span selected) {

    static final Overlay NONE = new Overlay(Painting.NONE, List.of(), null, null);
}
