package dev.postil.intake.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Recognises notes, the lists of them at the end of a page or a chapter, and the signs in the
/// text.
public final class Footnotes {

    /// How LibreOffice and OpenOffice name notes.
    private static final Pattern OF_AN_OFFICE = Pattern.compile("sd(?:foot|end)note\\d+");

    private Footnotes() {}

    /// Whether the element is one note.
    public static boolean isNote(Element element) {
        return Roles.any(element, "footnote", "endnote", "rearnote")
                || OF_AN_OFFICE.matcher(element.id()).matches();
    }

    /// Whether the element is the sign in the text that leads to a note.
    static boolean isSign(Element element) {
        return Roles.any(element, "noteref");
    }

    /// Whether the element stands within a list of notes.
    public static boolean isListed(Element note) {
        for (Element at = note.parent(); at != null; at = at.parent()) {
            if (isMarked(at)) {
                return true;
            }
        }
        return false;
    }

    static boolean holds(Element list) {
        return isMarked(list) || (list.parent() != null && isMarked(list.parent()));
    }

    private static boolean isMarked(Element element) {
        return Roles.any(element, "endnotes", "footnotes", "rearnotes")
                || element.hasClass("footnotes")
                || element.hasClass("endnotes");
    }
}
