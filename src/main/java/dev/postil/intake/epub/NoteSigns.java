package dev.postil.intake.epub;

import dev.postil.intake.html.Roles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Numbers notes all of which have the same sign, such as `*`: once they stand at the end of the
/// book nobody could tell which is whose.
final class NoteSigns {

    private static final int LONGEST_SIGN = 3;

    private final Map<String, Integer> numbers = new HashMap<>();

    /// Gives the signs of a page and the notes on it the numbers of the book.
    void number(Element page) {
        List<Element> signs = new ArrayList<>();
        List<Element> places = new ArrayList<>();
        page.stream()
                .forEach(
                        element -> {
                            if (isSign(element)) {
                                signs.add(element);
                            }
                            if (element.hasAttr("id")) {
                                places.add(element);
                            }
                        });
        if (areAlike(signs)) {
            signs.forEach(this::numberSign);
        }
        for (Element place : places) {
            Integer number = numbers.get("#" + place.id());
            if (number != null) {
                first(place).prependText("[" + number + "] ");
            }
        }
    }

    private void numberSign(Element sign) {
        int next = numbers.size() + 1;
        int number = numbers.computeIfAbsent(sign.attr("href"), _ -> next);
        sign.text("[" + number + "]");
    }

    private static boolean isSign(Element element) {
        return Roles.any(element, "noteref")
                && element.text().length() <= LONGEST_SIGN
                && element.attr("href").startsWith("#");
    }

    /// Whether one sign, that is no number, leads to several notes.
    private static boolean areAlike(List<Element> signs) {
        Map<String, Set<String>> notes = new HashMap<>();
        for (Element sign : signs) {
            String text = sign.text();
            if (text.chars().noneMatch(Character::isLetterOrDigit)) {
                notes.computeIfAbsent(text, _ -> new HashSet<>()).add(sign.attr("href"));
            }
        }
        return notes.values().stream().anyMatch(led -> led.size() > 1);
    }

    /// The paragraph that the note begins with.
    private static Element first(Element note) {
        Element paragraph = note.selectFirst("p");
        return paragraph == null ? note : paragraph;
    }
}
