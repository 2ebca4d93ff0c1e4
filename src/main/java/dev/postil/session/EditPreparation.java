package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.store.Store;
import dev.postil.task.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Works an edit of the codebook out on all that the store holds. Blocks; off the window's thread.
final class EditPreparation {

    private final Store store;
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

    EditPreparation(Store store, UUID author, Instant now, Retagging retagging, Progress progress) {
        this.store = store;
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
        links();
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
        try (Stream<Annotation> tagged = store.tagged(kind, tag)) {
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
        try (Stream<Document> all = store.documents()) {
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

    private void links() {
        try (Stream<Link> all = store.links()) {
            all.forEach(this::relink);
        }
    }

    private void relink(Link link) {
        Optional<LinkEnd> from = rules.end(link.from());
        Optional<LinkEnd> to = rules.end(link.to());
        if (from.equals(Optional.of(link.from())) && to.equals(Optional.of(link.to()))) {
            return;
        }
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            linksGone++;
            parts.add(new Change.OfLink(link, null));
            return;
        }
        linksChanged++;
        Link after =
                new Link(
                        link.id(),
                        link.type(),
                        from.get(),
                        to.get(),
                        link.note(),
                        link.creator(),
                        link.created(),
                        now);
        parts.add(new Change.OfLink(link, after));
    }
}
