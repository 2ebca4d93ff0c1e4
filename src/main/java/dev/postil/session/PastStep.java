package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Link;
import dev.postil.model.Standing;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// A step of the history, whoever made it and whenever, with what became of it.
public record PastStep(Step step, UUID person, Standing standing) {

    /// Number of its first line.
    public long first() {
        return step.lines().getFirst().sequence();
    }

    /// Number of its last line.
    public long last() {
        return step.lines().getLast().sequence();
    }

    public Instant at() {
        return step.at();
    }

    /// The changes of single things it is made of, in order.
    public Stream<Change> flat() {
        return step.lines().stream().flatMap(line -> line.change().flat());
    }

    /// The documents whose text or annotations it touches.
    public Set<UUID> documents() {
        Set<UUID> documents = new LinkedHashSet<>();
        flat().flatMap(change -> documentOf(change).stream()).forEach(documents::add);
        return documents;
    }

    /// Where in a text it happened, if anywhere.
    public Optional<Place> place() {
        return flat().flatMap(change -> placeOf(change).stream()).findFirst();
    }

    /// The links that came, went or changed.
    Stream<Link> links() {
        return flat().flatMap(
                        change ->
                                change instanceof Change.OfLink link
                                        ? Stream.of(link.subject())
                                        : Stream.empty());
    }

    static Place placeOf(Annotation annotation) {
        return new Place(
                annotation.document(),
                annotation.place().map(span -> span.start()).orElse(0),
                annotation.id());
    }

    private static Optional<UUID> documentOf(Change change) {
        return switch (change) {
            case Change.OfAnnotation it -> Optional.of(it.subject().document());
            case Change.OfDocument it -> Optional.of(it.subject().id());
            default -> Optional.empty();
        };
    }

    private static Optional<Place> placeOf(Change change) {
        return switch (change) {
            case Change.OfAnnotation it -> Optional.of(placeOf(it.subject()));
            case Change.OfDocument it -> Optional.of(new Place(it.subject().id(), 0, null));
            default -> Optional.empty();
        };
    }

    /// What the lines are read with that make it up, oldest first.
    static PastStep of(List<Step.Line> lines, UUID person, Standing standing) {
        return new PastStep(new Step(lines), person, standing);
    }
}
