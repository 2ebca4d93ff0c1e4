package dev.postil.intake.html;

import org.jsoup.nodes.Element;

/// Recognises tables of contents, lists of pages and the like within a book.
final class Contents {

    private Contents() {}

    static boolean isTable(Element element) {
        return Roles.any(element, "toc", "landmarks", "page-list", "loi", "lot", "pagelist");
    }
}
