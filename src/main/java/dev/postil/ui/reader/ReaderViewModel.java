package dev.postil.ui.reader;

import dev.postil.model.Annotation;
import dev.postil.model.Kind;
import dev.postil.model.Span;
import dev.postil.session.Edges.Moving;
import dev.postil.session.OpenDocument;
import dev.postil.session.Selection;
import dev.postil.session.Session;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What the reader shows and what its gestures mean: knows the session, no scene.
final class ReaderViewModel {

    /// Hears what has to be shown anew. Places are UTF-16 in the open document.
    interface Watcher {

        /// Another document is open, or none.
        void opened(@Nullable OpenDocument document);

        /// The open document was folded otherwise, or what stands above its text may be another.
        void changedText(OpenDocument document);

        /// Annotations were taken out and put in.
        void annotationsChanged(List<Annotation> removed, List<Annotation> added);

        /// What is drawn changed everywhere.
        void changedEverywhere();

        /// An annotation was selected, here or elsewhere, or none any more.
        void selected(@Nullable Span span);

        /// Words were selected, or none any more.
        void wordsSelected(@Nullable Span words);
    }

    private final Session session;
    private final BooleanProperty highlightsShown;
    private final Watcher watcher;
    private final ListChangeListener<Annotation> annotationListener = this::annotationsChanged;
    private Subscription watching = Subscription.EMPTY;
    private Subscription redrawing = Subscription.EMPTY;
    private @Nullable OpenDocument document;

    /// The overlapping annotations that are gone through by turns, for as long as the selected one
    /// is that which was gone to last.
    private List<UUID> turns = List.of();

    private @Nullable UUID goneTo;

    /// Kept, for the session hands out views of its lists that nobody else holds.
    private @Nullable ObservableList<Annotation> annotations;

    ReaderViewModel(Session session, BooleanProperty highlightsShown, Watcher watcher) {
        this.session = session;
        this.highlightsShown = highlightsShown;
        this.watcher = watcher;
    }

    /// Begins to watch the session; the watcher hears of what is open at once.
    void start() {
        watching =
                Subscription.combine(
                        session.openDocument().subscribe(this::open),
                        session.selection().annotation().subscribe(this::annotationSelected),
                        session.selection().words().subscribe(watcher::wordsSelected),
                        session.filtering().shown().subscribe(_ -> watcher.changedEverywhere()),
                        highlightsShown.subscribe(_ -> watcher.changedEverywhere()),
                        session.vocabulary()
                                .codebook()
                                .subscribe(_ -> watcher.changedEverywhere()));
    }

    /// Stops watching.
    void end() {
        watching.unsubscribe();
        redrawing.unsubscribe();
        if (annotations != null) {
            annotations.removeListener(annotationListener);
            annotations = null;
        }
    }

    private void open(@Nullable OpenDocument opened) {
        document = opened;
        if (annotations != null) {
            annotations.removeListener(annotationListener);
        }
        annotations = opened == null ? null : opened.annotations();
        if (annotations != null) {
            annotations.addListener(annotationListener);
        }
        redrawing.unsubscribe();
        watcher.opened(opened);
        if (opened != null) {
            redrawing =
                    Subscription.combine(
                            opened.shown().subscribe((_, _) -> watcher.changedText(opened)),
                            opened.document().subscribe((_, _) -> watcher.changedText(opened)));
        }
    }

    private void annotationsChanged(ListChangeListener.Change<? extends Annotation> change) {
        while (change.next()) {
            watcher.annotationsChanged(
                    List.copyOf(change.getRemoved()), List.copyOf(change.getAddedSubList()));
        }
    }

    private void annotationSelected(@Nullable Annotation before, @Nullable Annotation after) {
        boolean isAnother = before == null || after == null || !before.id().equals(after.id());
        if (isAnother) {
            watcher.selected(placeOf(after).orElse(null));
        }
    }

