package dev.postil.intake.html;

import org.jsoup.nodes.Element;

/// Recognises the list of notes at the end of a page or a chapter.
final class Footnotes {

    private Footnotes() {}

    static boolean holds(Element list) {
        return isMarked(list) || (list.parent() != null && isMarked(list.parent()));
    }

    private static boolean isMarked(Element element) {
        String role = element.attr("role");
        return role.equals("doc-endnotes")
                || role.equals("doc-footnotes")
                || element.hasClass("footnotes")
                || element.hasClass("endnotes");
    }
}
