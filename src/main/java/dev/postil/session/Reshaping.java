package dev.postil.session;

import dev.postil.model.AnchorState;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Change.Reason;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.Span;
import dev.postil.text.Quotes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Splits, joins and doubles annotations, each in one step.
public final class Reshaping {

    private final Session session;

    public Reshaping(Session session) {
        this.session = session;
    }

    /// Splits an annotation at the ends of the selected words within it or, where none are
    /// selected, at the caret. The first part stays the annotation, with its note and its links;
    /// the others carry the same tags.
    ///
    /// @param caret UTF-16
    /// @return whether there was anything to split
    public boolean split(int caret) {
        Span words = session.selection().words().get();
        Span cut = words == null ? new Span(caret, caret) : words;
        OpenDocument document = session.openDocument().get();
        Annotation whole = document == null ? null : splittable(document, cut).orElse(null);
        if (document == null || whole == null) {
            return false;
        }
        List<Annotation> parts = parts(document.text(), whole, cut);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.OfAnnotation(whole, parts.getFirst()));
        parts.stream().skip(1).forEach(part -> changes.add(new Change.OfAnnotation(null, part)));
        session.perform(new Change.Several(Reason.SPLIT_ANNOTATION, changes));
        session.selection().selectWords(null);
        select(
                parts.stream()
                        .filter(part -> covers(part, cut))
                        .findFirst()
                        .orElse(parts.getLast()));
        return true;
    }

    /// Makes one of the picked annotations or, where none are picked, of the selected one and the
    /// nearest that overlaps or touches it. The first one stays.
    ///
    /// @return whether there was anything to join
    public boolean join() {
        OpenDocument document = session.openDocument().get();
        if (document == null) {
            return false;
        }
        List<Annotation> joined = joinable(document);
        Optional<Span> span = Joining.span(joined);
        if (joined.size() < 2 || span.isEmpty()) {
            return false;
        }
        Annotation first = joined.getFirst();
        Annotation whole = joined(document.text(), joined, span.get());
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.OfAnnotation(first, whole));
        joined.stream().skip(1).forEach(gone -> changes.add(new Change.OfAnnotation(gone, null)));
        changes.addAll(joinedLinks(document.links(), joined, whole));
        session.perform(new Change.Several(Reason.JOIN_ANNOTATIONS, changes));
        select(whole);
        return true;
    }

    /// Makes a second annotation of the selected one's words, with the same tags and fields, to be
    /// changed into another reading of them. The note is not doubled.
    ///
    /// @return whether there was anything to double
    public boolean duplicate() {
        Annotation selected = session.selection().annotation().get();
        if (selected == null) {
            return false;
        }
        Annotation twin = twin(selected, selected.span());
        session.perform(new Change.OfAnnotation(null, twin));
        select(twin);
        return true;
    }

    /// The selected annotation if the cut goes through it, else the shortest that it goes through.
    private Optional<Annotation> splittable(OpenDocument document, Span cut) {
        Span around = new Span(Math.max(0, cut.start() - 1), cut.end() + 1);
        UUID selected = session.selection().annotationId().orElse(null);
        return document.index().touching(around).stream()
                .filter(annotation -> isCut(document.text(), annotation, cut))
                .min(
                        Comparator.comparing((Annotation found) -> !found.id().equals(selected))
                                .thenComparingInt(found -> found.place().orElseThrow().length()));
    }

    private static boolean isCut(String text, Annotation annotation, Span cut) {
        return annotation
                .place()
                .filter(whole -> whole.contains(cut))
                .filter(
                        whole ->
                                Splitting.parts(text, whole, List.of(cut.start(), cut.end())).size()
                                        > 1)
                .isPresent();
    }

    private List<Annotation> parts(String text, Annotation whole, Span cut) {
        Span place = whole.place().orElseThrow();
        List<Span> spans = Splitting.parts(text, place, List.of(cut.start(), cut.end()));
        List<Annotation> parts = new ArrayList<>();
        parts.add(placed(whole, text, spans.getFirst()));
        spans.stream().skip(1).forEach(span -> parts.add(placed(twin(whole, span), text, span)));
        return parts;
    }

    private static boolean covers(Annotation part, Span cut) {
        return part.place()
                .filter(span -> span.start() >= cut.start() && span.end() > cut.start())
                .isPresent();
    }

    private List<Annotation> joinable(OpenDocument document) {
        List<Annotation> picked = document.picked(session.selection());
        Annotation selected = session.selection().annotation().get();
        if (!picked.isEmpty() || selected == null || selected.span() == null) {
            return picked;
        }
        Span place = selected.span();
        return document.annotations().stream()
                .filter(other -> !other.id().equals(selected.id()))
                .filter(
                        other ->
                                other.place()
                                        .filter(at -> Joining.touch(document.text(), place, at))
                                        .isPresent())
                .min(nearest(selected))
                .map(
                        other ->
                                List.of(selected, other).stream()
                                        .sorted(Annotation.BY_POSITION)
                                        .toList())
                .orElse(List.of());
    }

    /// What a split left over comes first, the latest before all others; then those that overlap,
    /// those that follow and those before; last those within or around, which are of another level.
    private static Comparator<Annotation> nearest(Annotation selected) {
        return Comparator.comparingInt((Annotation other) -> distance(selected, other))
                .thenComparing(Annotation::modified, Comparator.reverseOrder());
    }

    private static int distance(Annotation selected, Annotation other) {
        Span place = selected.place().orElseThrow();
        Span at = other.place().orElseThrow();
        boolean isWithin = place.contains(at) || at.contains(place);
        if (isWithin && !place.equals(at)) {
            return 4;
        } else if (place.overlaps(at)) {
            return 1;
        } else if (selected.tags().equals(other.tags())) {
            return 0;
        }
        return at.start() >= place.end() ? 2 : 3;
    }

    private Annotation joined(String text, List<Annotation> joined, Span span) {
        UUID by = session.author().id();
        Instant now = session.now();
        return placed(joined.getFirst(), text, span)
                .withTags(Joining.tags(joined), by, now)
                .withNote(Joining.note(joined).orElse(null), by, now);
    }

    /// The links of those that go lead to the one that stays, but for one that would lead back to
    /// where it starts or say what another says already.
    private List<Change> joinedLinks(
            DocumentLinks links, List<Annotation> joined, Annotation whole) {
        List<Link> said = new ArrayList<>(links.hangingOn(whole.id()));
        Map<UUID, Change> changes = new LinkedHashMap<>();
        for (Annotation gone : joined.subList(1, joined.size())) {
            for (Link link : links.hangingOn(gone.id())) {
                LinkEnd from = joinedEnd(link.from(), joined, whole);
                LinkEnd to = joinedEnd(link.to(), joined, whole);
                Link after = link.withEnds(from, to, session.now());
                boolean goes = from.equals(to) || said.stream().anyMatch(after::saysTheSame);
                if (changes.putIfAbsent(link.id(), new Change.OfLink(link, goes ? null : after))
                        == null) {
                    said.add(after);
                }
            }
        }
        return List.copyOf(changes.values());
    }

    private static LinkEnd joinedEnd(LinkEnd end, List<Annotation> joined, Annotation whole) {
        if (joined.stream().noneMatch(annotation -> end.isAt(annotation.id()))) {
            return end;
        }
        boolean isThere =
                whole.tags().stream()
                        .anyMatch(
                                use ->
                                        use.kind().equals(end.kind())
                                                && Objects.equals(use.tag(), end.tag()));
        return isThere ? new LinkEnd(whole.id(), end.kind(), end.tag()) : LinkEnd.of(whole);
    }

    private Annotation placed(Annotation annotation, String text, Span span) {
        return annotation.withPlace(
                span,
                Quotes.of(text, span),
                AnchorState.EXACT,
                session.author().id(),
                session.now());
    }

    private Annotation twin(Annotation annotation, @Nullable Span span) {
        UUID by = session.author().id();
        Instant now = session.now();
        return new Annotation(
                UUID.randomUUID(),
                annotation.document(),
                span,
                annotation.quote(),
                annotation.tags(),
                null,
                annotation.anchor(),
                by,
                now,
                by,
                now);
    }

    private void select(Annotation annotation) {
        session.annotation(annotation.id()).ifPresent(session.selection()::select);
    }
}
