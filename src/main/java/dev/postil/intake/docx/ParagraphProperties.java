package dev.postil.intake.docx;

import dev.postil.intake.archive.Cursor;
import dev.postil.intake.docx.Style.RunStyle;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// How a paragraph is set, in a style or in the text.
final class ParagraphProperties {

    private @Nullable String style;
    private @Nullable Integer outline;
    private @Nullable String number;
    private @Nullable Integer level;
    private boolean pageBefore;
    private boolean endRemoved;
    private final List<String> heads = new ArrayList<>();

    void read(Cursor xml) throws XMLStreamException {
        while (xml.next()) {
            if (!xml.isText()) {
                property(xml);
            }
        }
    }

    private void property(Cursor xml) throws XMLStreamException {
        switch (xml.name()) {
            case "numPr" -> numbering(xml);
            case "rPr" -> endRemoved = RunProperties.read(xml).isRemoved();
            case "sectPr" -> heads.addAll(Sections.references(xml));
            default -> {
                simple(xml);
                xml.skip();
            }
        }
    }

    private void simple(Cursor xml) {
        switch (xml.name()) {
            case "pStyle" -> style = xml.attribute("val");
            case "outlineLvl" -> outline = xml.number("val", 9);
            case "pageBreakBefore" -> pageBefore = Vocabulary.isOn(xml);
            default -> {
                // Indents, tabs and the like are not kept.
            }
        }
    }

    private void numbering(Cursor xml) throws XMLStreamException {
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            switch (xml.name()) {
                case "numId" -> number = xml.attribute("val");
                case "ilvl" -> level = xml.number("val", 0);
                default -> {
                    // What it was before a change does not count.
                }
            }
            xml.skip();
        }
    }

    Style asStyle(String name, @Nullable String base, RunStyle run) {
        return new Style(name, base, outline, number, level, pageBefore, run);
    }

    @Nullable String style() {
        return style;
    }

    @Nullable Integer outline() {
        return outline;
    }

    @Nullable String number() {
        return number;
    }

    @Nullable Integer level() {
        return level;
    }

    boolean pageBefore() {
        return pageBefore;
    }

    /// Whether a tracked change joins the paragraph with the next.
    boolean isEndRemoved() {
        return endRemoved;
    }

    /// The parts that stand at the head and foot of the pages of a section that ends here, by their
    /// ids.
    List<String> heads() {
        return heads;
    }
}
