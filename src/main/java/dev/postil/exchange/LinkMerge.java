package dev.postil.exchange;

import dev.postil.exchange.MergePlan.Thing;
import dev.postil.model.Change;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings links together, once it is known which passages and tags there are.
final class LinkMerge {

    private final Existing existing;
    private final References references;
    private final DocumentMerge documents;
    private final Tally tally;
    private final Warnings warnings;

    LinkMerge(
            Existing existing,
            References references,
            DocumentMerge documents,
            Tally tally,
            Warnings warnings) {
        this.existing = existing;
        this.references = references;
        this.documents = documents;
        this.tally = tally;
        this.warnings = warnings;
    }

    void merge(List<Link> links) {
        Set<UUID> ids = links.stream().map(Link::id).collect(Collectors.toSet());
        Map<UUID, Link> present = existing.links(ids);
        Set<UUID> done = new HashSet<>();
        for (Link link : links) {
            LinkEnd from = end(link.from());
            LinkEnd to = end(link.to());
            if (!done.add(link.id())) {
                warnings.add("exchange.warning.twice", link.id().toString());
            } else if (from == null || to == null) {
                warnings.add("exchange.warning.linkIntoNothing", link.id().toString());
            } else {
                settle(present.get(link.id()), mended(link, from, to));
            }
        }
    }

    private Link mended(Link link, LinkEnd from, LinkEnd to) {
        return new Link(
                link.id(),
                references.linkType(link.type()),
                from,
                to,
                link.note(),
                references.person(link.creator()),
                link.created(),
                link.modified());
    }

    /// The end with what of it is there, or null if nothing is.
    private @Nullable LinkEnd end(LinkEnd end) {
        UUID annotation = end.annotation();
        UUID known = annotation != null && documents.knows(annotation) ? annotation : null;
        Tag tag = end.tag() == null ? null : references.tag(end.tag());
        if (known == null && (tag == null || annotation != null)) {
            return null;
        }
        String kind = end.kind();
        if (tag != null) {
            return new LinkEnd(known, kind == null ? null : tag.kind(), tag.id());
        }
        return new LinkEnd(known, kind == null ? null : references.kind(kind), null);
    }

    private void settle(@Nullable Link before, Link after) {
        String id = after.id().toString();
        if (before == null) {
            tally.added(Thing.LINK, new Change.OfLink(null, after));
        } else if (Canonical.of(before).equals(Canonical.of(after))) {
            tally.same(Thing.LINK);
        } else if (Canonical.isLater(after.modified(), before.modified())) {
            tally.changed(Thing.LINK, id, after.type(), new Change.OfLink(before, after));
        } else {
            tally.kept(Thing.LINK, id, before.type());
        }
    }
}
