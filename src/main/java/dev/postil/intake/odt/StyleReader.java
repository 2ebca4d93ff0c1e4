package dev.postil.intake.odt;

import dev.postil.intake.archive.Cursor;
import dev.postil.intake.office.Look;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Reads one style.
final class StyleReader {

    private final String name;
    private final @Nullable String parent;
    private final @Nullable String list;
    private final boolean automatic;
    private boolean pageBefore;
    private @Nullable Boolean bold;
    private @Nullable Boolean italic;
    private @Nullable Boolean hidden;
    private Look.@Nullable Height height;

    private StyleReader(Cursor xml, boolean automatic) {
        String shown = xml.attribute("display-name");
        this.name = shown == null ? Names.shown(xml.attribute("name", "")) : shown;
        this.parent = xml.attribute("parent-style-name");
        this.list = xml.attribute("list-style-name");
        this.automatic = automatic;
        this.pageBefore = !xml.attribute("master-page-name", "").isEmpty();
    }

    static Style read(Cursor xml, boolean automatic) throws XMLStreamException {
        StyleReader reader = new StyleReader(xml, automatic);
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            switch (xml.name()) {
                case "text-properties" -> reader.characters(xml);
                case "paragraph-properties" -> {
                    String before = xml.attribute("break-before", "");
                    reader.pageBefore = reader.pageBefore || before.equals("page");
                }
                default -> {
                    // What else is set is not kept.
                }
            }
            xml.skip();
        }
        return reader.style();
    }

    private void characters(Cursor xml) {
        bold = weight(xml.attribute("font-weight"));
        String slant = xml.attribute("font-style");
        italic = slant == null ? null : !slant.equals("normal");
        String display = xml.attribute("display");
        hidden = display == null ? null : display.equals("none");
        height = height(xml.attribute("text-position"));
    }

    private static @Nullable Boolean weight(@Nullable String weight) {
        if (weight == null) {
            return null;
        }
        return switch (weight) {
            case "bold", "600", "700", "800", "900" -> true;
            default -> false;
        };
    }

    /// `super 58%`, `sub 58%`, or how far above the line, in percent.
    private static Look.@Nullable Height height(@Nullable String position) {
        if (position == null) {
            return null;
        }
        String where = position.strip().split("\\s", 2)[0];
        if (where.equals("super")) {
            return Look.Height.ABOVE;
        }
        if (where.equals("sub") || where.startsWith("-")) {
            return Look.Height.BELOW;
        }
        return where.equals("0%") ? Look.Height.LINE : Look.Height.ABOVE;
    }

    private Style style() {
        return new Style(name, parent, list, automatic, pageBefore, bold, italic, hidden, height);
    }
}
