package dev.postil.session;

import dev.postil.model.AnchorState;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Span;
import dev.postil.text.Graphemes;
import dev.postil.text.Quotes;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Moves the edges of the selected annotation. What is seen meanwhile is only shown; the whole
/// gesture, however many moves it has, becomes one step of the history once it is kept.
///
/// Whatever ends the gesture but [#restore] keeps it: another selection, another document, the end
/// of the program.
public final class Edges {

    /// An annotation under way.
    ///
    /// @param annotation as it is in the workspace
    /// @param from where the gesture began, split characters made whole
    /// @param now where it is shown, UTF-16
    /// @param edge the one that moves
    /// @param byKeys whether keys move it, until they say that it is enough
    public record Moving(
            OpenDocument document,
            Annotation annotation,
            Span from,
            Span now,
            Edge edge,
            boolean byKeys) {

        boolean isMoved() {
            return !now.equals(from);
        }

        /// What to show in `place` instead of the annotations that touch it.
        public List<Annotation> among(List<Annotation> there, Span place) {
            Stream<Annotation> others =
                    there.stream().filter(each -> !each.id().equals(annotation.id()));
            Stream<Annotation> shown = Stream.of(shown()).filter(_ -> now.overlaps(place));
            return Stream.concat(others, shown).toList();
        }

        private Annotation shown() {
            return annotation.withPlace(
                    now,
                    annotation.quote(),
                    AnchorState.EXACT,
                    annotation.modifiedBy(),
                    annotation.modified());
        }

        private Moving with(Edge edge, boolean byKeys) {
            return new Moving(document, annotation, from, now, edge, byKeys);
        }

        private Moving with(Annotation annotation) {
            return new Moving(document, annotation, from, now, edge, byKeys);
        }

        private Moving at(Span place) {
            return new Moving(document, annotation, from, place, edge, byKeys);
        }

        private EdgeSteps steps() {
            return new EdgeSteps(document.text(), Sought.language(document.document().get()));
        }
    }

    private final Session session;
    private final ReadOnlyObjectWrapper<@Nullable Moving> moving = new ReadOnlyObjectWrapper<>();

    Edges(Session session) {
        this.session = session;
        session.selection().annotation().subscribe(this::selectionMoved);
        session.beforeClosing(this::keep);
    }

    /// What is being moved; null while nothing is.
    public ReadOnlyObjectProperty<@Nullable Moving> moving() {
        return moving.getReadOnlyProperty();
    }

    /// Begins to move an edge of the selected annotation. While keys move one of its edges, the
    /// mouse may, too: that belongs to the same gesture. Selected words are let go, for behind the
    /// edges they would no longer be those of the annotation.
    ///
    /// @throws ReadOnlyException where nothing can be changed
    public void begin(Edge edge, boolean byKeys) {
        session.requireWritable();
        Moving now = moving.get();
        if (now != null) {
            moving.set(now.with(edge, now.byKeys() || byKeys));
        } else {
            start(edge, byKeys).ifPresent(this::begin);
        }
    }

    private void begin(Moving first) {
        moving.set(first);
        session.selection().selectWords(null);
    }

    private Optional<Moving> start(Edge edge, boolean byKeys) {
        return session.document()
                .flatMap(
                        document ->
                                Optional.ofNullable(session.selection().annotation().get())
                                        .flatMap(each -> document.annotation(each.id()))
                                        .filter(each -> each.place().isPresent())
                                        .map(each -> start(document, each, edge, byKeys)));
    }

    private static Moving start(
            OpenDocument document, Annotation annotation, Edge edge, boolean byKeys) {
        Span from = Graphemes.widen(document.text(), annotation.place().orElseThrow());
        return new Moving(document, annotation, from, from, edge, byKeys);
    }

    /// Takes the other edge, or the same again.
    public void choose(Edge edge) {
        change(now -> now.with(edge, now.byKeys()));
    }

    /// Moves the edge a character or a word further on in the text, or back.
    public void step(boolean forward, boolean byWord) {
        change(now -> now.at(now.steps().step(now.now(), now.edge(), forward, byWord)));
    }

    /// Moves the edge as near to `offset` (UTF-16) as it can be.
    ///
    /// @param wholeWords whether it stays at the rims of words
    public void moveTo(int offset, boolean wholeWords) {
        change(now -> now.at(now.steps().to(now.now(), now.edge(), offset, wholeWords)));
    }

    private void change(UnaryOperator<Moving> change) {
        Moving now = moving.get();
        if (now != null) {
            moving.set(change.apply(now));
        }
    }

    /// The mouse lets go: that is the end, unless keys go on.
    public void release() {
        Moving now = moving.get();
        if (now != null && !now.byKeys()) {
            keep();
        }
    }

    /// Ends the gesture with the edges where they are.
    public void keep() {
        Moving kept = moving.get();
        moving.set(null);
        if (kept != null && kept.isMoved()) {
            kept.document()
                    .annotation(kept.annotation().id())
                    .filter(each -> each.place().equals(kept.annotation().place()))
                    .ifPresent(each -> place(each, kept));
        }
    }

    private void place(Annotation annotation, Moving kept) {
        Annotation placed =
                annotation.withPlace(
                        kept.now(),
                        Quotes.of(kept.document().text(), kept.now()),
                        AnchorState.EXACT,
                        session.author().id(),
                        session.now());
        session.perform(new Change.OfAnnotation(annotation, placed));
    }

    /// Ends the gesture with the edges where they were.
    public void restore() {
        moving.set(null);
    }

    private void selectionMoved(@Nullable Annotation selected) {
        Moving now = moving.get();
        if (now == null) {
            return;
        }
        if (selected == null || !selected.id().equals(now.annotation().id())) {
            keep();
        } else if (selected.place().equals(now.annotation().place())) {
            moving.set(now.with(selected));
        } else {
            restore();
        }
    }
}
