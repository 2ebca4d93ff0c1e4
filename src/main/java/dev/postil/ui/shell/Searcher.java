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
    /// @param annotation whose note or quote matches; null elsewhere
    /// @param isNote whether a note matches, of a document or an annotation
    /// @param place in the text, UTF-16; null where something else than the text matches
    /// @param snippet the words around the matches
    /// @param matches the matches within the snippet, in order, UTF-16
    record Found(
            Document document,
            @Nullable UUID annotation,
            boolean isNote,
            @Nullable Span place,
            String snippet,
            List<Span> matches) {

        public Found {
            matches = List.copyOf(matches);
        }
    }

    /// What was found, the best document first.
    ///
    /// @param isAll whether there is nothing more
    /// @param isComplete whether everything was looked through
    record Answer(List<Found> found, boolean isAll, boolean isComplete) {

        public Answer {
            found = List.copyOf(found);
        }
    }

    /// Looks for what was typed and answers on the window's thread.
    Running search(String typed, Consumer<Answer> done, Consumer<Exception> failed);

    /// The same taken less exactly, for where nothing was found.
    String lessExactly(String typed);
}
