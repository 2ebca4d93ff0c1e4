package dev.postil.intake.html;

import dev.postil.intake.text.Passage;
import org.jsoup.nodes.Element;

/// Folds tables of contents, lists of pages and the like within a book.
final class Contents {

    private Contents() {}

    static Passage folded(Placed placed) {
        for (Element at = placed.element(); at != null; at = at.parent()) {
            if (Roles.any(at, "toc", "landmarks", "page-list", "loi", "lot", "pagelist")) {
                return placed.passage().asFurniture();
            }
        }
        return placed.passage();
    }
}
