package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Document;
import dev.postil.model.LinkEnd;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.task.Job;
import dev.postil.task.Running;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a link may lead to: the other tags of the same passage, tags alone, and passages, the near
/// ones first.
public final class LinkTargets {

    /// Where a target comes from.
    public enum Where {
        /// Another tag on the same passage.
        HERE,
        /// A tag alone.
        TAG,
        /// A passage of the open document.
        PASSAGE,
        /// A passage of another document.
        ELSEWHERE
    }

    /// Something a link may lead to.
    ///
    /// @param passage null for a tag alone
    public record Target(LinkEnd end, Where where, @Nullable Annotation passage) {}

    private static final int TAGS = 5;
    private static final int PASSAGES = 4;
    private static final int SHORTEST_SEARCH = 2;

    private final Session session;
    private final TagChoices tags;
    private Running searching = () -> {};

    public LinkTargets(Session session) {
        this.session = session;
        tags = TagChoices.of(session);
    }

    /// What somebody may mean who starts at `here` and types the beginning of a name, or words of a
    /// quote. Best first.
    public List<Target> find(Annotation here, LinkEnd from, String typed) {
        TypedWords wanted = typedWords(typed);
        Map<LinkEnd, Target> found = new LinkedHashMap<>();
        ends(here, Where.HERE)
                .filter(target -> !isOfSameTag(target.end(), from))
                .filter(target -> target.end().kind() != null && wanted.names(target.end().tag()))
                .sorted(likely(from))
                .forEach(target -> found.put(target.end(), target));
        tags.find(typed, null, TAGS + here.tags().size()).stream()
                .map(TagChoices.Choice::tag)
                .filter(tag -> !tag.id().equals(from.tag()))
                .filter(tag -> !wanted.isBlank() || isElsewhere(tag, here))
                .limit(TAGS)
                .forEach(tag -> put(found, new Target(LinkEnd.of(tag), Where.TAG, null)));
        near(here, from, wanted).forEach(target -> put(found, target));
        return List.copyOf(found.values());
    }

    /// Whether the one is the other, or that tag alone.
    private static boolean isOfSameTag(LinkEnd end, LinkEnd from) {
        return Objects.equals(end.tag(), from.tag()) && Objects.equals(end.kind(), from.kind());
    }

    /// Before a name is begun, the passage's own tags are there already, as they stand on it.
    private static boolean isElsewhere(Tag tag, Annotation here) {
        return here.tags().stream().noneMatch(use -> tag.id().equals(use.tag()));
    }

    /// What is not linked yet comes first, and of that what is of another kind: an actor drives a
    /// risk rather than another actor.
    private Comparator<Target> likely(LinkEnd from) {
        Set<LinkEnd> linked =
                session.document().stream()
                        .flatMap(open -> open.links().all().stream())
                        .filter(link -> link.from().equals(from) || link.to().equals(from))
                        .flatMap(link -> Stream.of(link.from(), link.to()))
                        .collect(Collectors.toSet());
        return Comparator.<Target, Boolean>comparing(it -> linked.contains(it.end()))
                .thenComparing(it -> Objects.equals(it.end().kind(), from.kind()));
    }

    private static void put(Map<LinkEnd, Target> found, Target target) {
        found.putIfAbsent(target.end(), target);
    }

    /// Each tag of a passage as an end, or the passage where it has none.
    public static Stream<Target> ends(Annotation passage, Where where) {
        return passage.tags().isEmpty()
                ? Stream.of(new Target(LinkEnd.of(passage), where, passage))
                : passage.tags().stream()
                        .map(use -> new Target(LinkEnd.of(passage, use), where, passage));
    }

