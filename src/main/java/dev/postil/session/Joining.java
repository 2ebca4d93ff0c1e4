package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.FieldValue;
import dev.postil.model.Span;
import dev.postil.model.TagUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What several annotations become once they are one. Pure.
final class Joining {

    private Joining() {}

    /// The stretch that holds all of them; empty where one has lost its place.
    static Optional<Span> span(List<Annotation> annotations) {
        List<Span> places =
                annotations.stream().flatMap(annotation -> annotation.place().stream()).toList();
        if (places.isEmpty() || places.size() < annotations.size()) {
            return Optional.empty();
        }
        int start = places.stream().mapToInt(Span::start).min().orElseThrow();
        int end = places.stream().mapToInt(Span::end).max().orElseThrow();
        return Optional.of(new Span(start, end));
    }

    /// All of their tags, each once. A field keeps the value that came first; a kind alone gives
    /// way to its named tags.
    static List<TagUse> tags(List<Annotation> annotations) {
        List<TagUse> joined = new ArrayList<>();
        for (Annotation annotation : annotations) {
            annotation.tags().forEach(use -> add(joined, use));
        }
        return joined.stream().filter(use -> !isNamedBy(joined, use)).toList();
    }

    /// Their notes one below the other; empty where none has one.
    static Optional<String> note(List<Annotation> annotations) {
        return annotations.stream()
                .map(Annotation::note)
                .flatMap(note -> Optional.ofNullable(note).stream())
                .distinct()
                .reduce((one, other) -> one.stripTrailing() + "\n\n" + other);
    }

    /// Whether nothing but blanks lies between two places, or they overlap.
    static boolean touch(String text, Span one, Span other) {
        int end = Math.min(one.end(), other.end());
        int start = Math.max(one.start(), other.start());
        return start <= end || text.substring(end, start).isBlank();
    }

    private static void add(List<TagUse> joined, TagUse use) {
        for (int i = 0; i < joined.size(); i++) {
            if (joined.get(i).sameTag(use)) {
                joined.set(i, filled(joined.get(i), use));
                return;
            }
        }
        joined.add(use);
    }

    private static TagUse filled(TagUse use, TagUse other) {
        Map<String, FieldValue> fields = new TreeMap<>(other.fields());
        fields.putAll(use.fields());
        return new TagUse(use.kind(), use.tag(), fields, use.creator(), use.created());
    }

    private static boolean isNamedBy(List<TagUse> uses, TagUse use) {
        return use.isUnnamed()
                && use.fields().isEmpty()
                && uses.stream()
                        .anyMatch(other -> !other.isUnnamed() && other.kind().equals(use.kind()));
    }
}
