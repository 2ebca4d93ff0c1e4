package dev.postil.text;

import dev.postil.model.Annotation;
import dev.postil.model.Span;
import java.util.Optional;
import java.util.UUID;

/// An annotation that has a place, ordered by start, end and id.
record Placed(Annotation annotation, Span span) implements Comparable<Placed> {

    static Optional<Placed> of(Annotation annotation) {
        return annotation.place().map(span -> new Placed(annotation, span));
    }

    int start() {
        return span.start();
    }

    int end() {
        return span.end();
    }

    /// Spreads ids evenly (the finaliser of SplitMix64), so that made-up ids in sequence do too.
    long priority() {
        UUID id = annotation.id();
        long mixed =
                id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 31);
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /// As [Annotation#BY_POSITION], which is slow where a hundred thousand are sorted.
    @Override
    public int compareTo(Placed other) {
        int order = Integer.compare(start(), other.start());
        if (order == 0) {
            order = Integer.compare(end(), other.end());
        }
        return order == 0 ? Annotation.BY_POSITION.compare(annotation, other.annotation) : order;
    }
}
