package dev.postil.ui.codebook;

import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.model.LinkType;
import dev.postil.model.Tag;
import dev.postil.model.TagTree;
import dev.postil.ui.control.KindStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes the rows of a codebook: kinds with their trees of tags, then the link types.
///
/// @param kinds passages by kind
/// @param tags passages by tag
/// @param digit of a tag, or nothing
/// @param linkTypes the words of their heading
record Rows(
        Codebook codebook,
        Map<String, Integer> kinds,
        Map<UUID, Integer> tags,
        Function<UUID, Optional<Integer>> digit,
        String linkTypes) {

    /// Those whose names or definition hold `typed`, with what they stand below; all for a blank.
    List<Row> matching(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        TagTree tree = new TagTree(codebook);
        List<Row> rows = new ArrayList<>();
        for (Kind kind : codebook.kinds()) {
            List<Row> below =
                    tree.tops(kind.id()).stream()
                            .flatMap(tag -> row(tree, kind, tag, wanted).stream())
                            .toList();
            if (!below.isEmpty() || holds(wanted, kind.label())) {
                rows.add(
                        new Row(
                                new Key.OfKind(kind.id()),
                                kind.label(),
                                kind.key(),
                                KindStyle.of(kind),
                                kinds.getOrDefault(kind.id(), 0),
                                below));
            }
        }
        List<Row> types =
                codebook.linkTypes().stream()
                        .filter(type -> fits(wanted, type))
                        .map(Rows::row)
                        .toList();
        if (!types.isEmpty() || wanted.isEmpty()) {
            rows.add(new Row(new Key.LinkTypes(), linkTypes, "", null, -1, types));
        }
        return rows;
    }

    private Optional<Row> row(TagTree tree, Kind kind, Tag tag, String wanted) {
        List<Row> below =
                tree.children(tag.id()).stream()
                        .flatMap(child -> row(tree, kind, child, wanted).stream())
                        .toList();
        if (!fits(wanted, tag) && below.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Row(
                        new Key.OfTag(tag.id()),
                        tag.label(),
                        digit.apply(tag.id()).map(String::valueOf).orElse(""),
                        KindStyle.of(kind, tag),
                        tags.getOrDefault(tag.id(), 0),
                        below));
    }

    private static Row row(LinkType type) {
        return new Row(
                new Key.OfLinkType(type.id()), type.label(), type.inverse(), null, -1, List.of());
    }

    /// Whether the names or the definition of the very row hold `typed`, not of one below it.
    static boolean fits(Codebook codebook, Key key, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return switch (key) {
            case Key.OfKind(String id) ->
                    codebook.kind(id).filter(kind -> holds(wanted, kind.label())).isPresent();
            case Key.OfTag(UUID id) -> codebook.tag(id).filter(it -> fits(wanted, it)).isPresent();
            case Key.OfLinkType(String id) ->
                    codebook.linkType(id).filter(it -> fits(wanted, it)).isPresent();
            case Key.LinkTypes _ -> wanted.isEmpty();
        };
    }

    private static boolean fits(String wanted, Tag tag) {
        String definition = tag.definition();
        return holds(wanted, tag.label(), definition == null ? "" : definition)
                || holds(wanted, tag.aliases().toArray(String[]::new));
    }

    private static boolean fits(String wanted, LinkType type) {
        return holds(wanted, type.label(), type.inverse());
    }

    private static boolean holds(String wanted, String... words) {
        return Stream.of(words).anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
