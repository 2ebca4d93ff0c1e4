package dev.postil.intake.html.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How likely each part of a page is to be the article: every paragraph speaks for what it stands
/// in, and less for what is further out.
final class Scores {

    private static final int SHORTEST = 25;
    private static final int FARTHEST = 3;
    private static final int MOST_FOR_LENGTH = 3;
    private static final int BEST = 5;
    private static final double CLOSE = 0.75;
    private static final int ENOUGH = 3;

    private final Outline page;
    private final Strictness strictness;
    private final double[] scores;
    private final boolean[] scored;

    private Scores(Outline page, Strictness strictness) {
        this.page = page;
        this.strictness = strictness;
        this.scores = new double[page.size()];
        this.scored = new boolean[page.size()];
    }

    /// @param out parts that do not count
    static Scores of(Outline page, Sums sums, boolean[] out, Strictness strictness) {
        Scores scores = new Scores(page, strictness);
        for (int i = 0; i < page.lines().size(); i++) {
            if (!out[page.partOf(i)]) {
                scores.count(i);
            }
        }
        for (int i = 0; i < scores.scores.length; i++) {
            scores.scores[i] *= 1 - sums.linkDensity(i);
        }
        return scores;
    }

    boolean has(int part) {
        return scored[part];
    }

    double of(int part) {
        return scores[part];
    }

    private void count(int number) {
        Line line = page.lines().get(number);
        int part = page.partOf(number);
        if (line.length() < SHORTEST || !speaks(page.part(part))) {
            return;
        }
        double score = 2 + page.commas(number) + Math.min(line.length() / 100, MOST_FOR_LENGTH);
        int at = line.tabular() ? aroundTable(part) : around(part);
        for (int far = 0; far < FARTHEST && at >= 0; far++) {
            open(at);
            scores[at] += score / (far == 0 ? 1 : far == 1 ? 2 : far * 3);
            at = page.part(at).parent();
        }
    }

    /// Items of lists and the like say nothing about where the article is.
    private static boolean speaks(Part part) {
        return !part.is(
                "li",
                "h1",
                "dd",
                "dt",
                "figcaption",
                "caption",
                "address",
                "legend",
                "summary",
                "button",
                "label",
                "blockquote");
    }

    /// What a line stands in first: a line among parts is a paragraph of its own.
    private int around(int part) {
        int at = part;
        if (page.isInnermost(part)) {
            at = page.part(part).parent();
            while (at > 0 && page.isParagraphInDivision(at)) {
                at = page.part(at).parent();
            }
        }
        return at;
    }

    /// A table of data is a piece of the article, not the article.
    private int aroundTable(int row) {
        return page.part(page.within("table", row)).parent();
    }

    private void open(int part) {
        if (!scored[part]) {
            scored[part] = true;
            scores[part] = initial(page.part(part)) + strictness.weight(page.part(part));
        }
    }

    private static int initial(Part part) {
        return switch (part.name()) {
            case "div" -> 5;
            case "pre", "td", "blockquote" -> 3;
            case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
            case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
            default -> 0;
        };
    }

    /// The part that is the article, or most of it; the outermost where none is.
    int top() {
        List<Integer> best = best();
        if (best.isEmpty() || best.getFirst() == 0) {
            return 0;
        }
        int top = common(best);
        top = rising(top);
        int parent = page.part(top).parent();
        while (parent > 0 && page.isWrapping(parent)) {
            top = parent;
            parent = page.part(top).parent();
        }
        return top;
    }

    private List<Integer> best() {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (scored[i]) {
                candidates.add(i);
            }
        }
        candidates.sort(Comparator.comparingDouble((Integer part) -> scores[part]).reversed());
        return candidates.subList(0, Math.min(BEST, candidates.size()));
    }

    /// What holds several that are nearly as good as the best.
    private int common(List<Integer> best) {
        int top = best.getFirst();
        List<Set<Integer>> close = new ArrayList<>();
        for (int other : best.subList(1, best.size())) {
            if (scores[other] >= scores[top] * CLOSE) {
                close.add(around(other, new HashSet<>()));
            }
        }
        if (close.size() < ENOUGH) {
            return top;
        }
        for (int at = top; at > 0; at = page.part(at).parent()) {
            int wanted = at;
            if (close.stream().filter(each -> each.contains(wanted)).count() >= ENOUGH) {
                return at;
            }
        }
        return top;
    }

    private Set<Integer> around(int part, Set<Integer> all) {
        for (int at = page.part(part).parent(); at > 0; at = page.part(at).parent()) {
            all.add(at);
        }
        return all;
    }

    /// What is further out and scores higher: the article goes on there.
    private int rising(int top) {
        double last = scores[top];
        double least = last / 3;
        for (int at = page.part(top).parent(); at > 0; at = page.part(at).parent()) {
            if (!scored[at]) {
                continue;
            }
            if (scores[at] < least) {
                return top;
            }
            if (scores[at] > last) {
                return at;
            }
            last = scores[at];
        }
        return top;
    }
}
