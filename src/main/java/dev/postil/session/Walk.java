package dev.postil.session;

import dev.postil.model.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Goes from one shown annotation of the open document to the next.
public final class Walk {

    private final Session session;

    public Walk(Session session) {
        this.session = session;
    }

    /// The next shown annotation after the selected one, or after `offset` (UTF-16) where none is.
    public Optional<Annotation> next(int offset) {
        return next(offset, _ -> true);
    }

    /// The one before.
    public Optional<Annotation> previous(int offset) {
        return previous(offset, _ -> true);
    }

    /// The next shown annotation that is `wanted`; looks no further than it has to.
    public Optional<Annotation> next(int offset, Predicate<Annotation> wanted) {
        OpenDocument document = session.openDocument().get();
        return document == null
                ? Optional.empty()
                : forward(document.annotations(), start(document, offset, true), wanted);
    }

    /// The one before that is `wanted`.
    public Optional<Annotation> previous(int offset, Predicate<Annotation> wanted) {
        OpenDocument document = session.openDocument().get();
        return document == null
                ? Optional.empty()
                : backward(document.annotations(), start(document, offset, false), wanted);
    }

    /// The first shown annotation of all that is `wanted`.
    public Optional<Annotation> first(Predicate<Annotation> wanted) {
        return session.document().flatMap(open -> forward(open.annotations(), 0, wanted));
    }

    /// The last one.
    public Optional<Annotation> last(Predicate<Annotation> wanted) {
        return session.document()
                .flatMap(open -> backward(open.annotations(), Integer.MAX_VALUE, wanted));
    }

    /// What to select once `annotation` is gone: the next one shown, else the one before.
    Optional<Annotation> neighbour(OpenDocument document, Annotation annotation) {
        return neighbour(document, annotation, annotation);
    }

    /// What to select once all from `first` to `last` are gone.
    Optional<Annotation> neighbour(OpenDocument document, Annotation first, Annotation last) {
        List<Annotation> all = document.annotations();
        return forward(all, document.indexOf(last) + 1, _ -> true)
                .or(() -> backward(all, document.indexOf(first), _ -> true));
    }

    /// Where to go on from: behind the selected annotation, or before it.
    private int start(OpenDocument document, int offset, boolean forward) {
        Annotation selected = session.selection().annotation().get();
        if (selected == null) {
            return placeAt(document.annotations(), offset);
        }
        return document.indexOf(selected) + (forward ? 1 : 0);
    }

    private Optional<Annotation> forward(
            List<Annotation> all, int from, Predicate<Annotation> wanted) {
        Predicate<Annotation> shown = wanted.and(session.filtering().shown().get());
        return all.subList(Math.min(from, all.size()), all.size()).stream()
                .filter(shown)
                .findFirst();
    }

    private Optional<Annotation> backward(
            List<Annotation> all, int to, Predicate<Annotation> wanted) {
        Predicate<Annotation> shown = wanted.and(session.filtering().shown().get());
        return all.subList(0, Math.min(to, all.size())).reversed().stream()
                .filter(shown)
                .findFirst();
    }

    /// Index of the first annotation that starts at or after `offset`.
    private static int placeAt(List<Annotation> all, int offset) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean before =
                    all.get(middle).place().filter(span -> span.start() < offset).isPresent();
            if (before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
