package dev.postil.ui.library;

import dev.postil.model.Document;

/// A row of the list of documents.
sealed interface Shelf {

    /// The name that the documents below share.
    record Group(String name, int count) implements Shelf {}

    /// A document.
    ///
    /// @param open whether it is the one that is read
    record Volume(Document document, boolean open) implements Shelf {}
}
