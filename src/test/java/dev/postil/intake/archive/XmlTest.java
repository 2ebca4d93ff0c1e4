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

    private static String text(String xml) throws XMLStreamException {
        XMLStreamReader reader = Xml.reader(xml.getBytes(StandardCharsets.UTF_8));
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }
}
