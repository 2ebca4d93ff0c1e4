package dev.postil.exchange;

import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.model.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes a codebook of labels and paths, as files hold it that know no ids. Ids are made from the
/// labels, so that the same file always gives the same codebook.
final class CodebookBuilder {

    private static final List<String> GLYPHS =
            List.of("circle", "square", "triangle", "diamond", "star", "hexagon", "cross");

    private final Instant now;
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Map<List<String>, Tag> tags = new LinkedHashMap<>();

    CodebookBuilder(Instant now) {
        this.now = now;
    }

    /// Adds a kind, or gives the one of that label a colour.
    String kind(String label, @Nullable String colour) {
        Kind known = kinds.get(label);
        if (known == null) {
            String glyph = GLYPHS.get(kinds.size() % GLYPHS.size());
            String line = colour == null ? CodebookReader.DEFAULT_COLOUR : colour;
            known = new Kind(id(label), label, "", line, glyph, List.of());
            kinds.put(label, known);
        } else if (colour != null) {
            kinds.put(label, known.withColour(colour));
        }
        return known.id();
    }

    private String id(String label) {
        String plain =
                label.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
        String base = plain.isEmpty() ? "kind" : plain;
        String id = base;
        for (int i = 2; isTaken(id); i++) {
            id = base + "-" + i;
        }
        return id;
    }

    private boolean isTaken(String id) {
        return kinds.values().stream().anyMatch(kind -> kind.id().equals(id));
    }

    /// Adds a tag, or says more of one that was only named as a parent.
    ///
    /// @param path labels from the top of the kind down to the tag
    /// @return its id
    UUID tag(
            String kind,
            List<String> path,
            @Nullable UUID id,
            List<String> aliases,
            @Nullable String definition,
            @Nullable String colour) {
        List<String> key = key(kind, path);
        Tag known = tags.get(key);
        UUID made =
                known != null
                        ? known.id()
                        : id != null ? id : Values.named(key.toArray(String[]::new));
        tags.put(
                key,
                new Tag(
                        made,
                        kind(kind, null),
                        parent(kind, path),
                        path.getLast(),
                        definition,
                        aliases,
                        colour,
                        now));
        return made;
    }

    private @Nullable UUID parent(String kind, List<String> path) {
        if (path.size() == 1) {
            return null;
        }
        List<String> above = path.subList(0, path.size() - 1);
        Tag known = tags.get(key(kind, above));
        return known == null ? tag(kind, above, null, List.of(), null, null) : known.id();
    }

    private static List<String> key(String kind, List<String> path) {
        List<String> key = new ArrayList<>();
        key.add(kind);
        key.addAll(path);
        return key;
    }

    Codebook codebook() {
        return new Codebook(List.copyOf(kinds.values()), List.copyOf(tags.values()), List.of());
    }
}
