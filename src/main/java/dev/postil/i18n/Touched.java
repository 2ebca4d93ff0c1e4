package dev.postil.i18n;

import dev.postil.model.Change;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.util.List;

/// What a step touches, as far as the words for it tell.
final class Touched {

    private Touched() {}

    static long passages(List<Change> parts) {
        return parts.stream().filter(Change.OfAnnotation.class::isInstance).count();
    }

    static List<Change> documents(List<Change> parts) {
        return parts.stream().filter(Change.OfDocument.class::isInstance).toList();
    }

    /// In an edit of the codebook, the one that it is about stands first, the one that takes it in
    /// second.
    static List<String> tags(List<Change> parts) {
        return parts.stream()
                .filter(Change.OfTag.class::isInstance)
                .map(part -> ((Change.OfTag) part).subject())
                .map(Tag::label)
                .toList();
    }

    /// Those of `uses` whose tags are not among the `others`.
    static List<TagUse> missing(List<TagUse> uses, List<TagUse> others) {
        return uses.stream().filter(use -> others.stream().noneMatch(use::sameTag)).toList();
    }
}
