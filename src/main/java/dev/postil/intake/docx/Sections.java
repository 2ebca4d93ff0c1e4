package dev.postil.intake.docx;

import dev.postil.intake.archive.Cursor;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/// Reads the sections of a document, of which only the heads and feet of their pages matter here.
final class Sections {

    private Sections() {}

    /// The ids of the parts that hold them, in order.
    static List<String> references(Cursor xml) throws XMLStreamException {
        List<String> ids = new ArrayList<>();
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            String id = xml.attribute("id");
            boolean reference =
                    xml.name().equals("headerReference") || xml.name().equals("footerReference");
            if (reference && id != null) {
                ids.add(id);
            }
            xml.skip();
        }
        return ids;
    }
}