    private static Optional<Span> placeOf(@Nullable Annotation annotation) {
        return Optional.ofNullable(annotation).flatMap(Annotation::place);
    }

    /// What is drawn around the words of `piece`.
    Painting painting(Span piece) {
        if (document == null || !highlightsShown.get()) {
            return Painting.NONE;
        }
        return Painting.of(piece, touching(piece), sieve());
    }

    /// The annotations in `place`; one whose edges are being moved as it is shown.
    private List<Annotation> touching(Span place) {
        List<Annotation> there = document == null ? List.of() : document.index().touching(place);
        Moving moving = session.edges().moving().get();
        return moving == null ? there : moving.among(there, place);
    }

    /// The shown annotations that share a character with `place`.
    List<Annotation> shownIn(Span place) {
        return touching(place).stream().filter(shown()).toList();
    }

    private Painting.Sieve sieve() {
        Predicate<Annotation> shown = shown();
        return new Painting.Sieve() {
            @Override
            public boolean isShown(Annotation annotation) {
                return shown.test(annotation);
            }

            @Override
            public boolean isOutside(Annotation annotation) {
                return session.filtering().isOutside(annotation);
            }

            @Override
            public List<String> looks(Annotation annotation) {
                return looksOf(annotation);
            }
        };
    }

    /// Where the selected annotation is, if it is shown.
    Optional<Span> selectedPlace() {
        Moving moving = session.edges().moving().get();
        if (moving != null) {
            return Optional.of(moving.now());
        }
        return Optional.ofNullable(session.selection().annotation().get())
                .filter(shown())
                .flatMap(Annotation::place);
    }

    /// Whether the filter lets an annotation through.
    Predicate<Annotation> shown() {
        return highlightsShown.get() ? session.filtering().shown().get() : _ -> false;
    }

    /// What the ruler is to count, on another thread.
    RulerCount.Shown toCount() {
        return document == null || !highlightsShown.get()
                ? new RulerCount.Shown(List.of(), _ -> false)
                : new RulerCount.Shown(document.snapshot(), session.filtering().now());
    }

    /// The shown annotation that starts next to `offset`, at most `reach` away.
    Optional<Annotation> nearest(int offset, int reach) {
        if (document == null) {
            return Optional.empty();
        }
        Span around = new Span(Math.max(0, offset - reach), offset + reach + 1);
        return document.index().touching(around).stream()
                .filter(shown())
                .min(Comparator.comparingInt(each -> distance(each, offset)));
    }

    private static int distance(Annotation annotation, int offset) {
        return annotation.place().map(span -> Math.abs(span.start() - offset)).orElseThrow();
    }

    /// The looks of an annotation, as [Looks] names them.
    List<String> looksOf(Annotation annotation) {
        return Looks.of(annotation, session.vocabulary().now());
    }

    /// Where a kind stands among the kinds of the codebook, counted from 0.
    int laneOf(String kind) {
        List<Kind> kinds = session.vocabulary().codebook().get().kinds();
        return (int) Math.max(0, kinds.stream().takeWhile(each -> !each.id().equals(kind)).count());
    }

    /// The annotations drawn at a place, from the one on top outwards.
    List<Annotation> at(int offset) {
        return document == null
                ? List.of()
                : Painting.fromInside(
                        document.index().at(offset).stream().filter(shown()).toList());
    }

    /// A character was clicked: selects the annotation on top; those around it by turns where one
    /// of them is selected already.
    void clicked(int offset) {
        session.selection().select(turn(at(offset), 1));
    }

    /// Words were selected in the text, or none any more.
    void selectedWords(@Nullable Span words) {
        if (words != null) {
            session.selection().select(null);
        }
        if (!Objects.equals(words, session.selection().words().get())) {
            session.selection().selectWords(words);
        }
    }

