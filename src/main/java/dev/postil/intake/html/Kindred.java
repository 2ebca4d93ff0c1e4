package dev.postil.intake.html;

import dev.postil.intake.furniture.ArticleFrame;
import dev.postil.intake.text.Passage;
import dev.postil.model.BlockType;
import dev.postil.model.Mark;
import dev.postil.model.MarkType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Finds passages that were left out although they are set like the article's own: first paragraphs
/// in a container of their own, tables, lists.
///
/// @param settings of the article's prose: the element with the classes of what it stands in
record Kindred(Set<String> settings, int first, int last) {

    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "(?i)comment|disqus|related|recommend|share|social|newsletter|subscri|promo"
                            + "|sidebar|footer|nav\\b|menu|breadcrumb|cookie|consent|advert|sponsor"
                            + "|signup|popup|modal|paywall|teaser|trending|most-?read|tags?\\b");
    private static final Set<String> OUTSIDE = Set.of("nav", "aside", "footer", "form");
    private static final double MOST_LINKS = 0.4;

    static Kindred of(List<Placed> placed, boolean[] shown) {
        Set<String> settings = new HashSet<>();
        int first = -1;
        int last = -1;
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] && ArticleFrame.isProse(placed.get(i).passage().text())) {
                settings.add(setting(placed.get(i).element()));
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return new Kindred(settings, first, last);
    }

    void show(List<Placed> placed, boolean[] shown) {
        for (int i = 0; i < shown.length; i++) {
            boolean teaser = i > 0 && !shown[i - 1] && linked(placed.get(i - 1)) > MOST_LINKS;
            if (!shown[i] && !teaser && belongs(placed.get(i), i > first && i < last)) {
                shown[i] = true;
            }
        }
    }

    private boolean belongs(Placed candidate, boolean within) {
        Passage passage = candidate.passage();
        boolean kind =
                switch (passage.type()) {
                    case PARAGRAPH, QUOTE -> ArticleFrame.isProse(passage.text());
                    case TABLE_ROW, CODE -> within;
                    case HEADING, LIST_ITEM, CAPTION, FOOTNOTE -> false;
                };
        return kind
                && linked(candidate) <= MOST_LINKS
                && (settings.contains(setting(candidate.element()))
                        || (within && passage.type() == BlockType.TABLE_ROW))
                && !isElsewhere(candidate.element());
    }

    private static boolean isElsewhere(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.normalName().equals("body")) {
                return false;
            }
            if (OUTSIDE.contains(at.normalName())
                    || ELSEWHERE.matcher(at.className() + " " + at.id()).find()) {
                return true;
            }
        }
        return false;
    }

    /// How much of a passage leads elsewhere, 0 to 1.
    private static double linked(Placed placed) {
        Passage passage = placed.passage();
        int linked =
                passage.marks().stream()
                        .filter(mark -> mark.type() == MarkType.LINK)
                        .mapToInt((Mark mark) -> mark.span().length())
                        .sum();
        return passage.text().isEmpty() ? 0 : (double) linked / passage.text().length();
    }

    private static String setting(Element element) {
        Element parent = element.parent();
        Element above = parent == null ? null : parent.parent();
        return element.normalName()
                + "."
                + element.className()
                + "<"
                + (parent == null ? "" : parent.normalName() + "." + parent.className())
                + "<"
                + (above == null ? "" : above.normalName() + "." + above.className());
    }
}
