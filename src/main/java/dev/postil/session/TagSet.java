package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The rules for the tags on one annotation: one entry per kind and tag, and naming a kind replaces
/// its unnamed entry.
public final class TagSet {

    private TagSet() {}

    /// `annotation` with `use` put on. What its kind's unnamed entry was filled with is kept.
    public static Annotation with(Annotation annotation, TagUse use) {
        return withTags(annotation, with(annotation.tags(), use));
    }

    /// `annotation` with `use` taken off.
    public static Annotation without(Annotation annotation, TagUse use) {
        return withTags(annotation, without(annotation.tags(), use));
    }

    public static List<TagUse> with(List<TagUse> uses, TagUse added) {
        if (uses.stream().anyMatch(added::sameTag)) {
            return uses;
        }
        List<TagUse> changed = new ArrayList<>(uses);
        TagUse kept = added;
        for (TagUse use : uses) {
            if (use.isUnnamed() && use.kind().equals(added.kind())) {
                changed.remove(use);
                kept =
                        new TagUse(
                                added.kind(),
                                added.tag(),
                                use.fields(),
                                added.creator(),
                                added.created());
            }
        }
        changed.add(kept);
        return changed;
    }

    public static List<TagUse> without(List<TagUse> uses, TagUse removed) {
        return uses.stream().filter(use -> !use.sameTag(removed)).toList();
    }

    /// Whether `words` are the tag's label or one of its aliases, whatever the case.
    public static boolean isCalled(Tag tag, String words) {
        return namesOf(tag).anyMatch(name -> name.equalsIgnoreCase(words));
    }

    /// The tag's label, then its aliases.
    static Stream<String> namesOf(Tag tag) {
        return Stream.concat(Stream.of(tag.label()), tag.aliases().stream());
    }

    private static Annotation withTags(Annotation annotation, List<TagUse> uses) {
        return annotation.withTags(uses, annotation.modifiedBy(), annotation.modified());
    }
}
