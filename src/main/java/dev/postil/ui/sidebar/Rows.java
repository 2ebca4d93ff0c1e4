package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.model.Order;
import dev.postil.model.Person;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/// Puts the shown annotations into rows: those without a place on top, the others below in groups.
///
/// An annotation with several tags stands in each of their groups.
final class Rows {

    private final Messages messages;
    private final Codebook codebook;
    private final List<Person> people;
    private final Predicate<Annotation> outside;

    /// @param outside whether the filter would hide an annotation
    Rows(Messages messages, Codebook codebook, List<Person> people, Predicate<Annotation> outside) {
        this.messages = messages;
        this.codebook = codebook;
        this.people = people;
        this.outside = outside;
    }

    /// @param shown by position, orphans last
    List<Row> of(List<Annotation> shown, Grouping grouping) {
        int placed = placed(shown);
        List<Annotation> inText = shown.subList(0, placed);
        List<Annotation> orphans = shown.subList(placed, shown.size());
        List<Row> rows = new ArrayList<>(shown.size() + 8);
        if (!orphans.isEmpty()) {
            add(rows, messages.get("sidebar.group.orphans"), orphans);
        }
        switch (grouping) {
            case POSITION -> byPosition(rows, inText, orphans.isEmpty());
            case KIND -> add(rows, byKind(inText));
            case TAG -> add(rows, byTag(inText));
            case AUTHOR -> add(rows, byAuthor(inText));
        }
        return rows;
    }

    /// Orphans stand last: so many stand before them.
    private static int placed(List<Annotation> shown) {
        int placed = shown.size();
        while (placed > 0 && shown.get(placed - 1).span() == null) {
            placed--;
        }
        return placed;
    }

    private void byPosition(List<Row> rows, List<Annotation> inText, boolean alone) {
        if (alone) {
            inText.forEach(annotation -> rows.add(card(annotation)));
        } else if (!inText.isEmpty()) {
            add(rows, messages.get("sidebar.group.inText"), inText);
        }
    }

    private Map<String, List<Annotation>> byKind(List<Annotation> annotations) {
        Map<String, List<Annotation>> groups = new LinkedHashMap<>();
        codebook.kinds().forEach(kind -> groups.put(kind.id(), new ArrayList<>()));
        List<Annotation> untagged = new ArrayList<>();
        for (Annotation annotation : annotations) {
            annotation.tags().stream()
                    .map(TagUse::kind)
                    .distinct()
                    .forEach(kind -> group(groups, kind).add(annotation));
            if (annotation.tags().isEmpty()) {
                untagged.add(annotation);
            }
        }
        Map<String, List<Annotation>> named = new LinkedHashMap<>();
        groups.forEach(
                (kind, found) ->
                        named.put(codebook.kind(kind).map(Kind::label).orElse(kind), found));
        named.put(messages.get("sidebar.group.untagged"), untagged);
        return named;
    }

    private Map<String, List<Annotation>> byTag(List<Annotation> annotations) {
        Map<UUID, List<Annotation>> groups = new LinkedHashMap<>();
        codebook.tags().stream()
                .sorted(Order.tags(codebook))
                .map(Tag::id)
                .forEach(tag -> groups.put(tag, new ArrayList<>()));
        List<Annotation> unnamed = new ArrayList<>();
        for (Annotation annotation : annotations) {
            List<UUID> tags = tags(annotation);
            tags.forEach(tag -> group(groups, tag).add(annotation));
            if (tags.isEmpty()) {
                unnamed.add(annotation);
            }
        }
        Map<String, List<Annotation>> named = new LinkedHashMap<>();
        groups.forEach(
                (tag, found) ->
                        group(named, codebook.tag(tag).map(Tag::label).orElse(tag.toString()))
                                .addAll(found));
        named.put(messages.get("sidebar.group.unnamed"), unnamed);
        return named;
    }

    private static List<UUID> tags(Annotation annotation) {
        List<UUID> tags = new ArrayList<>();
        for (TagUse use : annotation.tags()) {
            UUID tag = use.tag();
            if (tag != null) {
                tags.add(tag);
            }
        }
        return tags;
    }

    private Map<String, List<Annotation>> byAuthor(List<Annotation> annotations) {
        Map<UUID, List<Annotation>> groups = new LinkedHashMap<>();
        people.stream()
                .sorted(Order.PEOPLE)
                .forEach(person -> groups.put(person.id(), new ArrayList<>()));
        annotations.forEach(annotation -> group(groups, annotation.creator()).add(annotation));
        Map<UUID, String> names = new LinkedHashMap<>();
        people.forEach(person -> names.put(person.id(), person.name()));
        Map<String, List<Annotation>> named = new LinkedHashMap<>();
        groups.forEach(
                (person, found) ->
                        group(named, names.getOrDefault(person, person.toString())).addAll(found));
        return named;
    }

    private static <K> List<Annotation> group(Map<K, List<Annotation>> groups, K key) {
        return groups.computeIfAbsent(key, _ -> new ArrayList<>());
    }

    private void add(List<Row> rows, Map<String, List<Annotation>> groups) {
        groups.forEach(
                (title, annotations) -> {
                    if (!annotations.isEmpty()) {
                        add(rows, title, annotations);
                    }
                });
    }

    private void add(List<Row> rows, String title, List<Annotation> annotations) {
        rows.add(new Row.Heading(title, annotations.size()));
        annotations.forEach(annotation -> rows.add(card(annotation)));
    }

    private Row card(Annotation annotation) {
        return new Row.Card(annotation, outside.test(annotation));
    }
}
