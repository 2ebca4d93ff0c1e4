package dev.postil.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A book for tests, as an archive of files.
final class Book {

    private static final String CONTAINER =
            """
            <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
            <rootfile full-path="OPS/book.opf"/></rootfiles></container>""";

    private final Map<String, String> files = new LinkedHashMap<>();
    private final StringBuilder manifest = new StringBuilder();
    private final StringBuilder spine = new StringBuilder();
    private String metadata = "<dc:title>Strategic Ambiguity</dc:title>";

    Book metadata(String xml) {
        metadata = xml;
        return this;
    }

    Book file(String path, String text) {
        files.put(path, text);
        return this;
    }

    /// Adds a page with the given body.
    Book page(String name, String body) {
        return page(name, "", body);
    }

    Book page(String name, String properties, String body) {
        String page =
                """
                <?xml version="1.0" encoding="utf-8"?>
                <html xmlns="http://www.w3.org/1999/xhtml"
                      xmlns:epub="http://www.idpf.org/2007/ops">
                <head><title/></head><body>%s</body></html>"""
                        .formatted(body);
        listed(name, properties);
        return file("OPS/" + name, page);
    }

    /// Lists a page without having it.
    Book listed(String name, String properties) {
        manifest.append(
                "<item id='%s' href='%s' media-type='application/xhtml+xml' properties='%s'/>"
                        .formatted(name, name, properties));
        spine.append("<itemref idref='%s'/>".formatted(name));
        return this;
    }

    byte[] bytes() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("mimetype", "application/epub+zip");
        all.put("META-INF/container.xml", CONTAINER);
        all.put(
                "OPS/book.opf",
                """
                <!DOCTYPE package PUBLIC "+//ISBN 0-9673008-1-9//DTD OEB 1.0//EN" "oeb.dtd">
                <package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>%s</metadata>
                <manifest>%s</manifest><spine>%s</spine></package>"""
                        .formatted(metadata, manifest, spine));
        all.putAll(files);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : all.entrySet()) {
                if (!file.getValue().isEmpty()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    Reading read() throws IntakeException {
        return Readings.ofBytes("book.epub", bytes());
    }
}
