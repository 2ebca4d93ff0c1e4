package dev.postil.intake.html.article;

import java.util.List;
import org.jsoup.nodes.Element;

/// Which lines of a page are its article.
public final class Article {

    /// An article has that many characters; less may be a notice or a teaser.
    private static final int SHORTEST = 500;

    private static final int LONGEST_BYLINE = 100;

    private final Outline page;

    private Article(Outline page) {
        this.page = page;
    }

    /// Finds the article.
    ///
    /// @param root holds all of the lines
    /// @return for each line whether it belongs to the article; for none where there is no article
    public static boolean[] of(Element root, List<Line> lines) {
        Article article = new Article(Outline.of(root, lines));
        for (Strictness strictness : Strictness.values()) {
            boolean[] found = article.lines(strictness);
            if (length(found, lines) >= SHORTEST) {
                return found;
            }
        }
        boolean[] notice = article.lines(Strictness.ALL);
        return isMostProse(notice, lines) ? notice : new boolean[lines.size()];
    }

    /// Whether most of what reads like prose is in it: then it is an article, however short.
    private static boolean isMostProse(boolean[] found, List<Line> lines) {
        int prose = 0;
        int all = 0;
        for (int i = 0; i < found.length; i++) {
            if (lines.get(i).isProse()) {
                prose += found[i] ? lines.get(i).length() : 0;
                all += lines.get(i).length();
            }
        }
        return prose * 2 > all;
    }

    private static int length(boolean[] found, List<Line> lines) {
        int length = 0;
        for (int i = 0; i < found.length; i++) {
            length += found[i] ? lines.get(i).length() + 1 : 0;
        }
        return length;
    }

    private boolean[] lines(Strictness strictness) {
        boolean[] out = left(strictness);
        Sums sums = sums(out);
        Scores scores = Scores.of(page, sums, out, strictness);
        Joining joining = new Joining(page, sums, scores, scores.top());
        boolean[] parts = joining.parts();
        boolean[] lines = new boolean[page.lines().size()];
        boolean[] beside = new boolean[lines.length];
        for (int i = 0; i < lines.length; i++) {
            int part = page.partOf(i);
            beside[i] = !out[part] && !parts[part] && joining.takes(i);
            lines[i] = !out[part] && parts[part];
        }
        new Cleaning(page, strictness).clean(parts, lines);
        for (int i = 0; i < lines.length; i++) {
            lines[i] = beside[i] || (lines[i] && parts[page.partOf(i)]);
        }
        return lines;
    }

    /// Parts that are left out from the start.
    private boolean[] left(Strictness strictness) {
        boolean[] tabular = new boolean[page.size()];
        boolean[] out = new boolean[page.size()];
        Sums all = sums(out);
        for (int i = 1; i < out.length; i++) {
            Part part = page.part(i);
            tabular[i] = tabular[part.parent()] || (part.is("table") && all.isTabular(i));
            out[i] =
                    out[part.parent()]
                            || (part.isByline() && all.length(i) < LONGEST_BYLINE)
                            || (part.is("form") && all.length(i) * 2 < all.length(0))
                            || (strictness.leavesOutUnlikely() && !tabular[i] && part.isUnlikely());
        }
        return out;
    }

    /// @param out parts that do not count
    private Sums sums(boolean[] out) {
        Sums sums = new Sums(page);
        for (int i = 0; i < page.lines().size(); i++) {
            if (!out[page.partOf(i)]) {
                sums.add(i);
            }
        }
        for (int i = page.size() - 1; i >= 0; i--) {
            sums.carry(i);
        }
        return sums;
    }
}
