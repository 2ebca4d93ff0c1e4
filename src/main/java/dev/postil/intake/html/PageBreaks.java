package dev.postil.intake.html;

import dev.postil.intake.text.CharacterRules;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// The places where a page of the printed book begins.
final class PageBreaks {

    private static final int LONGEST = 20;
    private static final Pattern AROUND = Pattern.compile("^[\\s.\\[\\]]+|[\\s.\\[\\]]+$");
    private static final Pattern NUMBER = Pattern.compile("(?:\\d+|[ivxlc]+)$");

    private PageBreaks() {}

    /// What the page is called that begins here; empty where none does.
    static String label(Element element) {
        if (!Roles.any(element, "pagebreak")) {
            return "";
        }
        Matcher number = NUMBER.matcher(element.id());
        return Stream.of(
                        element.attr("title"),
                        element.attr("aria-label"),
                        element.text(),
                        number.find() ? number.group() : "")
                .map(CharacterRules::apply)
                .map(said -> AROUND.matcher(said).replaceAll(""))
                .filter(said -> !said.isEmpty() && said.length() <= LONGEST)
                .findFirst()
                .orElse("");
    }

    /// Whether the element says no more than which page begins: its number is no part of the text.
    static boolean isOnlyThat(Element element) {
        return Roles.any(element, "pagebreak") && element.text().length() <= LONGEST;
    }
}
