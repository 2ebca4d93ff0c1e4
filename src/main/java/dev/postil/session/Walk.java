package dev.postil.session;

import dev.postil.model.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Goes from one shown annotation of the open document to the next.
public final class Walk {

    private final Session session;

    public Walk(Session session) {
        this.session = session;
    }

    /// The next shown annotation after the selected one, or after `offset` (UTF-16) where none is.
    public Optional<Annotation> next(int offset) {
        return step(offset, true);
    }

    /// The one before.
    public Optional<Annotation> previous(int offset) {
        return step(offset, false);
    }

    /// What to select once `annotation` is gone: the next one shown, else the one before.
    Optional<Annotation> neighbour(OpenDocument document, Annotation annotation) {
        List<Annotation> all = document.annotations();
        int at = all.indexOf(annotation);
        return first(all, at + 1, all.size(), true).or(() -> first(all, 0, at, false));
    }

    private Optional<Annotation> step(int offset, boolean forward) {
        OpenDocument document = session.openDocument().get();
        if (document == null) {
            return Optional.empty();
        }
        List<Annotation> all = document.annotations();
        Annotation selected = session.selection().annotation().get();
        int from = selected == null ? placeAt(all, offset) : all.indexOf(selected);
        return forward
                ? first(all, selected == null ? from : from + 1, all.size(), true)
                : first(all, 0, from, false);
    }

    private Optional<Annotation> first(List<Annotation> all, int from, int to, boolean forward) {
        Predicate<Annotation> shown = session.filtering().shown().get();
        return IntStream.range(0, Math.max(0, to - from))
                .mapToObj(step -> all.get(forward ? from + step : to - 1 - step))
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
