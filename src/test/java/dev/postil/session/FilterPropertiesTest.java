package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.AnchorState;
import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Person;
import dev.postil.model.Quote;
import dev.postil.model.Span;
import dev.postil.model.StandardCodebook;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Holds the filter against one that is slow and plain to read.
class FilterPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<Person> PEOPLE =
            List.of(new Person(new UUID(0, 1), "Ada"), new Person(new UUID(0, 2), "Grace"));
    private static final List<Tag> TAGS =
            List.of(tag(3, "actor", "Russia", "Moscow"), tag(4, "risk", "Escalation"));
    private static final Codebook CODEBOOK =
            new Codebook(StandardCodebook.create().kinds(), TAGS, List.of());
    private static final Map<String, LocalDate> DAYS =
            Map.of("today", TODAY, "yesterday", TODAY.minusDays(1), "7d", TODAY.minusDays(7));

    @Property
    void agreesWithThePlainReading(
            @ForAll("annotations") Annotation annotation,
            @ForAll("typed") List<String> typed,
            @ForAll("chips") Set<String> chips) {
        Filter filter = new Filter(chips, FilterWords.parse(String.join(" ", typed)));

        assertThat(filter.against(CODEBOOK, PEOPLE, CLOCK).test(annotation))
                .isEqualTo(plainly(annotation, typed, chips));
    }

    private static boolean plainly(Annotation annotation, List<String> typed, Set<String> chips) {
        return (chips.isEmpty()
                        || annotation.tags().stream().anyMatch(use -> chips.contains(use.kind())))
                && any(typed, "tag:", word -> tagNames(annotation).anyMatch(begins(word)))
                && any(
                        typed,
                        "kind:",
                        word -> annotation.tags().stream().map(TagUse::kind).anyMatch(begins(word)))
                && any(typed, "note:", word -> has(word).test(noteOf(annotation)))
                && any(typed, "author:", word -> begins(word).test(authorOf(annotation)))
                && any(typed, "since:", word -> isSince(annotation, word))
                && any(typed, "no:", word -> lacks(annotation, word))
                && any(typed, "has:", word -> owns(annotation, word))
                && typed.stream()
                        .filter(word -> !word.contains(":"))
                        .allMatch(word -> isAnywhere(annotation, word));
    }

    private static boolean any(List<String> typed, String prefix, Predicate<String> fits) {
        List<String> words =
                typed.stream()
                        .filter(word -> word.startsWith(prefix))
                        .map(word -> word.substring(prefix.length()))
                        .toList();
        return words.isEmpty() || words.stream().anyMatch(fits);
    }

    private static boolean isAnywhere(Annotation annotation, String word) {
        Stream<String> kinds = annotation.tags().stream().map(TagUse::kind);
        Stream<String> words = Stream.of(annotation.quote().exact(), noteOf(annotation));
        return Stream.of(tagNames(annotation), kinds, words)
                .flatMap(each -> each)
                .anyMatch(has(word));
    }

    private static boolean isSince(Annotation annotation, String word) {
        LocalDate day = DAYS.get(word);
        return day != null
                && !LocalDate.ofInstant(annotation.modified(), ZoneOffset.UTC).isBefore(day);
    }

    private static boolean lacks(Annotation annotation, String word) {
        return switch (word) {
            case "tag" -> annotation.tags().isEmpty();
            case "name" -> annotation.tags().stream().anyMatch(use -> use.tag() == null);
            case "note" -> noteOf(annotation).isEmpty();
            case "place" -> annotation.span() == null;
            default -> false;
        };
    }

    private static boolean owns(Annotation annotation, String word) {
        return switch (word) {
            case "tag" -> !annotation.tags().isEmpty();
            case "name" -> tagNames(annotation).findAny().isPresent();
            case "note" -> !noteOf(annotation).isEmpty();
            case "place" -> annotation.span() != null;
            default -> false;
        };
    }

    private static Predicate<String> has(String word) {
        return text -> text.toLowerCase(Locale.ROOT).contains(word);
    }

    private static Predicate<String> begins(String word) {
        return text ->
                Stream.of(text.toLowerCase(Locale.ROOT).split(" ", -1))
                        .anyMatch(each -> each.startsWith(word));
    }

    private static Stream<String> tagNames(Annotation annotation) {
        return annotation.tags().stream()
                .flatMap(use -> TAGS.stream().filter(tag -> tag.id().equals(use.tag())))
                .flatMap(tag -> Stream.concat(Stream.of(tag.label()), tag.aliases().stream()));
    }

    private static String noteOf(Annotation annotation) {
        return annotation.note() == null ? "" : annotation.note();
    }

    private static String authorOf(Annotation annotation) {
        return PEOPLE.stream()
                .filter(person -> person.id().equals(annotation.creator()))
                .map(Person::name)
                .findFirst()
                .orElseThrow();
    }

    @Provide
    Arbitrary<List<String>> typed() {
        return Arbitraries.of(
                        "tag:russia",
                        "tag:moscow",
                        "tag:escal",
                        "kind:actor",
                        "kind:risk",
                        "note:brief",
                        "note:x",
                        "author:ada",
                        "author:gr",
                        "since:today",
                        "since:yesterday",
                        "since:7d",
                        "since:soon",
                        "no:tag",
                        "no:name",
                        "no:note",
                        "no:place",
                        "has:tag",
                        "has:name",
                        "has:note",
                        "has:place",
                        "has:such",
                        "kremlin",
                        "mosc",
                        "brief")
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Set<String>> chips() {
        return Arbitraries.of("risk", "actor", "implication").set().ofMaxSize(2);
    }

    @Provide
    Arbitrary<Annotation> annotations() {
        Arbitrary<List<TagUse>> uses =
                Arbitraries.of(
                                use("actor", TAGS.get(0).id()),
                                use("risk", TAGS.get(1).id()),
                                use("risk", null),
                                use("implication", null))
                        .list()
                        .uniqueElements()
                        .ofMaxSize(3);
        return Combinators.combine(
                        uses,
                        Arbitraries.of("The brief of 2022", "").injectNull(0.3),
                        Arbitraries.of(PEOPLE),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.of("the Kremlin", "nothing else"),
                        Arbitraries.of(true, false))
                .as(FilterPropertiesTest::annotation);
    }

    private static Annotation annotation(
            List<TagUse> uses, String note, Person by, int daysAgo, String quote, boolean placed) {
        Instant at = NOW.minus(Duration.ofDays(daysAgo));
        return new Annotation(
                new UUID(0, 9),
                new UUID(0, 8),
                placed ? new Span(0, quote.length()) : null,
                new Quote(quote, "", ""),
                uses,
                note,
                placed ? AnchorState.EXACT : AnchorState.ORPHANED,
                by.id(),
                at,
                by.id(),
                at);
    }

    private static TagUse use(String kind, UUID tag) {
        return TagUse.of(kind, tag, PEOPLE.getFirst().id(), NOW);
    }

    private static Tag tag(long id, String kind, String label, String... aliases) {
        return new Tag(new UUID(0, id), kind, null, label, null, List.of(aliases), null, NOW);
    }
}
