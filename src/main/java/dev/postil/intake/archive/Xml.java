package dev.postil.intake.archive;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML that others wrote: nothing outside of it is ever fetched, and what it defines itself
/// is expanded within the limits that Java sets. A document type may be there, as old books have
/// one.
public final class Xml {

    /// As deep as tables in text boxes in tables reach, and far less than the stack holds.
    static final int DEEPEST = 200;

    private static final XMLResolver NOTHING = (_, _, _, _) -> InputStream.nullInputStream();

    /// What stands in front of a document says in which encoding it is.
    private static final int HEAD = 256;

    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

    private Xml() {}

    /// A reader at the beginning of the document. Text comes whole, not in pieces; bytes that are
    /// no characters become U+FFFD instead of making the whole unreadable.
    public static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        int mark = startsWith(xml, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        InputStream bytes = new ByteArrayInputStream(xml, mark, xml.length - mark);
        return factory().createXMLStreamReader(new InputStreamReader(bytes, encoding(xml)));
    }

    /// The encoding that a document says it is in; UTF-8 where it says none that is known.
    public static Charset encoding(byte[] xml) {
        if (startsWith(xml, 0xFE, 0xFF) || startsWith(xml, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        if (startsWith(xml, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(xml, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        int length = Math.min(xml.length, HEAD);
        String head = new String(xml, 0, length, StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        try {
            boolean other =
                    declared.find()
                            && !declared.group(1).toUpperCase(Locale.ROOT).startsWith("UTF");
            return other ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException _) {
            return StandardCharsets.UTF_8;
        }
    }

    private static boolean startsWith(byte[] bytes, int... signs) {
        if (bytes.length < signs.length) {
            return false;
        }
        for (int i = 0; i < signs.length; i++) {
            if ((bytes[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    /// A factory is cheap beside a document, and not said to be safe between threads.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(DEEPEST));
        factory.setXMLResolver(NOTHING);
        return factory;
    }
}
