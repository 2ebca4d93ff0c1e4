package dev.postil.ui.codebook;

import dev.postil.i18n.Messages;
import dev.postil.model.Kind;
import dev.postil.model.LinkType;
import dev.postil.model.Tag;
import java.text.Normalizer;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Adds to the codebook and changes what is in it, as the page asks for it.
final class Edits {

    private static final List<String> GLYPHS =
            List.of("diamond", "star", "hexagon", "cross", "circle", "square", "triangle");
    private static final List<String> COLOURS =
            List.of("#8E44AD", "#B8860B", "#C2185B", "#00838F", "#5D4037", "#4B5D16", "#3F51B5");

    private final CodebookViewModel model;
    private final Messages messages;

    Edits(CodebookViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    // Add

    /// Adds a tag beside the selected one, or below it; at the top of a kind where a kind is
    /// selected. One that is called just so is selected instead.
    void addTag(String label, boolean below) {
        Kind kind = model.kindAround().orElse(null);
        if (label.isBlank() || kind == null) {
            return;
        }
        Tag known = called(label, kind.id(), null);
        if (known != null) {
            model.selected().set(new Key.OfTag(known.id()));
            return;
        }
        UUID parent = model.tag().map(tag -> below ? tag.id() : tag.parent()).orElse(null);
        UUID id = UUID.randomUUID();
        String words = label.strip();
        model.edit(
                edits ->
                        edits.put(
                                new Tag(
                                        id,
                                        kind.id(),
                                        parent,
                                        words,
                                        null,
                                        List.of(),
                                        null,
                                        edits.now())),
                () -> model.selected().set(new Key.OfTag(id)));
    }

    /// Adds a kind with a sign, a colour and a key that no other has, as far as there are any.
    void addKind(String label) {
        if (label.isBlank()) {
            return;
        }
        List<Kind> kinds = model.codebook().kinds();
        String id = freeId(label, name -> model.codebook().kind(name).isPresent());
        Kind made =
                new Kind(
                        id,
                        label.strip(),
                        freeKey(label),
                        free(COLOURS, kinds.stream().map(Kind::colour).toList()),
                        free(GLYPHS, kinds.stream().map(Kind::glyph).toList()),
                        List.of());
        model.edit(edits -> edits.put(made), () -> model.selected().set(new Key.OfKind(id)));
    }

    void addLinkType(String label) {
        if (label.isBlank()) {
            return;
        }
        String id = freeId(label, name -> model.codebook().linkType(name).isPresent());
        String words = label.strip();
        model.edit(
                edits -> edits.put(new LinkType(id, words, words, null, null)),
                () -> model.selected().set(new Key.OfLinkType(id)));
    }

    private static String free(List<String> all, List<String> taken) {
        return all.stream()
                .filter(one -> taken.stream().noneMatch(one::equalsIgnoreCase))
                .findFirst()
                .orElse(all.get(taken.size() % all.size()));
    }

    /// Latin letters of the label that no other kind and no command of the reader uses.
    private String freeKey(String label) {
        return label.toUpperCase(Locale.ROOT)
                .codePoints()
                .mapToObj(Character::toString)
                .filter(key -> keyProblem(key, null).isEmpty())
                .findFirst()
                .orElse("");
    }

    static String freeId(String label, Predicate<String> taken) {
        String plain =
                Normalizer.normalize(label, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
        String base = plain.isEmpty() ? "kind" : plain;
        String id = base;
        for (int i = 2; taken.test(id); i++) {
            id = base + "-" + i;
        }
        return id;
    }

    // Change

    /// Renames what is selected; a blank changes nothing.
    void rename(Key key, String words) {
        String label = words.strip();
        if (label.isEmpty()) {
            return;
        }
        switch (key) {
            case Key.OfTag(UUID id) ->
                    tag(id, tag -> tag.label().equals(label) ? tag : tag.withLabel(label, now()));
            case Key.OfKind(String id) -> kind(id, kind -> kind.withLabel(label));
            case Key.OfLinkType(String id) ->
                    linkType(
                            id,
                            type ->
                                    new LinkType(
                                            id, label, type.inverse(), type.from(), type.to()));
            case Key.LinkTypes _ -> {}
        }
    }

    void define(UUID id, String words) {
        String definition = words.isBlank() ? null : words.strip();
        tag(id, tag -> tag.withDefinition(definition, tag.modified()));
    }

    void alias(UUID id, String words) {
        Set<String> aliases = new LinkedHashSet<>();
        Stream.of(words.split("[,;،，\\n]"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .forEach(aliases::add);
        tag(id, tag -> tag.withAliases(List.copyOf(aliases), tag.modified()));
    }

    /// @param colour null for the kind's
    void colour(UUID id, @Nullable String colour) {
        tag(id, tag -> tag.withColour(colour, tag.modified()));
    }

    /// Replaces a tag; one that says the same as before stays unstamped.
    private void tag(UUID id, UnaryOperator<Tag> change) {
        model.codebook()
                .tag(id)
                .filter(tag -> !change.apply(tag).equals(tag))
                .ifPresent(
                        tag -> {
                            Tag after = change.apply(tag);
                            model.edit(
                                    edits ->
                                            edits.put(after.withLabel(after.label(), edits.now())));
                        });
    }

    void kind(String id, UnaryOperator<Kind> change) {
        model.codebook()
                .kind(id)
                .ifPresent(kind -> model.edit(edits -> edits.put(change.apply(kind))));
    }

    void linkType(String id, UnaryOperator<LinkType> change) {
        model.codebook()
                .linkType(id)
                .ifPresent(type -> model.edit(edits -> edits.put(change.apply(type))));
    }

    /// Why a letter cannot be a kind's key; empty where it can.
    String keyProblem(String key, @Nullable String kind) {
        if (key.isEmpty()) {
            return "";
        }
        if (!key.matches("[A-Za-z]")) {
            return messages.get("codebook.key.letter");
        }
        String upper = key.toUpperCase(Locale.ROOT);
        Optional<String> command = model.commandOf(upper);
        if (command.isPresent()) {
            return messages.get("codebook.key.command", upper, command.get());
        }
        return model.codebook().kinds().stream()
                .filter(other -> !other.id().equals(kind) && other.key().equalsIgnoreCase(key))
                .findFirst()
                .map(other -> messages.get("codebook.key.taken", upper, other.label()))
                .orElse("");
    }

    /// The other tag of a kind that is called so; null where there is none.
    @Nullable Tag called(String label, String kind, @Nullable UUID but) {
        return model.codebook().tags().stream()
                .filter(tag -> tag.kind().equals(kind) && !tag.id().equals(but))
                .filter(tag -> tag.label().equalsIgnoreCase(label.strip()))
                .findFirst()
                .orElse(null);
    }

    private Instant now() {
        return model.editing().edits().now();
    }
}