    /// Selects words that were found, so that the next key tags them; blanks cannot be tagged.
    void selectHit(Span hit) {
        if (session.document().filter(open -> !hit.of(open.text()).isBlank()).isPresent()) {
            selectedWords(hit);
        }
    }

    /// Selects the shortest annotation at `offset` (UTF-16), unless the selected words or the
    /// selected annotation lie there already; what lies elsewhere is let go of.
    ///
    /// @param caret puts the caret where something is to be done “here”, unless that is to words
    ///   that are selected
    void meantAt(int offset, IntConsumer caret) {
        Span words = session.selection().words().get();
        UUID selected = session.selection().annotationId().orElse(null);
        List<Annotation> there = at(offset);
        boolean isMeant =
                (words != null && words.contains(offset))
                        || there.stream().anyMatch(found -> found.id().equals(selected));
        if (!isMeant) {
            session.selection().selectWords(null);
            session.selection().select(there.stream().findFirst().orElse(null));
        }
        if (session.selection().words().get() == null) {
            caret.accept(offset);
        }
    }

    /// Selects the annotation that keys act on where none is selected: the one that covers the
    /// selected words exactly or, where no words are selected either, the shortest at `offset`
    /// (UTF-16). The caret stands behind what was just marked, so that is taken, too.
    void selectAt(int offset) {
        OpenDocument open = document;
        Span words = session.selection().words().get();
        if (open == null || session.selection().annotation().get() != null) {
            return;
        }
        Optional<Annotation> meant =
                words == null
                        ? at(offset).stream()
                                .findFirst()
                                .or(() -> at(Math.max(0, offset - 1)).stream().findFirst())
                        : open.index().equalTo(words).stream().findFirst();
        meant.ifPresent(session.selection()::select);
    }

    /// The caret was moved to `offset` (UTF-16) by a key: the selected annotation is let go of
    /// where it lies elsewhere, for nobody would see what becomes of it.
    void wentTo(int offset) {
        Selection selection = session.selection();
        boolean isLeft =
                placeOf(selection.annotation().get())
                        .filter(span -> offset < span.start() || span.end() < offset)
                        .isPresent();
        if (isLeft && selection.words().get() == null && session.edges().moving().get() == null) {
            selection.select(null);
        }
    }

    /// Selects the next of the annotations that overlap at the caret or, where the selected one
    /// lies elsewhere or is alone there, of those that overlap it.
    ///
    /// @param steps 1 goes outwards, -1 inwards
    void goThroughOverlaps(int caret, int steps) {
        UUID selected = session.selection().annotationId().orElse(null);
        if (selected == null || !selected.equals(goneTo)) {
            turns = overlaps(caret).stream().map(Annotation::id).toList();
        }
        List<Annotation> there =
                turns.stream()
                        .flatMap(id -> session.annotation(id).stream())
                        .filter(shown())
                        .toList();
        Annotation next = turn(there, steps);
        if (next != null) {
            session.selection().select(next);
            goneTo = next.id();
        }
    }

    private List<Annotation> overlaps(int caret) {
        Span selected = placeOf(session.selection().annotation().get()).orElse(null);
        List<Annotation> there = at(caret);
        boolean isThere =
                selected == null || (selected.start() < caret && selected.contains(caret));
        return selected == null || (isThere && there.size() > 1)
                ? there
                : Painting.fromInside(shownIn(selected));
    }

    private @Nullable Annotation turn(List<Annotation> annotations, int steps) {
        if (annotations.isEmpty()) {
            return null;
        }
        OptionalInt selected = indexOfSelected(annotations);
        if (selected.isEmpty()) {
            return annotations.getFirst();
        }
        return annotations.get(Math.floorMod(selected.getAsInt() + steps, annotations.size()));
    }

    private OptionalInt indexOfSelected(List<Annotation> annotations) {
        UUID selected = session.selection().annotationId().orElse(null);
        for (int i = 0; i < annotations.size(); i++) {
            if (annotations.get(i).id().equals(selected)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
