package dev.postil.session;

import dev.postil.model.Document;
import dev.postil.model.Span;
import dev.postil.search.CorpusSearch;
import dev.postil.search.Hit;
import dev.postil.search.Query;
import dev.postil.task.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Looks through all documents and notes, and goes to what was found. A new search ends the one
/// before.
public final class Searching {

    /// More than anybody reads; who gets them all looks for more words.
    public static final int MOST = 200;

    /// A place that was found.
    ///
    /// @param annotation whose note matches, if it is one
    /// @param span in the text, UTF-16; null where it is a title or a note
    /// @param snippet the words around, on one line
    /// @param match the match within the snippet, UTF-16
    public record Place(
            Document document,
            @Nullable UUID annotation,
            @Nullable Span span,
            String snippet,
            Span match) {}

    private final Session session;
    private Running running = () -> {};

    public Searching(Session session) {
        this.session = session;
    }

    /// Finds what matches all words of `typed`, grouped by document; nothing for blank words.
    public void search(String typed, Consumer<List<Place>> done, Consumer<Exception> failed) {
        running.cancel();
        Query query = Query.parse(typed);
        running =
                session.read(
                        null,
                        (corpus, progress) -> {
                            List<Place> places = new ArrayList<>();
                            new CorpusSearch(corpus, query)
                                    .run(hit -> places.add(place(hit)), progress);
                            return places.subList(0, Math.min(MOST, places.size()));
                        },
                        done,
                        failed);
    }

    /// Opens the document of `place` and shows the words or the annotation there.
    public void open(Place place, Consumer<Exception> failed) {
        session.show(place.document(), () -> arrive(place), failed);
    }

    private void arrive(Place place) {
        UUID annotation = place.annotation();
        Span span = place.span();
        if (annotation != null) {
            session.annotation(annotation).ifPresent(session.selection()::select);
        } else if (span != null) {
            session.selection().selectWords(span);
            session.reading().go(span);
        }
    }

    private static Place place(Hit hit) {
        Span span = hit.where() == Hit.Where.TEXT ? hit.span() : null;
        return new Place(hit.document(), hit.annotation(), span, hit.snippet(), hit.match());
    }
}
