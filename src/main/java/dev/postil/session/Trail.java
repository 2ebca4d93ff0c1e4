package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Document;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/// The places that somebody jumped away from, to go back to and forward again, across documents.
///
/// Whoever is about to jump calls [#leave] first; reading on is no jump.
public final class Trail {

    private static final int LONGEST = 200;

    private final Session session;
    private final Deque<Place> behind = new ArrayDeque<>();
    private final Deque<Place> ahead = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    /// Waits for the document that is on its way.
    private @Nullable ChangeListener<@Nullable OpenDocument> arrival;

    Trail(Session session) {
        this.session = session;
    }

    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForward() {
        return canGoForward.getReadOnlyProperty();
    }

    /// Where somebody reads now; empty where nothing is open.
    public Optional<Place> here() {
        return session.document()
                .map(
                        open ->
                                new Place(
                                        open.id(),
                                        session.reading().top().get(),
                                        session.selection().annotationId().orElse(null)));
    }

    /// Remembers this place, for somebody is about to jump away from it.
    public void leave() {
        here().ifPresent(
                        place -> {
                            push(behind, place);
                            ahead.clear();
                            tell();
                        });
    }

    /// Jumps to a place, in whichever document.
    public void go(Place place, Consumer<Exception> failed) {
        leave();
        travel(place, failed);
    }

    /// Goes back to where the last jump came from.
    public void back(Consumer<Exception> failed) {
        step(behind, ahead, failed);
    }

    /// Undoes the last going back.
    public void forward(Consumer<Exception> failed) {
        step(ahead, behind, failed);
    }

    /// Opens a document to work on in it, as when it was just brought in.
    public void visit(Document document, Consumer<Exception> failed) {
        visit(document, () -> {}, failed);
    }

    /// As [#visit(Document, Consumer)]; `arrived` runs once it is there.
    public void visit(Document document, Runnable arrived, Consumer<Exception> failed) {
        open(
                document,
                () -> {
                    session.reading().readOn();
                    arrived.run();
                },
                failed);
    }

    /// Opens a document for something in it: `arrived` runs once it is there, after the panes have
    /// shown it, and never where another one is opened first.
    public void open(Document document, Runnable arrived, Consumer<Exception> failed) {
        leave();
        waitFor(document.id(), arrived);
        session.open(document, failed);
    }

    private void step(Deque<Place> from, Deque<Place> to, Consumer<Exception> failed) {
        Optional<Place> here = here();
        Place next = from.poll();
        while (next != null && (isGone(next) || here.filter(next::equals).isPresent())) {
            next = from.poll();
        }
        if (next != null) {
            here.ifPresent(place -> push(to, place));
            travel(next, failed);
        }
        tell();
    }

    private boolean isGone(Place place) {
        return session.library().document(place.document()).isEmpty();
    }

    private static void push(Deque<Place> places, Place place) {
        if (!place.equals(places.peek())) {
            places.push(place);
        }
        if (places.size() > LONGEST) {
            places.removeLast();
        }
    }

    private void travel(Place place, Consumer<Exception> failed) {
        stopWaiting();
        boolean isHere =
                session.document().filter(open -> open.id().equals(place.document())).isPresent();
        if (isHere) {
            arrive(place);
            return;
        }
        session.library()
                .document(place.document())
                .ifPresent(
                        document -> {
                            waitFor(place.document(), () -> arrive(place));
                            session.open(document, failed);
                        });
    }

    /// Added last, this hears of the document after the panes that show it.
    private void waitFor(UUID document, Runnable arrival) {
        stopWaiting();
        ChangeListener<@Nullable OpenDocument> waiting =
                (_, _, opened) -> {
                    stopWaiting();
                    if (opened != null && opened.id().equals(document)) {
                        arrival.run();
                    }
                };
        this.arrival = waiting;
        session.openDocument().addListener(waiting);
    }

    private void stopWaiting() {
        if (arrival != null) {
            session.openDocument().removeListener(arrival);
            arrival = null;
        }
    }

    private void arrive(Place place) {
        Annotation annotation =
                Optional.ofNullable(place.annotation()).flatMap(session::annotation).orElse(null);
        session.reading().showFrom(place.offset());
        session.selection().selectWords(null);
        session.selection().select(annotation);
        session.reading().readOn();
    }

    private void tell() {
        canGoBack.set(!behind.isEmpty());
        canGoForward.set(!ahead.isEmpty());
    }
}
