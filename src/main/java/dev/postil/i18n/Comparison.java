package dev.postil.i18n;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Codebook;
import dev.postil.model.Document;
import dev.postil.model.FieldValue;
import dev.postil.model.Kind;
import dev.postil.model.Link;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts a thing before and after a change side by side, in words, as far as the two differ.
public final class Comparison {

    /// What differs.
    ///
    /// @param before empty where there was nothing
    /// @param after empty where nothing is left
    public record Difference(String what, String before, String after) {}

    private final Messages messages;
    private final Codebook codebook;
    private final PastWords words;

    /// @param words in which tags and ends of links are told
    public Comparison(Messages messages, Codebook codebook, PastWords words) {
        this.messages = messages;
        this.codebook = codebook;
        this.words = words;
    }

    /// How the thing differs, from the first of the changes of it to the last.
    public List<Difference> of(Change first, Change last) {
        return differences(before(first), after(last));
    }

    private Map<String, String> before(Change change) {
        return switch (change) {
            case Change.Of<?> it -> facts(it.before());
            case Change.OfTitle it -> Map.of(messages.get("fact.title"), it.before());
            case Change.Several _ -> Map.of();
        };
    }

    private Map<String, String> after(Change change) {
        return switch (change) {
            case Change.Of<?> it -> facts(it.after());
            case Change.OfTitle it -> Map.of(messages.get("fact.title"), it.after());
            case Change.Several _ -> Map.of();
        };
    }

    private Map<String, String> facts(@Nullable Object thing) {
        Map<String, String> facts = new LinkedHashMap<>();
        switch (thing) {
            case Annotation it -> annotation(it, facts);
            case Document it -> document(it, facts);
            case Tag it -> tag(it, facts);
            case Kind it -> {
                facts.put(messages.get("fact.name"), it.label());
                facts.put(messages.get("fact.key"), it.key());
                facts.put(messages.get("fact.colour"), it.colour());
                facts.put(messages.get("fact.fields"), KindWords.fields(it));
            }
            case Link it -> {
                facts.put(messages.get("fact.from"), words.end(it.from()));
                facts.put(messages.get("fact.to"), words.end(it.to()));
                facts.put(messages.get("fact.note"), orEmpty(it.note()));
            }
            case dev.postil.model.LinkType it -> {
                facts.put(messages.get("fact.name"), it.label());
                facts.put(messages.get("fact.inverse"), it.inverse());
            }
            case dev.postil.model.Person it -> facts.put(messages.get("fact.name"), it.name());
            case null, default -> {}
        }
        return facts;
    }

    private void annotation(Annotation annotation, Map<String, String> facts) {
        facts.put(messages.get("fact.passage"), "“" + annotation.quote().exact() + "”");
        facts.put(messages.get("fact.tags"), tags(annotation.tags()));
        annotation.tags().forEach(use -> fields(use, facts));
        facts.put(messages.get("fact.note"), orEmpty(annotation.note()));
    }

    private void fields(TagUse use, Map<String, String> facts) {
        use.fields()
                .forEach(
                        (id, value) ->
                                facts.put(
                                        words.use(use) + ", " + fieldName(use.kind(), id),
                                        words(value)));
    }

    private String fieldName(String kind, String id) {
        return codebook.kind(kind).stream()
                .flatMap(it -> it.fields().stream())
                .filter(field -> field.id().equals(id))
                .map(field -> field.label())
                .findFirst()
                .orElse(id);
    }

    private static String words(FieldValue value) {
        return switch (value) {
            case FieldValue.Point(var point) -> String.valueOf(point);
            case FieldValue.Words(var text) -> text;
        };
    }

    private void document(Document document, Map<String, String> facts) {
        facts.put(messages.get("fact.title"), document.title());
        facts.put(messages.get("fact.group"), orEmpty(document.group()));
        facts.put(messages.get("fact.tags"), tags(document.tags()));
        facts.put(messages.get("fact.note"), orEmpty(document.note()));
    }

    private void tag(Tag tag, Map<String, String> facts) {
        facts.put(messages.get("fact.name"), tag.label());
        facts.put(
                messages.get("fact.kind"),
                codebook.kind(tag.kind()).map(Kind::label).orElse(tag.kind()));
        facts.put(messages.get("fact.definition"), orEmpty(tag.definition()));
        facts.put(messages.get("fact.aliases"), String.join(", ", tag.aliases()));
        facts.put(messages.get("fact.colour"), orEmpty(tag.colour()));
    }

    private String tags(List<TagUse> uses) {
        return uses.stream().map(words::use).collect(Collectors.joining(", "));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<Difference> differences(
            Map<String, String> before, Map<String, String> after) {
        SequencedSet<String> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String what : all) {
            String was = before.getOrDefault(what, "");
            String is = after.getOrDefault(what, "");
            if (!was.equals(is)) {
                differences.add(new Difference(what, was, is));
            }
        }
        return differences;
    }
}
