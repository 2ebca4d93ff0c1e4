package dev.postil.intake.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Writes notes as the readers of other formats do: `[1]` in the text, `[1]` before the note, which
/// leads back. A raised number would run together with the word before it, the number of a list is
/// not text at all, and an arrow back says nothing in a text.
public final class NoteLinks {

    private static final Pattern NUMBER = Pattern.compile("\\[?(\\d{1,3})]?");

    /// What is longer is a part of the page, in characters.
    private static final int LONGEST = 5000;

    private static final Pattern BACK = Pattern.compile("footnote-?back|backlink|backref");

    private record Sign(String number, String from) {}

    /// The signs by what they lead to.
    private final Map<String, Sign> signs = new HashMap<>();

    /// Writes the signs and notes of a page; notes may stand on a later one than their signs.
    public void write(Element page) {
        Map<Element, Integer> order = new HashMap<>();
        Map<String, Element> places = new HashMap<>();
        List<Element> links = new ArrayList<>();
        for (Element element : page.stream().toList()) {
            order.put(element, order.size());
            String name = name(element);
            if (!name.isEmpty()) {
                places.putIfAbsent(name, element);
            }
            if (element.normalName().equals("a") && element.attr("href").startsWith("#")) {
                links.add(element);
            }
        }
        for (Element link : links) {
            Element note = places.get(link.attr("href").substring(1));
            Matcher number = NUMBER.matcher(link.text().strip());
            if (number.matches() && isRaised(link) && leadsOn(link, note, order)) {
                signs.putIfAbsent(link.attr("href"), new Sign(number.group(1), from(link)));
                write(link, number.group(1));
            }
        }
        places.forEach(
                (name, note) -> {
                    Sign sign = signs.get("#" + name);
                    if (sign != null) {
                        begin(note, sign);
                    }
                });
    }

    private static String name(Element element) {
        return element.id().isEmpty() && element.normalName().equals("a")
                ? element.attr("name")
                : element.id();
    }

    /// What leads back to a sign: its own name, or that of what holds nothing else.
    private static String from(Element link) {
        String own = name(link);
        Element around = link.parent();
        return own.isEmpty() && around != null && around.normalName().equals("sup")
                ? around.id()
                : own;
    }

    private static boolean isRaised(Element link) {
        Element around = link.parent();
        return Footnotes.isSign(link)
                || link.hasClass("footnote-ref")
                || link.selectFirst("sup") != null
                || (around != null && around.normalName().equals("sup"));
    }

    /// Whether the note stands below its sign; a link that leads up is the way back.
    private static boolean leadsOn(
            Element link, @Nullable Element note, Map<Element, Integer> order) {
        return note == null
                ? Footnotes.isSign(link)
                : order.getOrDefault(note, 0) > order.getOrDefault(link, 0)
                        && !note.text().isBlank()
                        && note.text().length() <= LONGEST;
    }

    private static void write(Element link, String number) {
        boolean first = true;
        for (TextNode characters : link.nodeStream(TextNode.class).toList()) {
            characters.text(first ? "[" + number + "]" : "");
            first = false;
        }
    }

    private static void begin(Element note, Sign sign) {
        String number = sign.number();
        if (note.normalName().equals("a")) {
            if (note.text().strip().equals(number)) {
                write(note, number);
                note.after(new TextNode(" "));
            }
            return;
        }
        dropArrows(note);
        TextNode first = firstWords(note);
        if (first == null) {
            return;
        }
        Matcher own =
                Pattern.compile("\\s*\\[?" + number + "]?[.)]?(?!\\w)\\s*")
                        .matcher(first.getWholeText());
        if (!own.lookingAt()) {
            Element start = start(note, first);
            start.prependText(" ");
            Element back = start.prependElement("a");
            if (!sign.from().isEmpty()) {
                back.attr("href", "#" + sign.from());
            }
            back.text("[" + number + "]");
        } else {
            String rest = first.getWholeText().substring(own.end());
            first.text("[" + number + "] " + rest);
            Element link = first.parent();
            if (rest.isEmpty() && link != null && Tags.isInline(link)) {
                link.after(new TextNode(" "));
            }
        }
    }

    /// The paragraph in a note in which its first words stand.
    private static Element start(Element note, TextNode first) {
        for (Element at = first.parent(); at != null && !at.equals(note); at = at.parent()) {
            if (!Tags.isInline(at)) {
                return at;
            }
        }
        return note;
    }

    private static void dropArrows(Element note) {
        for (Element link : note.select("a[href^=#]")) {
            String text = link.text();
            boolean arrow =
                    !text.isBlank() && text.codePoints().noneMatch(Character::isLetterOrDigit);
            if (arrow || BACK.matcher(link.className() + link.attr("role")).find()) {
                link.empty();
            }
        }
    }

    private static @Nullable TextNode firstWords(Element note) {
        for (TextNode characters : note.nodeStream(TextNode.class).toList()) {
            if (!characters.isBlank()) {
                return characters;
            }
        }
        return null;
    }
}
