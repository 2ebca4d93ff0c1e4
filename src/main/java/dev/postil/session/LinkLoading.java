package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Link;
import dev.postil.model.TagUse;
import dev.postil.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads from the store the links of one document: what it costs grows with the document's passages
/// and tags, not with the workspace. Blocks; off the window's thread.
///
/// @param tags those whose links are among `links`
/// @param elsewhere passages of other documents that the links lead to
record LinkLoading(Set<UUID> tags, Collection<Link> links, List<Annotation> elsewhere) {

    static LinkLoading of(Store store, UUID document, List<Annotation> annotations) {
        Set<UUID> tags =
                annotations.stream()
                        .flatMap(annotation -> annotation.tags().stream())
                        .map(TagUse::tag)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Map<UUID, Link> links = new LinkedHashMap<>();
        store.linksOf(document).forEach(link -> links.put(link.id(), link));
        store.linksOfTagsAlone(tags).forEach(link -> links.put(link.id(), link));
        Set<UUID> far = passages(links.values());
        annotations.forEach(annotation -> far.remove(annotation.id()));
        return new LinkLoading(tags, links.values(), store.annotationsOf(far));
    }

    /// What came into sight after the document was opened.
    static LinkLoading more(Store store, Set<UUID> tags, Set<UUID> passages) {
        List<Link> links = store.linksOfTagsAlone(tags);
        Set<UUID> far = passages(links);
        far.addAll(passages);
        return new LinkLoading(tags, links, new ArrayList<>(store.annotationsOf(far)));
    }

    private static Set<UUID> passages(Collection<Link> links) {
        Set<UUID> passages = new HashSet<>();
        for (Link link : links) {
            Stream.of(link.from(), link.to())
                    .filter(end -> end.annotation() != null)
                    .forEach(end -> passages.add(Objects.requireNonNull(end.annotation())));
        }
        return passages;
    }
}
