package dev.postil.intake.odt;

import dev.postil.intake.archive.Archive;
import dev.postil.intake.archive.Cursor;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/// Formulas that lie in folders of their own within the archive.
final class Formulas {

    private final Archive archive;

    Formulas(Archive archive) {
        this.archive = archive;
    }

    /// The text of a formula; empty where the object is something else, or broken.
    String text(String folder) {
        String name = folder.startsWith("./") ? folder.substring(2) : folder;
        try {
            Optional<byte[]> bytes = archive.read(name + "/content.xml");
            if (bytes.isEmpty()) {
                return "";
            }
            Cursor xml = Cursor.open(bytes.get());
            return xml.name().equals("math") ? Formula.read(xml) : "";
        } catch (IOException | XMLStreamException _) {
            return "";
        }
    }
}
