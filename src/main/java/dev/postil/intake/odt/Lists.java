package dev.postil.intake.odt;

import dev.postil.intake.archive.Cursor;
import dev.postil.intake.office.Counters;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// The lists that a document defines, and the way its headings are numbered.
final class Lists {

    /// The name under which headings are numbered.
    static final String OUTLINE = "Outline";

    private final Map<String, Map<Integer, ListLevel>> styles;

    private Lists(Map<String, Map<Integer, ListLevel>> styles) {
        this.styles = styles;
    }

    static Lists none() {
        return new Lists(new HashMap<>());
    }

    Lists copy() {
        return new Lists(new HashMap<>(styles));
    }

    void read(Cursor xml) throws XMLStreamException {
        boolean outline = xml.name().equals("outline-style");
        String name = outline ? OUTLINE : xml.attribute("name", "");
        Map<Integer, ListLevel> levels = new HashMap<>();
        while (xml.next()) {
            if (!xml.isText()) {
                levels.put(xml.number("level", 1), ListLevel.of(xml));
                xml.skip();
            }
        }
        styles.put(name, levels);
    }

    boolean holds(@Nullable String style) {
        return style != null && styles.containsKey(style);
    }

    /// How a level, from 0, is numbered; with a sign where nothing is said.
    ListLevel level(@Nullable String style, int level) {
        Map<Integer, ListLevel> levels = style == null ? null : styles.get(style);
        return levels == null ? ListLevel.SIGN : levels.getOrDefault(level + 1, ListLevel.SIGN);
    }

    /// What stands before an item, such as `2.1`; empty where it has a sign or nothing.
    String number(String style, int level, Counters counters) {
        ListLevel own = level(style, level);
        if (own.counting().of(1).isEmpty()) {
            return (own.prefix() + own.suffix()).strip();
        }
        StringBuilder number = new StringBuilder(own.prefix());
        String between = "";
        for (int i = Math.max(0, level + 1 - Math.max(1, own.shown())); i <= level; i++) {
            String one = level(style, i).counting().of(counters.at(i));
            if (!one.isEmpty()) {
                number.append(between).append(one);
                between = ".";
            }
        }
        return number.append(own.suffix()).toString().strip();
    }

    int[] starts(@Nullable String style) {
        int[] starts = new int[Counters.LEVELS];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = level(style, i).start();
        }
        return starts;
    }
}
