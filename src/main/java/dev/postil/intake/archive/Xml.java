package dev.postil.intake.archive;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLReporter;
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

    /// What is wrong comes as an exception; nothing is to be printed.
    private static final XMLReporter SILENT = (_, _, _, _) -> {};

    private Xml() {}

    /// A reader at the beginning of the document. Text comes whole, not in pieces.
    public static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        return factory().createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    /// A factory is cheap beside a document, and not said to be safe between threads.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(DEEPEST));
        factory.setXMLResolver(NOTHING);
        factory.setXMLReporter(SILENT);
        return factory;
    }
}
