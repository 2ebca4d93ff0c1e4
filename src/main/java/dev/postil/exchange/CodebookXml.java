package dev.postil.exchange;

import dev.postil.exchange.ExchangeException.Reason;
import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.model.Tag;
import dev.postil.model.TagTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// The codebook XML 1.0 of REFI-QDA (`.qdc`). Kinds are the outermost codes, tags the codes within;
/// aliases, which the format does not know, are the last line of a description.
final class CodebookXml {

    private static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";
    private static final String ORIGIN = "Postil";
    private static final String ALIASES = "Aliases: ";

    /// The kind of codes that other programs keep in one flat list.
    private static final String FLAT = "Code";

    private static final int DEEPEST = 100;

    private CodebookXml() {}

    static void write(Codebook codebook, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("CodeBook");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("origin", ORIGIN);
            xml.writeStartElement("Codes");
            TagTree tree = new TagTree(codebook);
            for (Kind kind : codebook.kinds()) {
                UUID id = Values.named("kind", kind.id());
                start(xml, id, kind.label(), kind.colour());
                for (Tag tag : tree.tops(kind.id())) {
                    write(xml, tree, tag);
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    private static void write(XMLStreamWriter xml, TagTree tree, Tag tag)
            throws XMLStreamException {
        start(xml, tag.id(), tag.label(), tag.colour());
        String definition = tag.definition() == null ? "" : tag.definition();
        String aliases = tag.aliases().isEmpty() ? "" : ALIASES + String.join("; ", tag.aliases());
        if (!definition.isEmpty() || !aliases.isEmpty()) {
            xml.writeStartElement("Description");
            String between = definition.isEmpty() || aliases.isEmpty() ? "" : "\n";
            xml.writeCharacters(allowed(definition + between + aliases));
            xml.writeEndElement();
        }
        for (Tag child : tree.children(tag.id())) {
            write(xml, tree, child);
        }
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, UUID id, String name, @Nullable String colour)
            throws XMLStreamException {
        xml.writeStartElement("Code");
        xml.writeAttribute("guid", id.toString());
        xml.writeAttribute("name", allowed(name));
        xml.writeAttribute("isCodable", "true");
        if (colour != null) {
            xml.writeAttribute("color", colour);
        }
    }

    /// Without the characters that XML cannot hold.
    private static String allowed(String words) {
        return JsonOut.wellFormed(words)
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }

    static Codebook read(InputStream bytes, Instant now) throws ExchangeException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return new Reader(factory.createXMLStreamReader(bytes), now).read();
        } catch (XMLStreamException failure) {
            var place = failure.getLocation();
            throw new ExchangeException(
                    Reason.NOT_XML,
                    String.valueOf(place == null ? 1 : place.getLineNumber()),
                    String.valueOf(place == null ? 1 : place.getColumnNumber()));
        }
    }

    /// A code that was opened and not closed yet.
    private static final class Code {

        private final String name;
        private final @Nullable String guid;
        private final @Nullable String colour;
        private final List<Code> below = new ArrayList<>();
        private String description = "";

        Code(String name, @Nullable String guid, @Nullable String colour) {
            this.name = name;
            this.guid = guid;
            this.colour = colour;
        }
    }

    /// Reads the codes and makes kinds and tags of them.
    private static final class Reader {

        private final XMLStreamReader xml;
        private final CodebookBuilder builder;
        private final List<Code> tops = new ArrayList<>();
        private final Deque<Code> open = new ArrayDeque<>();
        private boolean own;
        private boolean found;

        Reader(XMLStreamReader xml, Instant now) {
            this.xml = xml;
            builder = new CodebookBuilder(now);
        }

        Codebook read() throws XMLStreamException, ExchangeException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start();
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("Code")) {
                    open.pop();
                }
            }
            if (!found) {
                throw new ExchangeException(Reason.NO_CODEBOOK);
            }
            for (Code top : tops) {
                if (own || !top.below.isEmpty()) {
                    builder.kind(top.name, top.colour);
                    top.below.forEach(code -> tag(top.name, List.of(), code));
                } else {
                    tag(FLAT, List.of(), top);
                }
            }
            return builder.codebook();
        }

        private void start() throws XMLStreamException, ExchangeException {
            switch (xml.getLocalName()) {
                case "CodeBook" -> {
                    found = true;
                    String origin = xml.getAttributeValue(null, "origin");
                    own = origin != null && origin.startsWith(ORIGIN);
                }
                case "Code" -> {
                    Code code = code();
                    (open.isEmpty() ? tops : open.peek().below).add(code);
                    open.push(code);
                }
                case "Description" -> {
                    if (!open.isEmpty()) {
                        open.peek().description = xml.getElementText();
                    }
                }
                default -> {}
            }
        }

        private Code code() throws ExchangeException {
            String line = String.valueOf(xml.getLocation().getLineNumber());
            String name = xml.getAttributeValue(null, "name");
            if (name == null || name.isBlank()) {
                throw new ExchangeException(Reason.CODE_WITHOUT_NAME, line);
            }
            if (open.size() >= DEEPEST) {
                throw new ExchangeException(Reason.TOO_LARGE, line, "1");
            }
            String colour = xml.getAttributeValue(null, "color");
            boolean usable = colour != null && colour.matches("#\\p{XDigit}{6}");
            return new Code(
                    name.strip(), xml.getAttributeValue(null, "guid"), usable ? colour : null);
        }

        private void tag(String kind, List<String> above, Code code) {
            List<String> path = new ArrayList<>(above);
            path.add(code.name);
            String description = code.description.strip();
            int at = description.lastIndexOf(ALIASES);
            boolean has = at == 0 || (at > 0 && description.charAt(at - 1) == '\n');
            String definition = has ? description.substring(0, at).strip() : description;
            List<String> aliases =
                    has
                            ? List.of(description.substring(at + ALIASES.length()).split("; "))
                            : List.of();
            builder.tag(
                    kind,
                    path,
                    id(code.guid),
                    aliases,
                    definition.isEmpty() ? null : definition,
                    code.colour);
            code.below.forEach(child -> tag(kind, path, child));
        }

        private static @Nullable UUID id(@Nullable String guid) {
            String plain = guid == null ? "" : guid.replaceAll("[{}]", "");
            return plain.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")
                    ? UUID.fromString(plain)
                    : null;
        }
    }
}
