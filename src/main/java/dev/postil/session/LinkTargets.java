package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Document;
import dev.postil.model.LinkEnd;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.task.Running;
import dev.postil.text.WholeWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        String wanted = wanted(typed);
        Map<LinkEnd, Target> found = new LinkedHashMap<>();
        ends(here, Where.HERE)
                .filter(target -> !isOfSameTag(target.end(), from))
                .filter(target -> target.end().kind() != null && names(target, wanted))
                .sorted(likely(from))
                .forEach(target -> found.put(target.end(), target));
        tags.find(typed, null, TAGS + here.tags().size()).stream()
                .map(TagChoices.Choice::tag)
                .filter(tag -> !tag.id().equals(from.tag()))
                .filter(tag -> !wanted.isEmpty() || isElsewhere(tag, here))
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
    private List<Target> near(Annotation here, LinkEnd from, String wanted) {
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
                                !wanted.isEmpty()
                                        || it.end().tag() == null
                                        || !isOfSameTag(it.end(), from))
                .filter(it -> names(it, wanted) || quotes(it, wanted))
                .sorted(
                        Comparator.<Target>comparingInt(it -> places(it, wanted))
                                .thenComparingLong(it -> distance(here, it.passage())))
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

    private static long distance(Annotation here, @Nullable Annotation there) {
        int from = here.place().map(span -> span.start()).orElse(0);
        return there == null
                ? Long.MAX_VALUE
                : there.place()
                        .map(span -> Math.abs((long) span.start() - from))
                        .orElse(Long.MAX_VALUE);
    }

    /// 0 for a quote or name that begins with `wanted`, 1 where one of its words does, else 2.
    private int places(Target target, String wanted) {
        Annotation passage = target.passage();
        UUID tag = target.end().tag();
        Stream<String> quote =
                passage == null ? Stream.empty() : Stream.of(passage.quote().exact().strip());
        Stream<String> names =
                tag == null
                        ? Stream.empty()
                        : session.vocabulary().now().tag(tag).stream().flatMap(TagSet::namesOf);
        return Stream.concat(quote, names)
                .map(LinkTargets::wanted)
                .mapToInt(
                        it ->
                                it.startsWith(wanted)
                                        ? 0
                                        : WholeWords.holdsBeginning(it, wanted) ? 1 : 2)
                .min()
                .orElse(2);
    }

    private boolean names(Target target, String wanted) {
        Codebook codebook = session.vocabulary().now();
        UUID tag = target.end().tag();
        return wanted.isEmpty()
                || (tag != null && codebook.tag(tag).filter(it -> isNamed(it, wanted)).isPresent());
    }

    private static boolean isNamed(Tag tag, String wanted) {
        return TagSet.namesOf(tag).anyMatch(name -> wanted(name).contains(wanted));
    }

    private static boolean quotes(Target target, String wanted) {
        Annotation passage = target.passage();
        return passage != null && wanted(passage.quote().exact()).contains(wanted);
    }

    private static String wanted(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /// Looks for passages of other documents by words of their quotes or names of their tags, away
    /// from this thread; a search still under way is dropped. Nothing for fewer than two letters.
    public void findElsewhere(
            String typed, Consumer<List<Target>> done, Consumer<Exception> failed) {
        searching.cancel();
        String wanted = wanted(typed);
        if (wanted.length() < SHORTEST_SEARCH) {
            return;
        }
        UUID here = session.document().map(OpenDocument::id).orElse(null);
        List<Document> documents =
                session.library().now().stream()
                        .filter(document -> !document.id().equals(here))
                        .toList();
        Codebook codebook = session.vocabulary().now();
        searching =
                session.read(
                        null,
                        (corpus, progress) -> {
                            List<Target> found = new ArrayList<>();
                            for (Document document : documents) {
                                progress.checkCancelled();
                                for (Annotation it : corpus.annotations(document.id())) {
                                    if (found.size() < PASSAGES && fits(it, wanted, codebook)) {
                                        ends(it, Where.ELSEWHERE)
                                                .sorted(named(wanted, codebook))
                                                .forEach(found::add);
                                    }
                                }
                                if (found.size() >= PASSAGES) {
                                    break;
                                }
                            }
                            return found;
                        },
                        done,
                        failed);
    }

    /// The tags that are meant by name come before the others on their passage.
    private static Comparator<Target> named(String wanted, Codebook codebook) {
        return Comparator.comparing(
                it ->
                        Optional.ofNullable(it.end().tag())
                                .flatMap(codebook::tag)
                                .filter(tag -> isNamed(tag, wanted))
                                .isEmpty());
    }

    /// Drops a search that is under way.
    public void stop() {
        searching.cancel();
    }

    private static boolean fits(Annotation annotation, String wanted, Codebook codebook) {
        return wanted(annotation.quote().exact()).contains(wanted)
                || annotation.tags().stream()
                        .map(TagUse::tag)
                        .flatMap(tag -> tag == null ? Stream.empty() : codebook.tag(tag).stream())
                        .anyMatch(tag -> isNamed(tag, wanted));
    }
}
