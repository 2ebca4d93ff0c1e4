package dev.postil.exchange;

import dev.postil.exchange.MergePlan.Thing;
import dev.postil.model.AnchorState;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Content;
import dev.postil.model.Document;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Brings documents and their annotations together. A text never changes once it is there, so where
/// the file has another text for the same document, its annotations are looked for in the
/// workspace's.
final class DocumentMerge {

    private final Existing existing;
    private final References references;
    private final Tally tally;
    private final Warnings warnings;
    private final TextKeeper texts;
    private final Set<UUID> documents = new HashSet<>();
    private final Set<UUID> annotations = new HashSet<>();

    DocumentMerge(
            Existing existing,
            References references,
            Tally tally,
            Warnings warnings,
            TextKeeper texts) {
        this.existing = existing;
        this.references = references;
        this.tally = tally;
        this.warnings = warnings;
        this.texts = texts;
    }

    /// Whether the annotation will be there after the merge.
    boolean knows(UUID annotation) {
        return annotations.contains(annotation) || existing.documentOf(annotation) != null;
    }

    void merge(ReadDocument read) throws IOException {
        UUID id = freeId(read.document());
        Document before = existing.document(id);
        Known known = known(read, before);
        if (known == null) {
            warnings.add(
                    "exchange.warning.withheld",
                    read.document().title(),
                    read.annotations().size());
            return;
        }
        Document after = document(read, before, id, known.sha256());
        settle(before, after, known.content());
        annotations(read, after, before, known);
    }

    /// A text that the document's annotations can be found in.
    ///
    /// @param offsets of the text that the file counts in
    private record Known(String sha256, Content content, ReadText offsets, boolean isSameText) {}

    private @Nullable Known known(ReadDocument read, @Nullable Document before) {
        String sha256 = read.document().textSha256();
        Document holder = before == null ? existing.withText(sha256) : before;
        ReadText text = read.text();
        Content content = read.content();
        boolean isSame = holder == null || holder.textSha256().equals(sha256);
        if (text != null && content != null && isSame) {
            return new Known(sha256, content, text, true);
        }
        if (holder == null) {
            return null;
        }
        if (!isSame) {
            warnings.add("exchange.warning.otherText", holder.title());
        }
        Content present = existing.corpus().content(holder);
        ReadText offsets = text == null ? ReadText.of(present.text()) : text;
        return new Known(holder.textSha256(), present, offsets, isSame);
    }

    private UUID freeId(Document document) {
        UUID id = document.id();
        while (!documents.add(id)) {
            warnings.add("exchange.warning.twice", document.title());
            id = Values.named("document", id.toString(), document.title());
        }
        return id;
    }

    private Document document(
            ReadDocument read, @Nullable Document before, UUID id, String textSha256) {
        Document it = read.document();
        return new Document(
                id,
                it.title(),
                it.creators(),
                it.published(),
                it.language(),
                it.status(),
                it.group(),
                references.uses(read.tags()),
                it.source(),
                textSha256,
                it.note(),
                before == null ? null : before.putBack(),
                it.modified());
    }

    private void settle(@Nullable Document before, Document after, Content content)
            throws IOException {
        if (before == null) {
            texts.keep(after, content);
            tally.added(Thing.DOCUMENT, new Change.OfDocument(null, after));
        } else if (Canonical.of(before).equals(Canonical.of(after))) {
            tally.same(Thing.DOCUMENT);
        } else if (Canonical.isLater(after.modified(), before.modified())) {
            Change change = new Change.OfDocument(before, after);
            tally.changed(Thing.DOCUMENT, after.id().toString(), after.title(), change);
        } else {
            tally.kept(Thing.DOCUMENT, before.id().toString(), before.title());
        }
    }

    private void annotations(
            ReadDocument read, Document document, @Nullable Document before, Known known) {
        Map<UUID, Annotation> present = new HashMap<>();
        if (before != null) {
            existing.corpus()
                    .annotations(before.id())
                    .forEach(annotation -> present.put(annotation.id(), annotation));
        }
        Placement placement =
                new Placement(known.content().text(), known.offsets(), known.isSameText());
        List<Placement.Place> places = placement.of(read.annotations());
        for (int i = 0; i < places.size(); i++) {
            Annotation after = annotation(read.annotations().get(i), document, places.get(i));
            settle(present.get(after.id()), after);
        }
        report(read, places);
    }

    private Annotation annotation(ReadAnnotation read, Document document, Placement.Place place) {
        return new Annotation(
                freeId(read, document.id()),
                document.id(),
                place.span(),
                place.quote(),
                references.uses(read.tags()),
                read.note(),
                place.state(),
                references.person(read.creator()),
                read.created(),
                references.person(read.modifiedBy()),
                read.modified());
    }

    /// The id of the file, unless another passage bears it.
    private UUID freeId(ReadAnnotation read, UUID document) {
        UUID id = read.id();
        while (isTaken(id, document)) {
            warnings.add("exchange.warning.annotationTwice", read.quote().exact(), read.line());
            id = Values.named("annotation", document.toString(), id.toString());
        }
        return id;
    }

    private boolean isTaken(UUID id, UUID document) {
        UUID owner = existing.documentOf(id);
        return (owner != null && !owner.equals(document)) || !annotations.add(id);
    }

    private void settle(@Nullable Annotation before, Annotation after) {
        if (before == null) {
            tally.added(Thing.ANNOTATION, new Change.OfAnnotation(null, after));
        } else if (Canonical.of(before).equals(Canonical.of(after))) {
            tally.same(Thing.ANNOTATION);
        } else if (Canonical.isLater(after.modified(), before.modified())) {
            Change change = new Change.OfAnnotation(before, after);
            tally.changed(Thing.ANNOTATION, after.id().toString(), after.quote().exact(), change);
        } else {
            tally.kept(Thing.ANNOTATION, before.id().toString(), before.quote().exact());
        }
    }

    /// Tells how many passages are not where the file said.
    private void report(ReadDocument read, List<Placement.Place> places) {
        int moved = 0;
        int lost = 0;
        for (int i = 0; i < places.size(); i++) {
            AnchorState now = places.get(i).state();
            if (now != read.annotations().get(i).anchor()) {
                moved += now == AnchorState.MOVED ? 1 : 0;
                lost += now == AnchorState.ORPHANED ? 1 : 0;
            }
        }
        String title = read.document().title();
        if (moved > 0) {
            warnings.add("exchange.warning.moved", title, moved);
        }
        if (lost > 0) {
            warnings.add("exchange.warning.lost", title, lost);
        }
    }
}
