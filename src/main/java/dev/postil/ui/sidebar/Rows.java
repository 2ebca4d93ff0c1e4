package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.model.Order;
import dev.postil.model.Person;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.session.Passing;
import dev.postil.settings.Grouping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts the shown annotations into rows: those without a place on top, the others below in groups.
///
/// An annotation with several tags stands in each of their groups. Any thread.
final class Rows {

    static final String ORPHANS = "orphans";

    private final Messages messages;
    private final Codebook codebook;
    private final Collection<Person> people;
    private final Passing passing;
    private final Linked linked;
    private final Set<String> folded;
    private final List<Row> rows = new ArrayList<>();
    private final Map<UUID, String> hidden = new LinkedHashMap<>();

    /// @param folded names of the groups whose cards are hidden
    Rows(
            Messages messages,
            Codebook codebook,
            Collection<Person> people,
            Passing passing,
            Linked linked,
            Set<String> folded) {
        this.messages = messages;
        this.codebook = codebook;
        this.people = people;
        this.passing = passing;
        this.linked = linked;
        this.folded = folded;
    }

    /// The rows; to be asked once.
    ///
    /// @param shown by position, orphans last
    List<Row> of(List<Annotation> shown, Grouping grouping) {
        if (grouping == Grouping.SUMMARY) {
            summaries(shown).forEach(summary -> rows.add(new Row.Told(summary)));
            return rows;
        }
        int placed = placed(shown);
        List<Annotation> inText = shown.subList(0, placed);
        List<Annotation> orphans = shown.subList(placed, shown.size());
        add(ORPHANS, messages.get("sidebar.group.orphans"), null, orphans);
        switch (grouping) {
            case POSITION -> byPosition(inText, orphans.isEmpty());
            case KIND -> byKind(inText);
            case TAG -> byTag(inText);
            case AUTHOR -> byAuthor(inText);
            case SUMMARY -> {}
        }
        return rows;
    }

    /// Annotations in folded groups, each with the name of one of these groups.
    Map<UUID, String> hidden() {
        return hidden;
    }

    /// What is told about each tag.
    List<TagSummary> summaries(List<Annotation> shown) {
        return TagGroup.of(shown, codebook).stream()
                .map(group -> TagSummary.of(group, title(group), linked))
                .toList();
    }

    /// Orphans stand last: so many stand before them.
    private static int placed(List<Annotation> shown) {
        int placed = shown.size();
        while (placed > 0 && shown.get(placed - 1).span() == null) {
            placed--;
        }
        return placed;
    }

    private void byPosition(List<Annotation> inText, boolean alone) {
        if (alone) {
            inText.forEach(annotation -> rows.add(card(annotation)));
        } else {
            add("text", messages.get("sidebar.group.inText"), null, inText);
        }
    }

    private void byKind(List<Annotation> annotations) {
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
        groups.forEach((kind, found) -> add("kind " + kind, label(kind), kind, found));
        add("untagged", messages.get("sidebar.group.untagged"), null, untagged);
    }

    private void byTag(List<Annotation> annotations) {
        for (TagGroup group : TagGroup.of(annotations, codebook)) {
            UUID tag = group.tag();
            String title = tag == null ? title(group) : label(tag);
            add("tag " + group.kind() + " " + tag, title, group.kind(), group.passages());
        }
    }

    private void byAuthor(List<Annotation> annotations) {
        Map<UUID, List<Annotation>> groups = new LinkedHashMap<>();
        Map<UUID, String> names = new LinkedHashMap<>();
        people.stream()
                .sorted(Order.PEOPLE)
                .forEach(
                        person -> {
                            groups.put(person.id(), new ArrayList<>());
                            names.put(person.id(), person.name());
                        });
        annotations.forEach(annotation -> group(groups, annotation.creator()).add(annotation));
        groups.forEach(
                (person, found) ->
                        add(
                                "author " + person,
                                names.getOrDefault(person, person.toString()),
                                null,
                                found));
    }

    /// "Risk — Misperception", "Risk, not named" or "Without a tag".
    private String title(TagGroup group) {
        String kind = group.kind();
        UUID tag = group.tag();
        if (kind == null) {
            return messages.get("sidebar.group.untagged");
        }
        return tag == null
                ? messages.get("sidebar.group.unnamed", label(kind))
                : messages.get("sidebar.summary.tag", label(kind), label(tag));
    }

    private String label(String kind) {
        return codebook.kind(kind).map(Kind::label).orElse(kind);
    }

    private String label(UUID tag) {
        return codebook.tag(tag).map(Tag::label).orElse(tag.toString());
    }

    private static <K> List<Annotation> group(Map<K, List<Annotation>> groups, K key) {
        return groups.computeIfAbsent(key, _ -> new ArrayList<>());
    }

    private void add(
            String group, String title, @Nullable String kind, List<Annotation> annotations) {
        if (annotations.isEmpty()) {
            return;
        }
        boolean isFolded = folded.contains(group);
        rows.add(new Row.Heading(group, title, kind, annotations.size(), isFolded));
        if (isFolded) {
            annotations.forEach(annotation -> hidden.put(annotation.id(), group));
        } else {
            annotations.forEach(annotation -> rows.add(card(annotation)));
        }
    }

    private Row card(Annotation annotation) {
        return new Row.Card(annotation, passing.isOutside(annotation));
    }
}
