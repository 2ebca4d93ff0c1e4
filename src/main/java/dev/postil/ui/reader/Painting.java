package dev.postil.ui.reader;

import dev.postil.model.Annotation;
import dev.postil.model.Span;
import dev.postil.model.TagUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// What is drawn behind and below the words of one piece, in UTF-16 from the piece's start.
///
/// A pure function of the annotations that touch the piece and of the filter.
///
/// @param tints of the shortest annotation at each place; they do not overlap
/// @param lines one for each annotation, on at most [#LEVELS] levels
/// @param more where annotations found no level
record Painting(List<Tint> tints, List<Line> lines, List<More> more) {

    /// How many lines are drawn below one another.
    static final int LEVELS = 3;

    /// The kind of an annotation without any tag.
    static final String NO_KIND = "";

    static final Painting NONE = new Painting(List.of(), List.of(), List.of());

    /// A background in the colour of the tag that the annotation had first, so that adding another
    /// does not change it.
    ///
    /// @param kind its look, as [Looks] names it
    /// @param isOutside whether the filter would hide the annotation, had it not been made just now
    record Tint(Span span, String kind, boolean isOutside) {}

    /// A line below the words.
    ///
    /// @param kinds the looks of the annotation, which take turns along the line
    /// @param level 0 is next to the words
    record Line(Span span, List<String> kinds, int level) {}

    /// A stretch with `count` annotations more than there are levels.
    record More(Span span, int count) {}

    /// What the filter says of an annotation.
    interface Sieve {

        boolean isShown(Annotation annotation);

        /// Whether it is only shown because it was made or changed just now.
        boolean isOutside(Annotation annotation);

        /// The looks of its tags; those of their kinds where no tag has a colour of its own.
        default List<String> looks(Annotation annotation) {
            return kinds(annotation);
        }
    }

    private record Strand(Annotation annotation, Span span) {}

    private static final Comparator<Strand> FROM_OUTSIDE =
            Comparator.comparingInt((Strand strand) -> strand.span().start())
                    .thenComparingInt(strand -> -strand.span().end());

    /// The shorter one comes first, of two equally long ones the later.
    private static final Comparator<Annotation> FROM_INSIDE =
            Comparator.comparingInt((Annotation annotation) -> lengthOf(annotation))
                    .thenComparing(Annotation.BY_POSITION.reversed());

    /// @param piece what of the document is shown
    /// @param touching the annotations that share a character with it, in any order
    static Painting of(Span piece, List<Annotation> touching, Sieve sieve) {
        List<Annotation> shown = touching.stream().filter(sieve::isShown).toList();
        if (shown.isEmpty()) {
            return NONE;
        }
        List<Line> lines = new ArrayList<>();
        List<Strand> hidden = new ArrayList<>();
        layLines(strands(piece, shown), sieve, lines, hidden);
        return new Painting(tints(piece, shown, sieve), lines, more(hidden));
    }

    /// The shortest of the annotations, which is the one on top.
    static Optional<Annotation> innermost(List<Annotation> annotations) {
        return annotations.stream().min(FROM_INSIDE);
    }

    /// The annotations from the one on top to the one around all others.
    static List<Annotation> fromInside(List<Annotation> annotations) {
        return annotations.stream().sorted(FROM_INSIDE).toList();
    }

    private static int lengthOf(Annotation annotation) {
        return annotation.place().map(Span::length).orElse(0);
    }

    private static Span within(Span piece, Annotation annotation) {
        Span span = annotation.place().orElseThrow();
        int start = Math.max(piece.start(), span.start());
        return new Span(start, Math.max(start, Math.min(piece.end(), span.end())))
                .shift(-piece.start());
    }

    private static List<Strand> strands(Span piece, List<Annotation> shown) {
        return shown.stream()
                .map(annotation -> new Strand(annotation, within(piece, annotation)))
                .sorted(FROM_OUTSIDE)
                .toList();
    }

    /// Ids of the kinds of an annotation, each once, in the order in which they were put on.
    static List<String> kinds(Annotation annotation) {
        return annotation.tags().isEmpty()
                ? List.of(NO_KIND)
                : annotation.tags().stream().map(TagUse::kind).distinct().toList();
    }

    /// Colours the interval graph from left to right: each strand takes the first free level and
    /// keeps it to its end.
    private static void layLines(
            List<Strand> strands, Sieve sieve, List<Line> lines, List<Strand> hidden) {
        int[] freeFrom = new int[LEVELS];
        for (Strand strand : strands) {
            int level = 0;
            while (level < LEVELS && freeFrom[level] > strand.span().start()) {
                level++;
            }
            if (level == LEVELS) {
                hidden.add(strand);
            } else {
                freeFrom[level] = strand.span().end();
                lines.add(new Line(strand.span(), sieve.looks(strand.annotation()), level));
            }
        }
    }

    /// Joins the hidden strands that overlap and counts those of each stretch.
    private static List<More> more(List<Strand> hidden) {
        List<More> more = new ArrayList<>();
        for (int i = 0; i < hidden.size(); ) {
            Span stretch = hidden.get(i).span();
            int first = i;
            while (i < hidden.size() && hidden.get(i).span().start() < stretch.end()) {
                int end = Math.max(stretch.end(), hidden.get(i).span().end());
                stretch = new Span(stretch.start(), end);
                i++;
            }
            more.add(new More(stretch, i - first));
        }
        return more;
    }

    private record Edge(int at, boolean isStart, Annotation annotation) {}

    private static final Comparator<Edge> ALONG = Comparator.comparingInt(Edge::at);

    /// Goes along the piece and keeps the annotations it is in, the shortest first.
    private static List<Tint> tints(Span piece, List<Annotation> shown, Sieve sieve) {
        List<Edge> edges = new ArrayList<>(2 * shown.size());
        for (Annotation annotation : shown) {
            Span span = within(piece, annotation);
            edges.add(new Edge(span.start(), true, annotation));
            edges.add(new Edge(span.end(), false, annotation));
        }
        edges.sort(ALONG);
        List<Tint> tints = new ArrayList<>();
        TreeSet<Annotation> inside = new TreeSet<>(FROM_INSIDE);
        int from = 0;
        for (Edge edge : edges) {
            if (edge.at() > from && !inside.isEmpty()) {
                Annotation top = inside.first();
                append(
                        tints,
                        new Tint(
                                new Span(from, edge.at()),
                                sieve.looks(top).getFirst(),
                                sieve.isOutside(top)));
            }
            from = edge.at();
            if (edge.isStart()) {
                inside.add(edge.annotation());
            } else {
                inside.remove(edge.annotation());
            }
        }
        return tints;
    }

    private static void append(List<Tint> tints, Tint tint) {
        if (!tints.isEmpty() && continues(tints.getLast(), tint)) {
            Span joined = new Span(tints.getLast().span().start(), tint.span().end());
            tints.set(tints.size() - 1, new Tint(joined, tint.kind(), tint.isOutside()));
        } else {
            tints.add(tint);
        }
    }

    private static boolean continues(Tint before, Tint tint) {
        return before.kind().equals(tint.kind())
                && before.isOutside() == tint.isOutside()
                && before.span().end() == tint.span().start();
    }
}
