package dev.postil.intake.docx;

import dev.postil.intake.archive.Cursor;
import dev.postil.intake.office.Line;
import dev.postil.intake.office.Look;
import javax.xml.stream.XMLStreamException;

/// Writes a formula in one line, as one would type it: its letters and signs in their order, with
/// brackets where they hold together.
final class Formula {

    private final Line line;

    Formula(Line line) {
        this.line = line;
    }

    /// Reads what the current element holds.
    void read(Cursor xml, Look look) throws XMLStreamException {
        while (xml.next()) {
            if (!xml.isText()) {
                element(xml, look);
            }
        }
    }

    private void element(Cursor xml, Look look) throws XMLStreamException {
        if (Vocabulary.of(xml) == Vocabulary.WORD) {
            word(xml, look);
            return;
        }
        switch (xml.name()) {
            case "t" -> line.append(xml.allText(), look);
            case "f" -> fraction(xml, look);
            case "rad" -> {
                line.append("√", look);
                read(xml, look);
            }
            case "d" -> delimited(xml, look);
            case "nary" -> largeOperator(xml, look);
            case "sup" -> read(xml, look.withHeight(Look.Height.ABOVE));
            case "sub" -> read(xml, look.withHeight(Look.Height.BELOW));
            case "mr" -> {
                line.space();
                read(xml, look);
            }
            case "e", "r", "oMath", "num", "den", "deg", "fName", "lim" -> read(xml, look);
            default -> {
                if (xml.name().endsWith("Pr")) {
                    xml.skip();
                } else {
                    read(xml, look);
                }
            }
        }
    }

    /// Changes that are tracked reach into formulas.
    private void word(Cursor xml, Look look) throws XMLStreamException {
        switch (xml.name()) {
            case "ins", "moveTo", "r", "hyperlink" -> read(xml, look);
            case "t" -> line.append(xml.allText(), look);
            default -> xml.skip();
        }
    }

    private void fraction(Cursor xml, Look look) throws XMLStreamException {
        while (xml.next()) {
            if (!xml.isText()) {
                if (xml.name().equals("den")) {
                    line.append("/", look);
                }
                element(xml, look);
            }
        }
    }

    private void delimited(Cursor xml, Look look) throws XMLStreamException {
        String open = "(";
        String close = ")";
        String between = "|";
        boolean begun = false;
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            if (xml.name().equals("dPr")) {
                while (xml.next()) {
                    if (!xml.isText()) {
                        String sign = xml.attribute("val", "");
                        open = xml.name().equals("begChr") ? sign : open;
                        close = xml.name().equals("endChr") ? sign : close;
                        between = xml.name().equals("sepChr") ? sign : between;
                        xml.skip();
                    }
                }
            } else {
                line.append(begun ? between : open, look);
                begun = true;
                element(xml, look);
            }
        }
        line.append(close, look);
    }

    private void largeOperator(Cursor xml, Look look) throws XMLStreamException {
        String sign = "∫";
        boolean written = false;
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            if (xml.name().equals("naryPr")) {
                sign = sign(xml, sign);
            } else {
                if (!written) {
                    line.append(sign, look);
                    written = true;
                }
                element(xml, look);
            }
        }
    }

    private static String sign(Cursor xml, String otherwise) throws XMLStreamException {
        String sign = otherwise;
        while (xml.next()) {
            if (!xml.isText()) {
                sign = xml.name().equals("chr") ? xml.attribute("val", sign) : sign;
                xml.skip();
            }
        }
        return sign;
    }
}
