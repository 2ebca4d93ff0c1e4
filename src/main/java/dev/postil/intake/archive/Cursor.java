package dev.postil.intake.archive;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Walks through XML element by element: [#next] goes over what the current element holds, and each
/// element that it meets is to be walked through or skipped before the next.
public final class Cursor {

    private final XMLStreamReader xml;
    private int depth;

    private Cursor(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// A cursor on the outermost element.
    public static Cursor open(byte[] bytes) throws XMLStreamException {
        Cursor cursor = new Cursor(Xml.reader(bytes));
        while (cursor.xml.next() != XMLStreamConstants.START_ELEMENT) {
            // What stands before it says nothing.
        }
        return cursor;
    }

    /// Goes on to the next element or text within the current element; at its end, leaves it.
    ///
    /// @return false once the element is left
    public boolean next() throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth > Xml.DEEPEST) {
                        throw new XMLStreamException("nested too deeply", xml.getLocation());
                    }
                    return true;
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return false;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {
                    // Comments and instructions are nothing to read.
                }
            }
        }
    }

    /// Leaves the current element, whatever it holds.
    public void skip() throws XMLStreamException {
        int within = depth;
        while (next() || depth >= within) {
            // What it holds is not wanted.
        }
    }

    /// Whether it stands on text rather than on an element.
    public boolean isText() {
        return xml.getEventType() != XMLStreamConstants.START_ELEMENT;
    }

    public String text() {
        return xml.getText();
    }

    /// All text in the current element, which is left.
    public String allText() throws XMLStreamException {
        StringBuilder all = new StringBuilder();
        int within = depth;
        while (next() || depth >= within) {
            if (xml.isCharacters()) {
                all.append(xml.getText());
            }
        }
        return all.toString();
    }

    /// The element's name without its prefix.
    public String name() {
        return xml.getLocalName();
    }

    /// The address of the element's vocabulary; empty where it has none.
    public String vocabulary() {
        String uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /// An attribute by its name without a prefix.
    public @Nullable String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /// The number in an attribute; the other value where there is none or a bad one.
    public int number(String name, int otherwise) {
        String value = attribute(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    public String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }
}
