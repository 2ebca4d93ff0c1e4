package dev.postil.intake.odt;

import dev.postil.intake.archive.Cursor;
import javax.xml.stream.XMLStreamException;

/// Writes a formula in one line: its letters and signs in their order.
final class Formula {

    private Formula() {}

    /// Reads the formula that the cursor stands on.
    static String read(Cursor xml) throws XMLStreamException {
        StringBuilder formula = new StringBuilder();
        read(xml, formula);
        return formula.toString().strip();
    }

    private static void read(Cursor xml, StringBuilder formula) throws XMLStreamException {
        boolean fraction = xml.name().equals("mfrac");
        boolean below = false;
        if (xml.name().equals("msqrt") || xml.name().equals("mroot")) {
            formula.append('√');
        }
        while (xml.next()) {
            if (xml.isText()) {
                formula.append(xml.text().strip());
                continue;
            }
            // What the program keeps to edit the formula is another way to say the same.
            if (xml.name().startsWith("annotation")) {
                xml.skip();
                continue;
            }
            if (fraction && below) {
                formula.append('/');
            }
            below = true;
            if (xml.name().equals("mtr") || xml.name().equals("mtd")) {
                formula.append(' ');
            }
            read(xml, formula);
        }
    }
}