    /// Those that begin as was typed come before those in which a word does, and these before the
    /// rest. Of those that read the same, the nearest; before anything is typed, none of the same
    /// tag.
    private List<Target> near(Annotation here, LinkEnd from, TypedWords wanted) {
        OpenDocument open = session.openDocument().get();
        if (open == null) {
            return List.of();
        }
        Set<Reading> read = new HashSet<>();
        return open.annotations().stream()
                .filter(it -> !it.id().equals(here.id()))
                .flatMap(it -> ends(it, Where.PASSAGE))
                .filter(
                        it ->
                                !wanted.isBlank()
                                        || it.end().tag() == null
                                        || !isOfSameTag(it.end(), from))
                .filter(it -> wanted.names(it.end().tag()) || wanted.quotes(it.passage()))
                .map(it -> Ranked.of(it, wanted, here))
                .sorted(Ranked.ORDER)
                .map(Ranked::target)
                .filter(it -> read.add(Reading.of(it)))
                .limit(PASSAGES)
                .toList();
    }

    /// How a passage reads where it is offered.
    private record Reading(@Nullable String kind, @Nullable UUID tag, String quote) {
        static Reading of(Target target) {
            String quote = target.passage() == null ? "" : target.passage().quote().exact();
            return new Reading(target.end().kind(), target.end().tag(), quote);
        }
    }

    /// A target with what it is put in order by, for that is asked time and again while sorting.
    private record Ranked(Target target, int place, long distance) {

        private static final Comparator<Ranked> ORDER =
                Comparator.comparingInt(Ranked::place).thenComparingLong(Ranked::distance);

        static Ranked of(Target target, TypedWords wanted, Annotation here) {
            Annotation passage = target.passage();
            int place = wanted.place(passage, target.end().tag());
            return new Ranked(target, place, LinkTargets.distance(here, passage));
        }
    }

    private TypedWords typedWords(String typed) {
        return new TypedWords(typed, session.vocabulary().now());
    }

    private static long distance(Annotation here, @Nullable Annotation there) {
        int from = here.place().map(span -> span.start()).orElse(0);
        return there == null
                ? Long.MAX_VALUE
                : there.place()
                        .map(span -> Math.abs((long) span.start() - from))
                        .orElse(Long.MAX_VALUE);
    }

    /// Looks for passages of other documents by words of their quotes or names of their tags, away
    /// from this thread; a search still under way is dropped. Nothing for fewer than two letters.
    public void findElsewhere(
            String typed, Consumer<List<Target>> done, Consumer<Exception> failed) {
        searching.cancel();
        TypedWords wanted = typedWords(typed);
        if (wanted.length() < SHORTEST_SEARCH) {
            return;
        }
        UUID here = session.document().map(OpenDocument::id).orElse(null);
        List<Document> documents =
                session.library().now().stream()
                        .filter(document -> !document.id().equals(here))
                        .toList();
        PatientReading reading = new PatientReading(session);
        searching =
                session.background()
                        .start(
                                Job.quiet(
                                        progress ->
                                                elsewhere(
                                                        documents,
                                                        id ->
                                                                reading.read(
                                                                        (corpus, _) ->
                                                                                corpus.annotations(
                                                                                        id),
                                                                        progress),
                                                        wanted),
                                        done,
                                        failed));
    }

    /// Reads the annotations of a document.
    private interface Passages {
        List<Annotation> of(UUID document) throws Exception;
    }

    private static List<Target> elsewhere(
            List<Document> documents, Passages passages, TypedWords wanted) throws Exception {
        List<Target> found = new ArrayList<>();
        for (Document document : documents) {
            for (Annotation it : passages.of(document.id())) {
                if (found.size() < PASSAGES && fits(it, wanted)) {
                    ends(it, Where.ELSEWHERE).sorted(named(wanted)).forEach(found::add);
                }
            }
            if (found.size() >= PASSAGES) {
                break;
            }
        }
        return found;
    }

    /// The tags that are meant by name come before the others on their passage.
    private static Comparator<Target> named(TypedWords wanted) {
        return Comparator.comparing(it -> !wanted.names(it.end().tag()));
    }

    /// Drops a search that is under way.
    public void stop() {
        searching.cancel();
    }

    private static boolean fits(Annotation annotation, TypedWords wanted) {
        return wanted.quotes(annotation)
                || annotation.tags().stream().map(TagUse::tag).anyMatch(wanted::names);
    }
}
