package dev.postil.i18n;

import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Says what somebody changed of a tag: “renamed the tag “Russia” to “Moscow””.
///
/// @param codebook in which kinds are looked up
/// @param tags finds a tag, also one that is no longer there
record TagWords(Messages messages, Codebook codebook, Function<UUID, Optional<Tag>> tags) {

    /// All that differs; at least that something does.
    String changed(Tag before, Tag after) {
        String label = after.label();
        List<String> said = new ArrayList<>();
        if (!before.label().equals(label)) {
            String what = messages.get("past.tag");
            said.add(messages.get("past.thing.renamed", what, before.label(), label));
        }
        if (!isSamePlace(before, after)) {
            said.add(moved(after));
        }
        if (!Objects.equals(before.definition(), after.definition())) {
            boolean gone = after.definition() == null;
            said.add(
                    gone
                            ? messages.get("past.tag.undefined", label)
                            : messages.get("past.tag.defined", label));
        }
        without(after.aliases(), before.aliases())
                .forEach(name -> said.add(messages.get("past.tag.named", label, name)));
        without(before.aliases(), after.aliases())
                .forEach(name -> said.add(messages.get("past.tag.unnamed", label, name)));
        if (!Objects.equals(before.colour(), after.colour())) {
            said.add(messages.get("past.tag.coloured", label));
        }
        return said.isEmpty()
                ? messages.get("past.thing.changed", messages.get("past.tag"), label)
                : String.join(", ", said);
    }

    /// Where it went.
    String moved(Tag after) {
        return Optional.ofNullable(after.parent())
                .flatMap(tags)
                .map(above -> messages.get("past.tag.moved.below", after.label(), above.label()))
                .orElseGet(() -> messages.get("past.tag.moved.kind", after.label(), kind(after)));
    }

    private String kind(Tag tag) {
        return codebook.kind(tag.kind()).map(Kind::label).orElse(tag.kind());
    }

    private static boolean isSamePlace(Tag before, Tag after) {
        return before.kind().equals(after.kind())
                && Objects.equals(before.parent(), after.parent());
    }

    private static List<String> without(List<String> names, List<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }
}
