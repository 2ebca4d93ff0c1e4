package dev.postil.search;

import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.model.Person;
import dev.postil.model.Tag;
import dev.postil.model.TagTree;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What tags, kinds and people are called just now. The index holds their ids alone, so that a name
/// changes at once however often it is used.
public record Names(Codebook codebook, List<Person> people) {

    /// Nobody and nothing has a name.
    public static final Names NONE = new Names(Codebook.EMPTY, List.of());

    public Names {
        people = List.copyOf(people);
    }

    /// The tags with these words in a label or alias, and all that stand below them.
    Set<UUID> tags(String words, boolean begun) {
        String wanted = fold(words);
        List<Tag> called =
                codebook.tags().stream()
                        .filter(tag -> namesOf(tag).anyMatch(name -> holds(name, wanted, begun)))
                        .toList();
        if (called.isEmpty()) {
            return Set.of();
        }
        TagTree tree = new TagTree(codebook);
        Set<UUID> all = new HashSet<>();
        called.forEach(tag -> tree.branch(tag).forEach(below -> all.add(below.id())));
        return all;
    }

    private static Stream<String> namesOf(Tag tag) {
        return Stream.concat(Stream.of(tag.label()), tag.aliases().stream());
    }

    /// The ids of the kinds that are called so, or begin so.
    Set<String> kinds(String words) {
        String wanted = fold(words);
        return codebook.kinds().stream()
                .filter(kind -> isCalled(kind, wanted))
                .map(Kind::id)
                .collect(Collectors.toSet());
    }

    private static boolean isCalled(Kind kind, String wanted) {
        return fold(kind.id()).equals(wanted) || fold(kind.label()).startsWith(wanted);
    }

    /// The people with these words in their names.
    Set<UUID> people(String words) {
        String wanted = fold(words);
        return people.stream()
                .filter(person -> holds(person.name(), wanted, true))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /// Whether the words stand in `name` as whole ones, or the last of them as the beginning of
    /// one.
    private static boolean holds(String name, String wanted, boolean begun) {
        String folded = fold(name);
        int at = wanted.isEmpty() ? -1 : folded.indexOf(wanted);
        while (at >= 0) {
            int end = at + wanted.length();
            if (isEdge(folded, at) && (begun || isEdge(folded, end))) {
                return true;
            }
            at = folded.indexOf(wanted, at + 1);
        }
        return false;
    }

    /// Whether a word may begin or end here; words in Chinese or Japanese may anywhere.
    private static boolean isEdge(String text, int at) {
        if (at == 0 || at == text.length()) {
            return true;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        return !Character.isLetterOrDigit(before)
                || !Character.isLetterOrDigit(after)
                || Character.isIdeographic(before)
                || Character.isIdeographic(after);
    }

    private static String fold(String words) {
        return Normalizer.normalize(words.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
