package dev.postil.intake.html.article;

import java.util.Set;
import org.jsoup.nodes.Element;

/// An element that holds lines.
///
/// @param parent the number of the part that it stands in; -1 for the outermost
/// @param level how many stand around it
record Part(Element element, int parent, int level, String name, Naming naming) {

    private static final Set<String> ROLES =
            Set.of(
                    "menu",
                    "menubar",
                    "complementary",
                    "navigation",
                    "alert",
                    "alertdialog",
                    "dialog");

    boolean is(String... names) {
        for (String each : names) {
            if (name.equals(each)) {
                return true;
            }
        }
        return false;
    }

    boolean isHeading() {
        return name.length() == 2
                && name.charAt(0) == 'h'
                && name.charAt(1) >= '1'
                && name.charAt(1) <= '6';
    }

    /// Whether it is said to surround articles.
    boolean isUnlikely() {
        return !is("body", "a", "html")
                && (naming.unlikely() || ROLES.contains(element.attr("role")));
    }

    boolean isByline() {
        return naming.byline()
                || element.attr("rel").equals("author")
                || element.attr("itemprop").contains("author");
    }
}
