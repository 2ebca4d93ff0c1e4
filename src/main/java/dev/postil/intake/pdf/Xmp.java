package dev.postil.intake.pdf;

import dev.postil.intake.archive.Xml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// What a file says about itself in its XMP packet: the Dublin Core of it.
final class Xmp {

    private static final String CORE = "http://purl.org/dc/elements/1.1/";
    private static final String PRISM = "prismstandard.org";
    private static final int MOST = 50;
    private static final int LONGEST = 2000;

    private final Map<String, List<String>> values = new HashMap<>();

    static Xmp of(byte[] packet) {
        Xmp xmp = new Xmp();
        try {
            XMLStreamReader reader = Xml.reader(packet);
            try {
                xmp.read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException _) {
            // What came before the damage counts.
            return xmp;
        }
        return xmp;
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        String property = null;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String space = reader.getNamespaceURI();
                if (CORE.equals(space) || (space != null && space.contains(PRISM))) {
                    property = reader.getLocalName();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (reader.getLocalName().equals(property)) {
                    property = null;
                }
            } else if (event == XMLStreamConstants.CHARACTERS && property != null) {
                add(property, reader.getText().strip());
            }
        }
    }

    private void add(String property, String value) {
        List<String> list = values.computeIfAbsent(property, _ -> new ArrayList<>());
        if (!value.isEmpty() && value.length() < LONGEST && list.size() < MOST) {
            list.add(value);
        }
    }

    List<String> all(String property) {
        return values.getOrDefault(property, List.of());
    }

    @Nullable String first(String property) {
        return all(property).isEmpty() ? null : all(property).getFirst();
    }
}
