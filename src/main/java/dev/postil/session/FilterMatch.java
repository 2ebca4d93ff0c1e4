package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.model.Person;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.session.FilterWords.Group;
import dev.postil.text.WholeWords;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds annotations against a filter. What the codebook and the people have to say is looked up
/// once, not for each of a hundred thousand annotations.
final class FilterMatch implements Predicate<Annotation> {

    /// A word with the kinds and tags that it names.
    private record Named(String word, Set<String> kinds, Set<UUID> tags) {

        boolean names(TagUse use) {
            return namesKind(use) || namesTag(use);
        }

        boolean namesKind(TagUse use) {
            return kinds.contains(use.kind());
        }

        boolean namesTag(TagUse use) {
            UUID tag = use.tag();
            return tag != null && tags.contains(tag);
        }
    }

    private final Set<String> chips;
    private final List<Named> kinds;
    private final List<Named> tags;
    private final List<Named> plain;
    private final FieldWords fields;
    private final List<String> notes;
    private final boolean anyAuthor;
    private final Set<UUID> authors;
    private final boolean anyTime;
    private final Instant since;
    private final List<String> lacking;
    private final List<String> having;

    /// @param clock tells what "today" is, and where
    FilterMatch(Filter filter, Codebook codebook, Collection<Person> people, Clock clock) {
        FilterWords words = filter.words();
        chips = filter.kinds();
        kinds = named(words.of(Group.KIND), codebook, WholeWords::holdsBeginning);
        tags = named(words.of(Group.TAG), codebook, WholeWords::holdsBeginning);
        fields = new FieldWords(words.of(Group.FIELD), codebook);
        plain = named(plain(words), codebook, FilterMatch::holds);
        notes = words.of(Group.NOTE);
        anyAuthor = words.of(Group.AUTHOR).isEmpty();
        authors =
                people.stream()
                        .filter(
                                person ->
                                        words.of(Group.AUTHOR).stream()
                                                .anyMatch(
                                                        word ->
                                                                WholeWords.holdsBeginning(
                                                                        person.name(), word)))
                        .map(Person::id)
                        .collect(Collectors.toUnmodifiableSet());
        anyTime = words.of(Group.SINCE).isEmpty();
        since = since(words.of(Group.SINCE), clock);
        lacking = words.of(Group.NO);
        having = words.of(Group.HAS);
    }

    private List<String> plain(FilterWords words) {
        List<String> plain = new ArrayList<>(words.of(Group.PLAIN));
        plain.addAll(fields.others());
        return plain;
    }

    /// Of several days the first counts: any of them will do.
    private static Instant since(List<String> words, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return words.stream()
                .flatMap(word -> Since.day(word, today).stream())
                .min(Comparator.naturalOrder())
                .map(day -> day.atStartOfDay(clock.getZone()).toInstant())
                .orElse(Instant.MAX);
    }

    private static List<Named> named(
            List<String> words, Codebook codebook, BiPredicate<String, String> fits) {
        return words.stream().map(word -> named(word, codebook, fits)).toList();
    }

    /// @param fits whether a name is meant by a word
    private static Named named(String word, Codebook codebook, BiPredicate<String, String> fits) {
        return new Named(
                word,
                codebook.kinds().stream()
                        .filter(kind -> fits.test(kind.id(), word) || fits.test(kind.label(), word))
                        .map(Kind::id)
                        .collect(Collectors.toUnmodifiableSet()),
                codebook.tags().stream()
                        .filter(tag -> names(tag).anyMatch(name -> fits.test(name, word)))
                        .map(Tag::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<String> names(Tag tag) {
        return Stream.concat(Stream.of(tag.label()), tag.aliases().stream());
    }

    @Override
    public boolean test(Annotation annotation) {
        return (chips.isEmpty() || isChosen(annotation))
                && (anyAuthor || authors.contains(annotation.creator()))
                && anyUse(kinds, Named::namesKind, annotation)
                && anyUse(tags, Named::namesTag, annotation)
                && fields.fit(annotation.tags())
                && (anyTime || !annotation.modified().isBefore(since))
                && anyTrait(lacking, trait -> trait.isMissingIn(annotation))
                && anyTrait(having, trait -> trait.isIn(annotation))
                && anyNote(annotation)
                && allPlain(annotation);
    }

    private static boolean anyTrait(List<String> words, Predicate<Trait> fits) {
        boolean found = words.isEmpty();
        for (String word : words) {
            found |= Trait.called(word).filter(fits).isPresent();
        }
        return found;
    }

    private boolean isChosen(Annotation annotation) {
        for (TagUse use : annotation.tags()) {
            if (chips.contains(use.kind())) {
                return true;
            }
        }
        return false;
    }

    /// Whether one of the words names a use, or no word was given.
    private static boolean anyUse(
            List<Named> words, BiPredicate<Named, TagUse> names, Annotation annotation) {
        boolean found = words.isEmpty();
        for (Named wanted : words) {
            for (TagUse use : annotation.tags()) {
                found |= names.test(wanted, use);
            }
        }
        return found;
    }

    private boolean anyNote(Annotation annotation) {
        boolean found = notes.isEmpty();
        for (String word : notes) {
            found |= holds(annotation.note(), word);
        }
        return found;
    }

    private boolean allPlain(Annotation annotation) {
        for (Named wanted : plain) {
            if (!isSomewhere(wanted, annotation)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSomewhere(Named wanted, Annotation annotation) {
        for (TagUse use : annotation.tags()) {
            if (wanted.names(use)) {
                return true;
            }
        }
        return holds(annotation.quote().exact(), wanted.word())
                || holds(annotation.note(), wanted.word());
    }

    private static boolean holds(@Nullable String text, String word) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(word);
    }
}
