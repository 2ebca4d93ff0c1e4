package dev.postil.ui.hits;

import dev.postil.session.FoundPlace;
import dev.postil.session.Session;
import java.util.function.Consumer;

/// Shows a hit in its document, which may have to be opened first.
final class GoingToHit {

    private final Session session;
    private final Consumer<Exception> failed;

    /// @param failed hears why a document could not be opened
    GoingToHit(Session session, Consumer<Exception> failed) {
        this.session = session;
        this.failed = failed;
    }

    void go(FoundPlace place) {
        if (isHere(place)) {
            show(place);
        } else {
            session.library()
                    .document(place.document().id())
                    .ifPresent(
                            document -> session.trail().open(document, () -> show(place), failed));
        }
    }

    boolean isHere(FoundPlace place) {
        return session.document()
                .filter(open -> open.id().equals(place.document().id()))
                .isPresent();
    }

    private void show(FoundPlace place) {
        session.selection().select(null);
        session.selection().selectWords(place.span());
        session.reading().go(place.span());
    }
}
