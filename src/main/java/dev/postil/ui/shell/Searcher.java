package dev.postil.ui.shell;

import dev.postil.model.Document;
import dev.postil.model.Span;
import dev.postil.task.Running;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Looks through the whole workspace; an interface, since panes know no index.
public interface Searcher {

    /// A place that matches.
    ///
    /// @param annotation whose note matches; null elsewhere
    /// @param place in the text, UTF-16; null where something else than the text matches
    /// @param snippet the words around the match
    /// @param match the match within the snippet, UTF-16
    record Found(
            Document document,
            @Nullable UUID annotation,
            @Nullable Span place,
            String snippet,
            Span match) {}

    /// Looks for what was typed and answers on the window's thread; documents follow each other by
    /// title.
    Running search(String typed, Consumer<List<Found>> done, Consumer<Exception> failed);
}
