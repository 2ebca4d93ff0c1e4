package dev.postil.ui.codebook;

import dev.postil.i18n.Messages;
import dev.postil.model.Kind;
import dev.postil.model.LinkType;
import dev.postil.model.Tag;
import dev.postil.model.TagTree;
import dev.postil.session.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Edits that take something away, each after it was said what becomes of the passages.
final class Removals {

    private final CodebookViewModel model;
    private final Messages messages;

    Removals(CodebookViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /// The tag that stays is selected afterwards, for what is named next is meant for it.
    void merge(UUID from, UUID into) {
        String name = model.codebook().tag(into).map(this::withKind).orElse("");
        model.ask(
                edits -> edits.merge(from, into),
                messages.get("codebook.merge.action"),
                reach ->
                        messages.get(
                                        "codebook.merge.sentence",
                                        reach.passages(),
                                        messages.get("codebook.documents", reach.documents()),
                                        name)
                                + links(reach),
                () -> model.selected().set(new Key.OfTag(into)));
    }

    private String withKind(Tag tag) {
        String kind = model.codebook().kind(tag.kind()).map(Kind::label).orElse(tag.kind());
        return messages.get("codebook.merge.into", kind, tag.label());
    }

    void split(UUID tag, String label, Set<UUID> passages) {
        UUID fresh = UUID.randomUUID();
        model.edit(
                edits -> edits.split(tag, fresh, label, passages),
                () -> model.selected().set(new Key.OfTag(fresh)));
    }

    /// Deletes what is selected, after it was said what becomes of it.
    void delete() {
        model.tag().ifPresent(this::delete);
        model.kind().ifPresent(this::delete);
        model.linkType().ifPresent(this::delete);
    }

    /// A tag that nothing would miss goes without a question: undo brings it back.
    private void delete(Tag tag) {
        int below = new TagTree(model.codebook()).children(tag.id()).size();
        if (below == 0) {
            model.askWhereItReaches(
                    edits -> edits.deleteTag(tag.id()),
                    messages.get("codebook.delete.tag"),
                    reach -> losing(reach) + links(reach),
                    messages.get("codebook.delete.done", tag.label()));
        } else {
            model.ask(
                    edits -> edits.deleteTag(tag.id()),
                    messages.get("codebook.delete.tag"),
                    reach ->
                            losing(reach)
                                    + messages.get("codebook.delete.below", below)
                                    + links(reach));
        }
    }

    private void delete(Kind kind) {
        long tags =
                model.codebook().tags().stream()
                        .filter(tag -> tag.kind().equals(kind.id()))
                        .count();
        model.ask(
                edits -> edits.deleteKind(kind.id()),
                messages.get("codebook.delete.kind"),
                reach ->
                        messages.get("codebook.delete.tags", kind.label(), tags)
                                + losing(reach)
                                + links(reach));
    }

    private void delete(LinkType type) {
        model.editing()
                .links(
                        type,
                        links ->
                                model.ask(
                                        messages.get(
                                                "codebook.delete.links",
                                                type.label(),
                                                links.size()),
                                        messages.get("codebook.delete.linktype"),
                                        () ->
                                                model.editing()
                                                        .deleteLinkType(
                                                                type, model::refresh, model::fail)),
                        model::fail);
    }

    private String losing(Reach reach) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                messages.get(
                        "codebook.delete.passages",
                        reach.passages(),
                        messages.get("codebook.documents", reach.documents())));
        if (reach.bare() > 0) {
            sentences.add(bare(reach));
        }
        if (reach.documentTags() > 0) {
            sentences.add(messages.get("codebook.delete.documents", reach.documentTags()));
        }
        return String.join(" ", sentences);
    }

    private String bare(Reach reach) {
        if (reach.passages() == 1) {
            return messages.get("codebook.delete.bare.only");
        }
        return reach.bare() == reach.passages()
                ? messages.get("codebook.delete.bare.all")
                : messages.get("codebook.delete.bare", reach.bare());
    }

    private String links(Reach reach) {
        return reach.linksGone() == 0
                ? ""
                : " " + messages.get("codebook.links.gone", reach.linksGone());
    }
}
