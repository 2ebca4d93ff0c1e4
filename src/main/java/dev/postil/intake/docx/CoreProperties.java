package dev.postil.intake.docx;

import dev.postil.intake.archive.Cursor;
import dev.postil.intake.office.Facts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// What a document says about itself in the part that is there for that.
final class CoreProperties {

    private CoreProperties() {}

    /// @param styled the language that the styles set
    static Facts read(Optional<Cursor> part, @Nullable String styled) {
        Map<String, String> said = new HashMap<>();
        try {
            if (part.isPresent()) {
                Cursor xml = part.get();
                while (xml.next()) {
                    if (!xml.isText()) {
                        said.putIfAbsent(xml.name(), xml.allText());
                    }
                }
            }
        } catch (XMLStreamException _) {
            // What was read before is as good.
        }
        String created = said.get("created");
        return new Facts(
                said.get("title"),
                said.get("creator"),
                created == null || created.isBlank() ? said.get("modified") : created,
                said.get("language"),
                styled);
    }
}
