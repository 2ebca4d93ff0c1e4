package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Link;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.store.Snapshot;
import dev.postil.task.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Works an edit of the codebook out on all that the store holds. Blocks; off the window's thread.
final class EditPreparation {

    private final Snapshot stored;
    private final UUID author;
    private final Instant now;
    private final Progress progress;
    private final Retagging.Rules rules;
    private final List<Change> parts = new ArrayList<>();
    private final Set<UUID> seen = new HashSet<>();
    private final Set<UUID> documents = new HashSet<>();
    private int passages;
    private int bare;
    private int documentTags;
    private int linksChanged;
    private int linksGone;

    EditPreparation(
            Snapshot stored, UUID author, Instant now, Retagging retagging, Progress progress) {
        this.stored = stored;
        this.author = author;
        this.now = now;
        this.progress = progress;
        rules = retagging.rules();
    }

    /// The change, or null where nothing is to be done.
    static @Nullable Change change(CodebookEdit edit, List<? extends Change> more) {
        List<Change> parts = new ArrayList<>(edit.codebook());
        parts.addAll(more);
        if (parts.isEmpty()) {
            return null;
        }
        return parts.size() == 1 && edit.retagging().isNothing()
                ? parts.getFirst()
                : new Change.Several(edit.reason(), parts);
    }

    List<Change> parts(Retagging retagging) {
        links(retagging);
        for (Tag tag : retagging.tags().keySet()) {
            annotations(tag.kind(), tag.id());
        }
        for (String kind : retagging.kinds()) {
            annotations(kind, null);
        }
        documents();
        return parts;
    }

    Reach reach() {
        return new Reach(passages, documents.size(), bare, documentTags, linksChanged, linksGone);
    }

    private void annotations(String kind, @Nullable UUID tag) {
        try (Stream<Annotation> tagged = stored.tagged(kind, tag)) {
            tagged.filter(annotation -> rules.concerns(annotation.id()))
                    .filter(annotation -> seen.add(annotation.id()))
                    .forEach(this::retag);
        }
    }

    private void retag(Annotation annotation) {
        progress.checkCancelled();
        List<TagUse> after = rules.uses(annotation.tags());
        if (!after.equals(annotation.tags())) {
            parts.add(new Change.OfAnnotation(annotation, annotation.withTags(after, author, now)));
            passages++;
            documents.add(annotation.document());
            if (after.isEmpty()) {
                bare++;
            }
        }
    }

    private void documents() {
        if (!rules.concernsAll()) {
            return;
        }
        try (Stream<Document> all = stored.documents()) {
            all.forEach(
                    document -> {
                        List<TagUse> after = rules.uses(document.tags());
                        if (!after.equals(document.tags())) {
                            documentTags++;
                            parts.add(
                                    new Change.OfDocument(document, document.withTags(after, now)));
                        }
                    });
        }
    }

    private void links(Retagging retagging) {
        List<Change> changes = LinkUpkeep.relinking(touched(retagging), rules::end, now);
        for (Change change : changes) {
            if (((Change.OfLink) change).after() == null) {
                linksGone++;
            } else {
                linksChanged++;
            }
        }
        parts.addAll(changes);
    }

    /// The links of the tags, and of those that stand in their place, which may say the same. Only
    /// where a whole kind goes are all links read: those at a kind alone have no index.
    private Collection<Link> touched(Retagging retagging) {
        if (!retagging.kinds().isEmpty()) {
            try (Stream<Link> all = stored.links()) {
                return all.toList();
            }
        }
        Set<UUID> tags = new LinkedHashSet<>();
        retagging
                .tags()
                .forEach(
                        (tag, becomes) -> {
                            tags.add(tag.id());
                            becomes.ifPresent(it -> tags.add(it.id()));
                        });
        Set<Link> links = new LinkedHashSet<>();
        for (UUID tag : tags) {
            progress.checkCancelled();
            links.addAll(stored.linksOfTag(tag));
        }
        return links;
    }
}
