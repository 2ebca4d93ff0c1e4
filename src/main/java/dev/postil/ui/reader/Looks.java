package dev.postil.ui.reader;

import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.ui.control.KindStyle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Names for the looks of highlights: the id of a kind, with the id of a tag behind it where that
/// has a colour of its own.
final class Looks {

    private static final char BEFORE_TAG = '\n';

    private Looks() {}

    /// The looks of an annotation, each once, in the order in which its tags were put on.
    static List<String> of(Annotation annotation, Codebook codebook) {
        return annotation.tags().isEmpty()
                ? List.of(Painting.NO_KIND)
                : annotation.tags().stream().map(use -> of(use, codebook)).distinct().toList();
    }

    private static String of(TagUse use, Codebook codebook) {
        return Optional.ofNullable(use.tag())
                .flatMap(codebook::tag)
                .filter(tag -> tag.colour() != null)
                .map(tag -> use.kind() + BEFORE_TAG + tag.id())
                .orElse(use.kind());
    }

    /// What a look is; that of the kind where the codebook has the tag no more.
    static KindStyle style(String look, Codebook codebook) {
        int at = look.lastIndexOf(BEFORE_TAG);
        String kind = at < 0 ? look : look.substring(0, at);
        Optional<Tag> tag =
                at < 0 ? Optional.empty() : codebook.tag(UUID.fromString(look.substring(at + 1)));
        return tag.flatMap(its -> codebook.kind(kind).map(of -> KindStyle.of(of, its)))
                .orElseGet(() -> KindStyle.of(kind, codebook));
    }
}
