package dev.postil.intake.docx;

import dev.postil.intake.archive.Cursor;
import javax.xml.stream.XMLStreamException;

/// What is said of a row of a table.
///
/// @param isRemoved whether a change that is tracked takes it away
/// @param isHead whether it names the columns, and is repeated on each page
/// @param before how many columns it leaves out at its beginning
record RowProperties(boolean isRemoved, boolean isHead, int before) {

    static RowProperties read(Cursor xml) throws XMLStreamException {
        boolean removed = false;
        boolean head = false;
        int before = 0;
        while (xml.next()) {
            if (!xml.isText()) {
                if (Vocabulary.of(xml) == Vocabulary.WORD) {
                    removed |= xml.name().equals("del");
                    head |= xml.name().equals("tblHeader") && Vocabulary.isOn(xml);
                    before = xml.name().equals("gridBefore") ? xml.number("val", 0) : before;
                }
                xml.skip();
            }
        }
        return new RowProperties(removed, head, before);
    }
}
