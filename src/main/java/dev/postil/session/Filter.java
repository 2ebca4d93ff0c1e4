package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Person;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.session.FilterWords.Group;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which annotations somebody wants to see: "or" within a group, "and" between the groups.
///
/// @param kinds ids of the chips that are filled; empty for any
/// @param words what was typed, read by [FilterWords]
public record Filter(Set<String> kinds, FilterWords words) {

    public static final Filter NONE = new Filter(Set.of(), FilterWords.parse(""));

    public Filter {
        kinds = Set.copyOf(kinds);
    }

    public Filter withKinds(Set<String> kinds) {
        return new Filter(kinds, words);
    }

    public Filter withWords(String typed) {
        return new Filter(kinds, FilterWords.parse(typed));
    }

    public boolean isNone() {
        return kinds.isEmpty() && words.isEmpty();
    }

    boolean matches(Annotation annotation, Codebook codebook, Collection<Person> people) {
        return matchesKinds(annotation)
                && any(words.of(Group.KIND), kindNames(annotation, codebook))
                && any(words.of(Group.TAG), tagNames(annotation, codebook))
                && any(words.of(Group.NOTE), note(annotation).stream().toList())
                && any(words.of(Group.AUTHOR), authors(annotation, people))
                && all(words.of(Group.PLAIN), annotation, codebook);
    }

    private boolean matchesKinds(Annotation annotation) {
        return kinds.isEmpty()
                || annotation.tags().stream().anyMatch(use -> kinds.contains(use.kind()));
    }

    private static boolean any(List<String> wanted, List<String> found) {
        return wanted.isEmpty()
                || wanted.stream().anyMatch(word -> found.stream().anyMatch(holds(word)));
    }

    private static boolean all(List<String> wanted, Annotation annotation, Codebook codebook) {
        if (wanted.isEmpty()) {
            return true;
        }
        List<String> found =
                Stream.of(
                                Stream.of(annotation.quote().exact()),
                                note(annotation).stream(),
                                tagNames(annotation, codebook).stream(),
                                kindNames(annotation, codebook).stream())
                        .flatMap(names -> names)
                        .toList();
        return wanted.stream().allMatch(word -> found.stream().anyMatch(holds(word)));
    }

    private static Predicate<String> holds(String word) {
        return text -> text.toLowerCase(Locale.ROOT).contains(word);
    }

    private static Optional<String> note(Annotation annotation) {
        return Optional.ofNullable(annotation.note()).filter(note -> !note.isBlank());
    }

    private static List<String> kindNames(Annotation annotation, Codebook codebook) {
        return annotation.tags().stream()
                .map(TagUse::kind)
                .flatMap(
                        id ->
                                Stream.concat(
                                        Stream.of(id),
                                        codebook.kind(id).map(kind -> kind.label()).stream()))
                .toList();
    }

    private static List<String> tagNames(Annotation annotation, Codebook codebook) {
        return annotation.tags().stream()
                .flatMap(use -> Optional.ofNullable(use.tag()).stream())
                .flatMap(id -> codebook.tag(id).stream())
                .flatMap(Filter::names)
                .toList();
    }

    private static Stream<String> names(Tag tag) {
        return Stream.concat(Stream.of(tag.label()), tag.aliases().stream());
    }

    private static List<String> authors(Annotation annotation, Collection<Person> people) {
        return people.stream()
                .filter(person -> person.id().equals(annotation.creator()))
                .map(Person::name)
                .toList();
    }
}
