package dev.postil.i18n;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Codebook;
import dev.postil.model.Document;
import dev.postil.model.Kind;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.LinkType;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says what somebody did, to stand behind their name: “tagged … as Risk · Misperception”.
public final class PastWords {

    private static final int LONGEST = 60;

    private final Messages messages;
    private final Codebook codebook;
    private final Function<UUID, Optional<Tag>> gone;
    private final TagWords tagWords;

    /// @param codebook in which tags and kinds are looked up
    /// @param gone finds a tag that is no longer in the codebook, as it was; may block
    public PastWords(Messages messages, Codebook codebook, Function<UUID, Optional<Tag>> gone) {
        this.messages = messages;
        this.codebook = codebook;
        this.gone = gone;
        tagWords = new TagWords(messages, codebook, this::tag);
    }

    public String of(Change change) {
        return switch (change) {
            case Change.OfAnnotation(var before, var after) -> annotation(before, after);
            case Change.OfDocument(var before, var after) -> document(before, after);
            case Change.OfTag(var before, var after) when before != null && after != null ->
                    tagWords.changed(before, after);
            case Change.OfTag it -> thing(it, messages.get("past.tag"), it.subject().label());
            case Change.OfKind(var before, var after, _) when before != null && after != null ->
                    new KindWords(messages).changed(before, after);
            case Change.OfKind it -> named(it, messages.get("past.kind"), Kind::label);
            case Change.OfLinkType it -> named(it, messages.get("past.type"), LinkType::label);
            case Change.OfLink it -> thing(it, messages.get("past.link"), link(it.subject()));
            case Change.OfPerson it -> thing(it, messages.get("past.person"), it.subject().name());
            case Change.OfTitle(_, var after) -> messages.get("past.title", after);
            case Change.Several several -> several(several);
        };
    }

    /// A tag of an annotation with its kind, such as “Risk · Misperception”.
    public String use(TagUse use) {
        String kind = kind(use.kind());
        return Optional.ofNullable(use.tag())
                .flatMap(this::tag)
                .map(Tag::label)
                .filter(label -> !label.equals(kind))
                .map(label -> kind + " · " + label)
                .orElse(kind);
    }

    private Optional<Tag> tag(UUID id) {
        return codebook.tag(id).or(() -> gone.apply(id));
    }

    private String annotation(@Nullable Annotation before, @Nullable Annotation after) {
        if (after == null) {
            return messages.get("past.removed", quote(Objects.requireNonNull(before)));
        }
        List<TagUse> had = before == null ? List.of() : before.tags();
        List<TagUse> added = Touched.missing(after.tags(), had);
        List<TagUse> taken = Touched.missing(had, after.tags());
        if (!added.isEmpty() && !taken.isEmpty()) {
            return messages.get("past.retagged", quote(after), uses(taken), uses(added));
        }
        if (!added.isEmpty()) {
            return messages.get("past.tagged", quote(after), uses(added));
        }
        if (before == null) {
            return messages.get("past.highlighted", quote(after));
        }
        if (!taken.isEmpty()) {
            return messages.get("past.untagged", uses(taken), quote(after));
        }
        return edited(before, after);
    }

    private String edited(Annotation before, Annotation after) {
        if (!Objects.equals(before.note(), after.note())) {
            return after.note() == null || after.note().isBlank()
                    ? messages.get("past.note.removed", quote(after))
                    : messages.get("past.noted", quote(after));
        }
        if (!before.place().equals(after.place())) {
            return messages.get("past.moved", quote(before), quote(after));
        }
        return before.tags().equals(after.tags())
                ? messages.get("past.changed", quote(after))
                : messages.get("past.filledIn", quote(after));
    }

    private String document(@Nullable Document before, @Nullable Document after) {
        if (before == null) {
            return messages.get("past.imported", title(Objects.requireNonNull(after)));
        }
        if (after == null) {
            return messages.get("past.document.removed", title(before));
        }
        if (!before.title().equals(after.title())) {
            return messages.get("past.document.renamed", title(before), title(after));
        }
        if (!Objects.equals(before.putBack(), after.putBack())) {
            return messages.get(
                    after.putBack() == null ? "past.document.folded" : "past.document.putBack",
                    title(after));
        }
        return messages.get("past.document.changed", title(after));
    }

    private String thing(Change.Of<?> change, String what, String name) {
        if (change.before() == null) {
            return messages.get("past.thing.made", what, name);
        }
        return change.after() == null
                ? messages.get("past.thing.removed", what, name)
                : messages.get("past.thing.changed", what, name);
    }

    /// As [#thing], and what it was called before where that changed.
    private <T> String named(Change.Of<T> change, String what, Function<T, String> label) {
        T before = change.before();
        T after = change.after();
        return before == null || after == null || label.apply(before).equals(label.apply(after))
                ? thing(change, what, label.apply(change.subject()))
                : messages.get("past.thing.renamed", what, label.apply(before), label.apply(after));
    }

