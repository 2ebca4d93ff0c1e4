package dev.postil.exchange;

import dev.postil.model.Annotation;
import dev.postil.model.Document;
import java.util.Set;
import java.util.UUID;

/// What part of a workspace goes into an export.
///
/// A passage is exported whole, with its tags of other kinds too, so that merging it back loses
/// nothing. The codebook is always exported whole.
///
/// @param documents ids of the documents; empty for all
/// @param kinds ids of the kinds that a passage or a document must bear one of; empty for all
/// @param history whether every change is listed as well
public record ExportChoice(Set<UUID> documents, Set<String> kinds, boolean history) {

    /// The whole workspace, without its history.
    public static final ExportChoice ALL = new ExportChoice(Set.of(), Set.of(), false);

    public ExportChoice {
        documents = Set.copyOf(documents);
        kinds = Set.copyOf(kinds);
    }

    /// Whether everything is exported, so that nothing can point at what is left out.
    boolean isWhole() {
        return documents.isEmpty() && kinds.isEmpty();
    }

    boolean includes(UUID document) {
        return documents.isEmpty() || documents.contains(document);
    }

    boolean includes(Annotation annotation) {
        return includes(annotation.document())
                && (kinds.isEmpty()
                        || annotation.tags().stream().anyMatch(use -> kinds.contains(use.kind())));
    }

    /// Whether the document counts by its own tags, whatever passages it has.
    boolean includesByItself(Document document) {
        return includes(document.id())
                && (kinds.isEmpty()
                        || document.tags().stream().anyMatch(use -> kinds.contains(use.kind())));
    }
}
