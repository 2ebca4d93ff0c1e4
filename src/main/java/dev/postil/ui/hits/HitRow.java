package dev.postil.ui.hits;

import dev.postil.model.Document;
import dev.postil.session.FoundPlace;

/// A line of the list.
sealed interface HitRow {

    /// Heads the hits of one document.
    record Title(Document document) implements HitRow {}

    /// A hit.
    ///
    /// @param number counted from 0 over all hits
    record Hit(int number, FoundPlace place) implements HitRow {}
}
