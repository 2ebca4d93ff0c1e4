package dev.postil.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlTest {

    @TempDir Path folder;

    @Test
    void nothingIsFetched() throws IOException, XMLStreamException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        try (ServerSocket far = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String xml =
                    """
                    <!DOCTYPE a SYSTEM "http://127.0.0.1:%d/a.dtd" [
                      <!ENTITY far SYSTEM "http://127.0.0.1:%d/a.txt">
                      <!ENTITY near SYSTEM "%s">
                    ]>
                    <a>left &far;&near; right &amp; more</a>"""
                            .formatted(far.getLocalPort(), far.getLocalPort(), secret.toUri());
            assertThat(text(xml)).isEqualTo("left  right & more");
            far.setSoTimeout(1);
            assertThatThrownBy(far::accept).hasMessageContaining("timed out");
        }
    }

    @Test
    void whatMultipliesItselfIsRefused() {
        StringBuilder type = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"laugh\">");
        for (int i = 1; i < 20; i++) {
            type.append("<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
        }
        assertThatThrownBy(() -> text(type + "]><a>&e19;</a>"))
                .isInstanceOf(XMLStreamException.class);
    }

    @Test
    void aBadByteDoesNotSpoilTheRest() throws XMLStreamException {
        byte[] xml = "<a>b?d</a>".getBytes(StandardCharsets.US_ASCII);
        xml[4] = (byte) 0xC3;
        assertThat(text(xml)).isEqualTo("b\uFFFDd");
    }

    @Test
    void encodingsAreMarkedOrDeclared() throws XMLStreamException {
        String latin = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><a>é</a>";
        assertThat(text(latin.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("é");
        assertThat(text("<a>é</a>".getBytes(StandardCharsets.UTF_16))).isEqualTo("é");
        assertThat(text("<a>é</a>".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("é");
        assertThat(text("\uFEFF<a>é</a>".getBytes(StandardCharsets.UTF_8))).isEqualTo("é");
        String unknown = "<?xml version=\"1.0\" encoding=\"x-none\"?><a>é</a>";
        assertThat(text(unknown.getBytes(StandardCharsets.UTF_8))).isEqualTo("é");
    }

    private static String text(String xml) throws XMLStreamException {
        return text(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = Xml.reader(xml);
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }
}
