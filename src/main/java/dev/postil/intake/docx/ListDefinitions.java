package dev.postil.intake.docx;

import dev.postil.intake.archive.Cursor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// The lists that a document defines: patterns, and the lists in use that follow them.
final class ListDefinitions {

    private static final int LONGEST_CHAIN = 5;

    /// A pattern of levels.
    ///
    /// @param style the style where the levels are to be found instead, if any
    record Pattern(Map<Integer, ListLevel> levels, @Nullable String style) {}

    /// A list in use.
    ///
    /// @param pattern the pattern that it follows; lists of one pattern count on
    /// @param starts levels that begin anew with it, at which number
    record Use(String pattern, Map<Integer, Integer> starts, Map<Integer, ListLevel> levels) {}

    private final Map<String, Pattern> patterns = new HashMap<>();
    private final Map<String, Use> uses = new HashMap<>();
    private final Styles styles;

    private ListDefinitions(Styles styles) {
        this.styles = styles;
    }

    static ListDefinitions read(Optional<Cursor> part, Styles styles) {
        ListDefinitions lists = new ListDefinitions(styles);
        try {
            if (part.isPresent()) {
                lists.read(part.get());
            }
        } catch (XMLStreamException _) {
            // The items can be read without their numbers.
        }
        return lists;
    }

    private void read(Cursor xml) throws XMLStreamException {
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            switch (xml.name()) {
                case "abstractNum" -> pattern(xml);
                case "num" -> use(xml);
                default -> xml.skip();
            }
        }
    }

    private void pattern(Cursor xml) throws XMLStreamException {
        String id = xml.attribute("abstractNumId", "");
        Map<Integer, ListLevel> levels = new HashMap<>();
        String style = null;
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            if (xml.name().equals("lvl")) {
                levels.put(xml.number("ilvl", 0), ListLevel.read(xml));
            } else {
                style = xml.name().equals("numStyleLink") ? xml.attribute("val") : style;
                xml.skip();
            }
        }
        patterns.putIfAbsent(id, new Pattern(levels, style));
    }

    private void use(Cursor xml) throws XMLStreamException {
        String id = xml.attribute("numId", "");
        String pattern = "";
        Map<Integer, Integer> starts = new HashMap<>();
        Map<Integer, ListLevel> levels = new HashMap<>();
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            if (xml.name().equals("lvlOverride")) {
                override(xml, xml.number("ilvl", 0), starts, levels);
            } else {
                pattern = xml.name().equals("abstractNumId") ? xml.attribute("val", "") : pattern;
                xml.skip();
            }
        }
        uses.putIfAbsent(id, new Use(pattern, starts, levels));
    }

    private static void override(
            Cursor xml, int level, Map<Integer, Integer> starts, Map<Integer, ListLevel> levels)
            throws XMLStreamException {
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            if (xml.name().equals("lvl")) {
                levels.put(level, ListLevel.read(xml));
            } else {
                if (xml.name().equals("startOverride")) {
                    starts.put(level, xml.number("val", 1));
                }
                xml.skip();
            }
        }
    }

    /// The list of that number; empty for none, as number 0 says.
    Optional<Use> use(String number) {
        return number.equals("0") ? Optional.empty() : Optional.ofNullable(uses.get(number));
    }

    /// How a level of a list is numbered; null where that is not said.
    @Nullable ListLevel level(Use use, int level) {
        ListLevel own = use.levels().get(level);
        return own == null ? levels(use).get(level) : own;
    }

    /// The level on which paragraphs of a style stand; 0 where none is named.
    int levelOf(Use use, @Nullable String style) {
        return levels(use).entrySet().stream()
                .filter(each -> style != null && style.equals(each.getValue().style()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    private Map<Integer, ListLevel> levels(Use use) {
        Use current = use;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            Pattern pattern = patterns.get(current.pattern());
            if (pattern == null) {
                return Map.of();
            }
            if (!pattern.levels().isEmpty() || pattern.style() == null) {
                return pattern.levels();
            }
            Optional<Use> next = styles.number(pattern.style()).flatMap(this::use);
            if (next.isEmpty()) {
                return Map.of();
            }
            current = next.get();
        }
        return Map.of();
    }
}
