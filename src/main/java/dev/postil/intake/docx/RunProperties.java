package dev.postil.intake.docx;

import dev.postil.intake.archive.Cursor;
import dev.postil.intake.docx.Style.RunStyle;
import dev.postil.intake.office.Look;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Reads how a run is set, in a style or in the text.
final class RunProperties {

    private @Nullable Boolean bold;
    private @Nullable Boolean italic;
    private @Nullable Boolean hidden;
    private Look.@Nullable Height height;
    private @Nullable String style;
    private @Nullable String font;

    /// Whether a change that is tracked takes the run, or the end of its paragraph, away.
    private boolean removed;

    static RunProperties read(Cursor xml) throws XMLStreamException {
        RunProperties read = new RunProperties();
        while (xml.next()) {
            if (!xml.isText()) {
                read.property(xml);
                xml.skip();
            }
        }
        return read;
    }

    RunStyle look() {
        return new RunStyle(bold, italic, hidden, height, style, font);
    }

    boolean isRemoved() {
        return removed;
    }

    private void property(Cursor xml) {
        if (Vocabulary.of(xml) != Vocabulary.WORD) {
            return;
        }
        switch (xml.name()) {
            case "b" -> bold = Vocabulary.isOn(xml);
            case "i" -> italic = Vocabulary.isOn(xml);
            case "vanish" -> hidden = Vocabulary.isOn(xml);
            case "vertAlign" ->
                    height =
                            switch (xml.attribute("val", "")) {
                                case "superscript" -> Look.Height.ABOVE;
                                case "subscript" -> Look.Height.BELOW;
                                default -> Look.Height.LINE;
                            };
            case "rStyle" -> style = xml.attribute("val");
            case "rFonts" -> font = xml.attribute("ascii", xml.attribute("hAnsi", ""));
            case "del", "moveFrom" -> removed = true;
            default -> {
                // Colours, sizes and the like are not kept.
            }
        }
    }
}
