package dev.postil.ui.reader;

import dev.postil.model.Annotation;
import dev.postil.model.Span;
import dev.postil.model.TagUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What is drawn behind and below the words of one piece, in UTF-16 from the piece's start.
///
/// A pure function of the annotations that touch the piece, the selected one, and the filter.
///
/// @param tints of the shortest annotation at each place; they do not overlap
/// @param lines one for each annotation and kind, on at most [#LEVELS] levels
/// @param more where annotations found no level
/// @param outline of the selected annotation; null where it is not here
record Painting(List<Tint> tints, List<Line> lines, List<More> more, @Nullable Span outline) {

    /// How many lines are drawn below one another.
    static final int LEVELS = 3;

    /// The kind of an annotation without any tag.
    static final String NO_KIND = "";

    static final Painting NONE = new Painting(List.of(), List.of(), List.of(), null);

    /// A background in the colour of a kind.
    record Tint(Span span, String kind) {}

    /// A line below the words.
    ///
    /// @param level 0 is next to the words
    record Line(Span span, String kind, int level) {}

    /// A stretch with `count` annotations more than there are levels.
    record More(Span span, int count) {}

    private record Strand(Annotation annotation, Span span, String kind) {}

    private static final Comparator<Strand> FROM_OUTSIDE =
            Comparator.comparingInt((Strand strand) -> strand.span().start())
                    .thenComparingInt(strand -> -strand.span().end());

    /// The shorter one comes first, of two equally long ones the later.
    private static final Comparator<Annotation> FROM_INSIDE =
            Comparator.comparingInt((Annotation annotation) -> lengthOf(annotation))
                    .thenComparing(Annotation.BY_POSITION.reversed());

    /// @param piece what of the document is shown
    /// @param touching the annotations that share a character with it, in any order
    /// @param isShown whether the filter lets an annotation through
    static Painting of(
            Span piece,
            List<Annotation> touching,
            @Nullable UUID selected,
            Predicate<Annotation> isShown) {
        List<Annotation> shown = touching.stream().filter(isShown).toList();
        if (shown.isEmpty()) {
            return NONE;
        }
        List<Line> lines = new ArrayList<>();
        List<Strand> hidden = new ArrayList<>();
        layLines(strands(piece, shown), lines, hidden);
        return new Painting(
                tints(piece, shown), lines, more(hidden), outline(piece, shown, selected));
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
        List<Strand> strands = new ArrayList<>();
        for (Annotation annotation : shown) {
            Span span = within(piece, annotation);
            kinds(annotation).forEach(kind -> strands.add(new Strand(annotation, span, kind)));
        }
        strands.sort(FROM_OUTSIDE);
        return strands;
    }

    /// Ids of the kinds of an annotation, each once.
    static List<String> kinds(Annotation annotation) {
        return annotation.tags().isEmpty()
                ? List.of(NO_KIND)
                : annotation.tags().stream().map(TagUse::kind).distinct().toList();
    }

    /// Colours the interval graph from left to right: each strand takes the first free level and
    /// keeps it to its end.
    private static void layLines(List<Strand> strands, List<Line> lines, List<Strand> hidden) {
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
                lines.add(new Line(strand.span(), strand.kind(), level));
            }
        }
    }

    /// Joins the hidden strands that overlap and counts the annotations of each stretch.
    private static List<More> more(List<Strand> hidden) {
        List<More> more = new ArrayList<>();
        Set<UUID> annotations = new HashSet<>();
        for (int i = 0; i < hidden.size(); ) {
            Span stretch = hidden.get(i).span();
            annotations.clear();
            while (i < hidden.size() && hidden.get(i).span().start() < stretch.end()) {
                int end = Math.max(stretch.end(), hidden.get(i).span().end());
                stretch = new Span(stretch.start(), end);
                annotations.add(hidden.get(i).annotation().id());
                i++;
            }
            more.add(new More(stretch, annotations.size()));
        }
        return more;
    }

    private record Edge(int at, boolean isStart, Annotation annotation) {}

    private static final Comparator<Edge> ALONG = Comparator.comparingInt(Edge::at);

    /// Goes along the piece and keeps the annotations it is in, the shortest first.
    private static List<Tint> tints(Span piece, List<Annotation> shown) {
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
                append(tints, new Span(from, edge.at()), kinds(inside.first()).getFirst());
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

    private static void append(List<Tint> tints, Span span, String kind) {
        Tint last = tints.isEmpty() ? null : tints.getLast();
        if (last != null && last.kind().equals(kind) && last.span().end() == span.start()) {
            tints.set(tints.size() - 1, new Tint(new Span(last.span().start(), span.end()), kind));
        } else {
            tints.add(new Tint(span, kind));
        }
    }

    private static @Nullable Span outline(
            Span piece, List<Annotation> shown, @Nullable UUID selected) {
        return shown.stream()
                .filter(annotation -> annotation.id().equals(selected))
                .findFirst()
                .map(annotation -> within(piece, annotation))
                .orElse(null);
    }
}