    private String several(Change.Several several) {
        List<Change> parts = several.parts();
        return switch (several.reason()) {
            case CREATE_WORKSPACE -> messages.get("past.several.create");
            case IMPORT -> messages.get("past.several.import", parts.size());
            case REMOVE_DOCUMENTS -> removal(Touched.documents(parts));
            case MARK_DOCUMENTS -> messages.get("past.several.mark", parts.size());
            case GROUP_DOCUMENTS -> messages.get("past.several.group", parts.size());
            case NAME_TAG ->
                    parts.stream()
                            .filter(part -> !(part instanceof Change.OfLink))
                            .reduce((_, last) -> last)
                            .map(this::of)
                            .orElse("");
            case WITH_LINKS ->
                    parts.isEmpty()
                            ? ""
                            : messages.get(
                                    "change.several.links", of(parts.getFirst()), parts.size() - 1);
            case TAG_ALL -> tagAll(parts);
            case BULK_EDIT -> bulk(parts);
            case SPLIT_ANNOTATION -> messages.get("past.several.split", Touched.passages(parts));
            case JOIN_ANNOTATIONS -> messages.get("past.several.join", Touched.passages(parts));
            case REMOVE_ANNOTATIONS ->
                    messages.get("past.several.removePassages", Touched.passages(parts));
            case MERGE -> messages.get("past.several.merge", parts.size());
            case DELETE_TAG, MERGE_TAGS, MOVE_TAG, SPLIT_TAG -> tags(several);
            case DELETE_KIND, EDIT_CODEBOOK -> parts.isEmpty() ? "" : of(parts.getFirst());
            case IMPORT_CODEBOOK -> messages.get("past.codebook.import", parts.size());
            case BRING_BACK -> messages.get("past.several.bringBack", Touched.passages(parts));
        };
    }

    private String removal(List<Change> documents) {
        return documents.size() == 1
                ? of(documents.getFirst())
                : messages.get("past.several.remove", documents.size());
    }

    private String tagAll(List<Change> parts) {
        return TagShift.of(parts)
                .map(shift -> bulk(shift, Touched.passages(parts)))
                .orElseGet(() -> messages.get("past.several.tag", Touched.passages(parts)));
    }

    private String bulk(List<Change> parts) {
        return TagShift.of(parts)
                .map(shift -> bulk(shift, Touched.passages(parts)))
                .orElseGet(() -> messages.get("past.several.edit", Touched.passages(parts)));
    }

    private String bulk(TagShift shift, long passages) {
        String added = uses(shift.added());
        String taken = uses(shift.taken());
        if (added.isEmpty()) {
            return messages.get("past.several.untag", passages, taken);
        }
        return taken.isEmpty()
                ? messages.get("past.several.tagAs", passages, added)
                : messages.get("past.several.retag", passages, added, taken);
    }

    /// The tag that the step is about stands first, the one that takes it in second.
    private String tags(Change.Several several) {
        List<String> labels = Touched.tags(several.parts());
        String first = labels.isEmpty() ? "" : labels.getFirst();
        String second = labels.size() < 2 ? "" : labels.get(1);
        long passages = Touched.passages(several.parts());
        return switch (several.reason()) {
            case MERGE_TAGS -> messages.get("past.codebook.merge", first, second, passages);
            case SPLIT_TAG -> messages.get("past.codebook.split", first, passages);
            case MOVE_TAG -> moved(several.parts());
            default -> messages.get("past.codebook.delete", first, passages);
        };
    }

    /// The first tag that goes elsewhere; those below it go along.
    private String moved(List<Change> parts) {
        return parts.stream()
                .flatMap(
                        part ->
                                part instanceof Change.OfTag(_, var after)
                                        ? Stream.ofNullable(after)
                                        : Stream.empty())
                .findFirst()
                .map(tagWords::moved)
                .orElse("");
    }

    private String uses(List<TagUse> uses) {
        return uses.stream().map(this::use).collect(Collectors.joining(", "));
    }

    /// A link as a sentence, such as “Russia drives Strategic ambiguity”.
    private String link(Link link) {
        return messages.get("past.link.ends", end(link.from()), type(link.type()), end(link.to()));
    }

    /// What stands at an end; a passage as a whole is not named, for its words are not known here.
    String end(LinkEnd end) {
        return Optional.ofNullable(end.tag())
                .flatMap(this::tag)
                .map(Tag::label)
                .or(() -> Optional.ofNullable(end.kind()).map(this::kind))
                .orElseGet(() -> messages.get("past.link.passage"));
    }

    private String kind(String id) {
        return codebook.kind(id).map(Kind::label).orElse(id);
    }

    private String type(String id) {
        return codebook.linkType(id).map(type -> type.label()).orElse(id);
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
