package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.FieldValue;
import dev.postil.model.Tag;
import dev.postil.store.Snapshot;
import dev.postil.task.Progress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The passages that have a value in a field of a kind. Blocks; off the window's thread.
///
/// @param concerned which values count
record FilledIn(Snapshot stored, String kind, String field, Predicate<FieldValue> concerned) {

    /// Counts them.
    ///
    /// @param tags of the codebook
    /// @return how many passages, and in how many documents
    Reach count(List<Tag> tags, Progress progress) {
        Set<UUID> passages = new HashSet<>();
        Set<UUID> documents = new HashSet<>();
        collect(null, passages, documents, progress);
        for (Tag tag : tags) {
            if (tag.kind().equals(kind)) {
                collect(tag.id(), passages, documents, progress);
            }
        }
        return new Reach(passages.size(), documents.size(), 0, 0, 0, 0);
    }

    private void collect(
            @Nullable UUID tag, Set<UUID> passages, Set<UUID> documents, Progress progress) {
        try (Stream<Annotation> tagged = stored.tagged(kind, tag)) {
            tagged.filter(this::isFilledIn)
                    .forEach(
                            annotation -> {
                                progress.checkCancelled();
                                passages.add(annotation.id());
                                documents.add(annotation.document());
                            });
        }
    }

    private boolean isFilledIn(Annotation annotation) {
        return annotation.tags().stream()
                .filter(use -> use.kind().equals(kind))
                .flatMap(use -> Stream.ofNullable(use.fields().get(field)))
                .anyMatch(concerned);
    }
}
