package dev.postil.intake.html;

import dev.postil.intake.html.article.Article;
import dev.postil.intake.html.article.Line;
import dev.postil.model.BlockType;
import dev.postil.model.Mark;
import dev.postil.model.MarkType;
import java.util.List;
import org.jsoup.nodes.Element;

/// Which passages of a page are the article.
final class MainContent {

    private static final double LINK_WITHIN = 0.3;

    /// Pages with more are books or lists, all of them content.
    private static final int MOST_LINES = 10_000;

    private MainContent() {}

    /// For each passage whether it belongs to the article; none does where none is told from the
    /// rest.
    static boolean[] of(Element body, List<Placed> placed) {
        if (placed.size() > MOST_LINES) {
            return new boolean[placed.size()];
        }
        return Article.of(body, placed.stream().map(MainContent::line).toList());
    }

    static boolean isTold(boolean[] article) {
        for (boolean each : article) {
            if (each) {
                return true;
            }
        }
        return false;
    }

    private static Line line(Placed placed) {
        double linked = 0;
        for (Mark mark : placed.passage().marks()) {
            if (mark.type() == MarkType.LINK) {
                boolean within = mark.href() != null && mark.href().startsWith("#");
                linked += mark.span().length() * (within ? LINK_WITHIN : 1);
            }
        }
        return new Line(
                placed.element(),
                placed.passage().text(),
                linked,
                placed.passage().type() == BlockType.TABLE_ROW);
    }
}
