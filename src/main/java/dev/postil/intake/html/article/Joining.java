package dev.postil.intake.html.article;

/// Takes to the best part of a page what stands beside it and belongs to it.
final class Joining {

    private static final int LEAST_SCORE = 10;
    private static final double SHARE = 0.2;

    private final Outline page;
    private final Sums sums;
    private final Scores scores;
    private final int top;
    private final double least;

    Joining(Outline page, Sums sums, Scores scores, int top) {
        this.page = page;
        this.sums = sums;
        this.scores = scores;
        this.top = top;
        this.least = Math.max(LEAST_SCORE, scores.of(top) * SHARE);
    }

    /// Which parts are joined, with all that they hold.
    boolean[] parts() {
        boolean[] kept = new boolean[page.size()];
        int around = page.part(top).parent();
        for (int i = top == 0 ? 0 : 1; i < kept.length; i++) {
            int parent = page.part(i).parent();
            kept[i] = i == top || (parent >= 0 && kept[parent]) || (parent == around && belongs(i));
        }
        return kept;
    }

    /// Whether a line that stands beside the best part, in no part of its own, is joined.
    boolean takes(int line) {
        return top != 0
                && page.partOf(line) == page.part(top).parent()
                && page.lines().get(line).isProse();
    }

    private boolean belongs(int part) {
        String classes = page.part(part).element().className();
        boolean alike = !classes.isEmpty() && classes.equals(page.part(top).element().className());
        double bonus = alike ? scores.of(top) * SHARE : 0;
        if (scores.has(part) && scores.of(part) + bonus >= least) {
            return true;
        }
        boolean paragraph = page.part(part).is("p") || page.isParagraphInDivision(part);
        return paragraph
                && Line.isProse(
                        sums.length(part), sums.linkDensity(part), sums.holdsSentence(part));
    }
}
