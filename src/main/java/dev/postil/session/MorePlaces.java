package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Document;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.session.Coding.Wanted;
import dev.postil.task.Job;
import dev.postil.task.Progress;
import dev.postil.task.Running;
import dev.postil.text.PhraseOptions;
import dev.postil.text.SpanIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Where else in the open document an annotation's tag may belong: at the tag's names, and at the
/// annotation's own words where they can only mean that tag.
public final class MorePlaces {

    /// Places without the tag so far.
    public record More(Sought sought, Wanted wanted, int count) {}

    /// Longer quotes are sentences, which come but once.
    private static final int LONGEST = 60;

    private record Candidate(TagUse use, Sought sought, Wanted wanted) {}

    private final Session session;

    public MorePlaces(Session session) {
        this.session = session;
    }

    /// Counts elsewhere; `done` hears of the first tag of `annotation` that has more places, or of
    /// none.
    public Running count(
            Annotation annotation, Consumer<Optional<More>> done, Consumer<Exception> failed) {
        OpenDocument open = session.openDocument().get();
        List<Candidate> candidates = candidates(annotation);
        if (open == null || candidates.isEmpty()) {
            done.accept(Optional.empty());
            return () -> {};
        }
        String text = open.text();
        Document document = open.document().get();
        List<Annotation> annotations = List.copyOf(open.annotations());
        return session.background()
                .start(
                        Job.quiet(
                                progress ->
                                        first(candidates, text, document, annotations, progress),
                                done,
                                failed));
    }

    /// Opens the list of the places.
    public void list(More more) {
        session.gathering().open(new Gathering.Request(more.sought(), false, more.wanted()));
    }

    private List<Candidate> candidates(Annotation annotation) {
        Codebook codebook = session.vocabulary().now();
        List<Candidate> candidates = new ArrayList<>();
        for (TagUse use : annotation.tags()) {
            List<String> phrases = new ArrayList<>();
            Optional<Tag> tag = Optional.ofNullable(use.tag()).flatMap(codebook::tag);
            tag.ifPresent(
                    named -> {
                        phrases.add(named.label());
                        phrases.addAll(named.aliases());
                    });
            String quote = annotation.quote().exact().strip();
            if (annotation.tags().size() == 1 && quote.length() <= LONGEST) {
                phrases.add(quote);
            }
            Sought sought =
                    new Sought(phrases, PhraseOptions.forms(PhraseOptions.PLAIN.language()));
            if (!sought.isBlank()) {
                String label = tag.map(Tag::label).orElse(null);
                candidates.add(new Candidate(use, sought, new Wanted(use.kind(), label)));
            }
        }
        return candidates;
    }

    private static Optional<More> first(
            List<Candidate> candidates,
            String text,
            Document document,
            List<Annotation> annotations,
            Progress progress)
            throws Exception {
        for (Candidate candidate : candidates) {
            SpanIndex tagged = SpanIndex.of(carrying(candidate.use(), annotations));
            Predicate<Span> isFree =
                    span ->
                            tagged.touching(span).stream()
                                    .flatMap(each -> each.place().stream())
                                    .noneMatch(place -> place.contains(span));
            long count =
                    candidate
                            .sought()
                            .in(text, Sought.language(document), progress::isCancelled)
                            .filter(isFree)
                            .count();
            progress.checkCancelled();
            if (count > 0) {
                return Optional.of(new More(candidate.sought(), candidate.wanted(), (int) count));
            }
        }
        return Optional.empty();
    }

    private static List<Annotation> carrying(TagUse use, List<Annotation> annotations) {
        return annotations.stream()
                .filter(
                        annotation ->
                                use.isUnnamed()
                                        ? annotation.hasKind(use.kind())
                                        : annotation.tags().stream().anyMatch(use::sameTag))
                .toList();
    }
}
