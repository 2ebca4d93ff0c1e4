package dev.postil.i18n;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Codebook;
import dev.postil.model.Document;
import dev.postil.model.Link;
import dev.postil.model.LinkType;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says in a few words what a change does: for the undo hint, the history and the command line.
public final class ChangeWords {

    private static final int LONGEST = 40;

    private final Messages messages;
    private final Codebook codebook;

    /// @param codebook in which the tags of the changes are looked up; a tag that is no longer in
    ///   it is called by its kind
    public ChangeWords(Messages messages, Codebook codebook) {
        this.messages = messages;
        this.codebook = codebook;
    }

    public String of(Change change) {
        return switch (change) {
            case Change.OfAnnotation(var before, var after) -> annotation(before, after);
            case Change.OfDocument(var before, var after) -> document(before, after);
            case Change.OfTag(var before, var after) -> tag(before, after);
            case Change.OfKind kind -> messages.get("change.kind", kind.subject().label());
            case Change.OfLinkType type -> messages.get("change.link-type", type.subject().label());
            case Change.OfLink(var before, var after) -> link(before, after);
            case Change.OfPerson person -> messages.get("change.person", person.subject().name());
            case Change.OfTitle(_, var after) -> messages.get("change.title", after);
            case Change.Several several -> several(several);
        };
    }

    private String annotation(@Nullable Annotation before, @Nullable Annotation after) {
        if (after == null) {
            return messages.get("change.annotation.remove", quote(Objects.requireNonNull(before)));
        }
        List<TagUse> had = before == null ? List.of() : before.tags();
        List<TagUse> added = Touched.missing(after.tags(), had);
        List<TagUse> taken = Touched.missing(had, after.tags());
        if (!added.isEmpty()) {
            return messages.get("change.annotation.tag", labels(added));
        }
        if (before == null) {
            return messages.get("change.annotation.highlight", quote(after));
        }
        if (!taken.isEmpty()) {
            return messages.get("change.annotation.untag", labels(taken));
        }
        if (!Objects.equals(before.note(), after.note())) {
            return messages.get("change.annotation.note", quote(after));
        }
        if (!before.place().equals(after.place())) {
            return messages.get("change.annotation.place", quote(after));
        }
        return before.tags().equals(after.tags())
                ? messages.get("change.annotation.edit", quote(after))
                : messages.get("change.annotation.fields", quote(after));
    }

    private String document(@Nullable Document before, @Nullable Document after) {
        if (before == null) {
            return messages.get("change.document.import", title(Objects.requireNonNull(after)));
        }
        if (after == null) {
            return messages.get("change.document.remove", title(before));
        }
        if (!before.title().equals(after.title())) {
            return messages.get("change.document.rename", title(after));
        }
        if (!Objects.equals(before.group(), after.group())) {
            return messages.get("change.document.group", title(after));
        }
        if (!Objects.equals(before.note(), after.note())) {
            return messages.get("change.document.note", title(after));
        }
        if (!Objects.equals(before.putBack(), after.putBack())) {
            return messages.get(
                    after.putBack() == null ? "change.document.fold" : "change.document.putBack",
                    title(after));
        }
        return messages.get("change.document.edit", title(after));
    }

    private String tag(@Nullable Tag before, @Nullable Tag after) {
        if (before == null) {
            return messages.get("change.tag.create", Objects.requireNonNull(after).label());
        }
        return after == null
                ? messages.get("change.tag.remove", before.label())
                : messages.get("change.tag.edit", after.label());
    }

