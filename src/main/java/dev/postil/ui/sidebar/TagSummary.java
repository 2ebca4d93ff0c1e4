package dev.postil.ui.sidebar;

import dev.postil.i18n.OneLine;
import dev.postil.model.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is told about a tag: how often it was given, where, and what is left to do.
///
/// @param kind id of the kind; null for passages without a tag
/// @param tag null for a kind alone
/// @param title "Risk — Misperception"
/// @param unlinked how many of the passages are not linked yet
/// @param quotes what they say, each wording once
record TagSummary(
        @Nullable String kind,
        @Nullable UUID tag,
        String title,
        List<Annotation> passages,
        int documents,
        int unlinked,
        List<Quoted> quotes) {

    /// So many wordings are quoted on screen.
    private static final int QUOTED = 3;

    /// Passages of the same words, be they written large or small.
    record Quoted(List<Annotation> passages) {

        Annotation first() {
            return passages.getFirst();
        }

        boolean isSame(Quoted other) {
            return passages.size() == other.passages.size() && first().equals(other.first());
        }
    }

    static TagSummary of(TagGroup group, String title, Linked linked) {
        List<Annotation> passages = group.passages();
        long documents = passages.stream().map(Annotation::document).distinct().count();
        long unlinked =
                passages.stream()
                        .filter(each -> !linked.isLinked(each, group.kind(), group.tag()))
                        .count();
        return new TagSummary(
                group.kind(),
                group.tag(),
                title,
                passages,
                (int) documents,
                (int) unlinked,
                quotes(passages));
    }

    private static List<Quoted> quotes(List<Annotation> passages) {
        Map<String, List<Annotation>> byWords = new LinkedHashMap<>();
        for (Annotation passage : passages) {
            String words = OneLine.of(passage.quote().exact()).toLowerCase(Locale.ROOT);
            byWords.computeIfAbsent(words, _ -> new ArrayList<>()).add(passage);
        }
        return byWords.values().stream().map(Quoted::new).toList();
    }

    /// What is quoted on screen.
    List<Quoted> quoted() {
        return quotes.subList(0, Math.min(QUOTED, quotes.size()));
    }

    /// Whether both look the same on screen.
    boolean isSame(TagSummary other) {
        return passages.size() == other.passages.size()
                && quotes.size() == other.quotes.size()
                && unlinked == other.unlinked
                && documents == other.documents
                && title.equals(other.title)
                && areSame(quoted(), other.quoted());
    }

    private static boolean areSame(List<Quoted> some, List<Quoted> others) {
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).isSame(others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
