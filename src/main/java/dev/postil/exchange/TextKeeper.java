package dev.postil.exchange;

import dev.postil.model.Content;
import dev.postil.model.Document;
import java.io.IOException;

/// Stores the text of a document before the change that names it.
@FunctionalInterface
public interface TextKeeper {

    /// Keeps nothing: for looking at what a merge would do.
    TextKeeper NONE = (_, _) -> {};

    /// May be called again for the same text.
    void keep(Document document, Content content) throws IOException;
}
