package dev.postil.ui.sidebar;

import dev.postil.model.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is told about a tag: how often it was given, where, and what is left to do.
///
/// @param kind id of the kind; null for passages without a tag
/// @param title "Risk — Misperception"
/// @param unlinked how many of the passages are not linked yet
record TagSummary(
        @Nullable String kind,
        String title,
        List<Annotation> passages,
        int documents,
        int unlinked) {

    /// So many passages are quoted on screen.
    private static final int QUOTED = 3;

    static TagSummary of(TagGroup group, String title, Linked linked) {
        List<Annotation> passages = group.passages();
        long documents = passages.stream().map(Annotation::document).distinct().count();
        long unlinked =
                passages.stream()
                        .filter(each -> !linked.isLinked(each, group.kind(), group.tag()))
                        .count();
        return new TagSummary(group.kind(), title, passages, (int) documents, (int) unlinked);
    }

    /// The passages that are quoted on screen.
    List<Annotation> quoted() {
        return passages.subList(0, Math.min(QUOTED, passages.size()));
    }

    /// Whether both look the same on screen.
    boolean isSame(TagSummary other) {
        return passages.size() == other.passages.size()
                && unlinked == other.unlinked
                && documents == other.documents
                && title.equals(other.title)
                && quoted().equals(other.quoted());
    }
}