    private String several(Change.Several several) {
        List<Change> parts = several.parts();
        return switch (several.reason()) {
            case CREATE_WORKSPACE -> messages.get("change.several.create");
            case IMPORT -> messages.get("change.several.import", parts.size());
            case REMOVE_DOCUMENTS -> removal(parts);
            case MARK_DOCUMENTS -> messages.get("change.several.mark", parts.size());
            case GROUP_DOCUMENTS -> messages.get("change.several.group", parts.size());
            case NAME_TAG -> parts.isEmpty() ? "" : of(parts.getFirst());
            case TAG_ALL -> tagAll(parts);
            case WITH_LINKS -> withLinks(parts);
            case BULK_EDIT -> bulk(parts);
            case SPLIT_ANNOTATION -> messages.get("change.annotation.split", firstQuote(parts));
            case JOIN_ANNOTATIONS -> messages.get("change.annotation.join", firstQuote(parts));
            case REMOVE_ANNOTATIONS ->
                    messages.get("change.several.removePassages", Touched.passages(parts));
            case MERGE -> messages.get("change.several.merge", parts.size());
            case DELETE_TAG, MERGE_TAGS, MOVE_TAG, SPLIT_TAG -> tags(several);
            case DELETE_KIND, EDIT_CODEBOOK -> parts.isEmpty() ? "" : of(parts.getFirst());
            case IMPORT_CODEBOOK -> messages.get("change.codebook.import", parts.size());
            case BRING_BACK -> messages.get("change.several.bringBack", Touched.passages(parts));
        };
    }

    private String tagAll(List<Change> parts) {
        return TagShift.of(parts)
                .map(shift -> bulk(shift, Touched.passages(parts)))
                .orElseGet(() -> messages.get("change.several.tag", Touched.passages(parts)));
    }

    private String bulk(List<Change> parts) {
        return TagShift.of(parts)
                .map(shift -> bulk(shift, Touched.passages(parts)))
                .orElseGet(() -> messages.get("change.several.edit", Touched.passages(parts)));
    }

    private String bulk(TagShift shift, long passages) {
        if (shift.added().isEmpty()) {
            return messages.get("change.several.untag", passages, labels(shift.taken()));
        }
        return messages.get("change.several.tagAs", passages, labels(shift.added()));
    }

    /// The tag that the step is about stands first, the one that takes it in second.
    private String tags(Change.Several several) {
        List<String> tags = Touched.tags(several.parts());
        if (tags.isEmpty()) {
            return "";
        }
        String label = shortened(tags.getFirst());
        String second = shortened(tags.get(Math.min(1, tags.size() - 1)));
        long passages = Touched.passages(several.parts());
        return switch (several.reason()) {
            case MERGE_TAGS -> messages.get("change.codebook.merge", label, second);
            case SPLIT_TAG -> messages.get("change.codebook.split", label, passages);
            case MOVE_TAG -> messages.get("change.codebook.move", label);
            default -> messages.get("change.codebook.delete", label, passages);
        };
    }

    private String withLinks(List<Change> parts) {
        return parts.isEmpty()
                ? ""
                : messages.get("change.several.links", of(parts.getFirst()), parts.size() - 1);
    }

    private String link(@Nullable Link before, @Nullable Link after) {
        if (before == null) {
            return messages.get("change.link", type(Objects.requireNonNull(after)));
        }
        if (after == null) {
            return messages.get("change.link.remove", type(before));
        }
        if (!before.type().equals(after.type())) {
            return messages.get("change.link.type", type(after));
        }
        return Objects.equals(before.note(), after.note())
                ? messages.get("change.link.turn", type(after))
                : messages.get("change.link.note", type(after));
    }

    private String type(Link link) {
        return codebook.linkType(link.type()).map(LinkType::label).orElse(link.type());
    }

    private String removal(List<Change> parts) {
        List<Change> documents = Touched.documents(parts);
        return documents.size() == 1
                ? of(documents.getFirst())
                : messages.get("change.several.remove", documents.size());
    }

    /// What the first passage quoted before.
    private static String firstQuote(List<Change> parts) {
        return parts.stream()
                .flatMap(
                        part ->
                                part instanceof Change.OfAnnotation(var before, var after)
                                        ? Stream.ofNullable(before == null ? after : before)
                                        : Stream.empty())
                .findFirst()
                .map(ChangeWords::quote)
                .orElse("");
    }

    private String labels(List<TagUse> uses) {
        return uses.stream().map(codebook::label).collect(Collectors.joining(", "));
    }

    private static String quote(Annotation annotation) {
        return shortened(annotation.quote().exact());
    }

    private static String title(Document document) {
        return shortened(document.title());
    }

    private static String shortened(String words) {
        return OneLine.of(words, LONGEST);
    }
}
