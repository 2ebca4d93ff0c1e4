package dev.postil.intake;

import dev.postil.task.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes small files of word processors, and reads them.
final class OfficeFiles {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "%s</Relationships>";
    private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String OPEN_NAMES =
            " xmlns:office=\"%soffice:1.0\" xmlns:text=\"%stext:1.0\" xmlns:table=\"%stable:1.0\""
                            .replace("%s", OASIS)
                    + " xmlns:style=\"%sstyle:1.0\" xmlns:draw=\"%sdrawing:1.0\""
                            .replace("%s", OASIS)
                    + " xmlns:fo=\"%sxsl-fo-compatible:1.0\" xmlns:meta=\"%smeta:1.0\""
                            .replace("%s", OASIS)
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                    + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private OfficeFiles() {}

    /// A Word document with this body.
    static OfficeFiles docx(String body) {
        return docx(WORD, body);
    }

    static OfficeFiles docx(String vocabulary, String body) {
        OfficeFiles file = new OfficeFiles();
        file.parts.put("[Content_Types].xml", "<Types/>");
        file.parts.put(
                "_rels/.rels",
                RELATIONS.formatted(
                        "<Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/>"));
        return file.with(
                "word/document.xml",
                word(vocabulary, "document", "<w:body>%s</w:body>".formatted(body)));
    }

    /// Adds a part in Word's vocabulary, such as `footnotes`.
    OfficeFiles part(String name, String content) {
        return with("word/" + name + ".xml", word(WORD, name, content));
    }

    /// Adds what the text refers to: id, type, target, and whether it lies outside.
    OfficeFiles relation(String id, String type, String target, boolean outside) {
        String one =
                "<Relationship Id=\"%s\" Type=\"x/%s\" Target=\"%s\"%s/>"
                        .formatted(id, type, target, outside ? " TargetMode=\"External\"" : "");
        String name = "word/_rels/document.xml.rels";
        String before = parts.getOrDefault(name, RELATIONS.formatted(""));
        return with(name, before.replace("</Relationships>", one + "</Relationships>"));
    }

    OfficeFiles with(String name, String content) {
        parts.put(name, content);
        return this;
    }

    private static String word(String vocabulary, String element, String content) {
        return ("<w:%s xmlns:w=\"%s\" xmlns:r=\"urn:r\" xmlns:v=\"urn:v\" xmlns:wps=\"urn:wps\""
                        + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
                        + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                        + "%s</w:%s>")
                .formatted(element, vocabulary, content, element);
    }

    /// A paragraph of Word's with these runs.
    static String p(String content) {
        return "<w:p>" + content + "</w:p>";
    }

    /// A run of Word's with this text.
    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /// An open document with this text.
    static OfficeFiles odt(String text) {
        return odt("", text);
    }

    /// An open document with these automatic styles and this text.
    static OfficeFiles odt(String styles, String text) {
        OfficeFiles file = new OfficeFiles();
        file.parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        return file.with(
                        "content.xml",
                        "<office:document-content"
                                + OPEN_NAMES
                                + ">"
                                + content(styles, text)
                                + "</office:document-content>")
                .with("META-INF/manifest.xml", "<manifest/>");
    }

    private static String content(String styles, String text) {
        return "<office:automatic-styles>%s</office:automatic-styles>".formatted(styles)
                + "<office:body><office:text>%s</office:text></office:body>".formatted(text);
    }

    /// Adds the part with the styles that users see, and the heads of pages.
    OfficeFiles styles(String content) {
        return with(
                "styles.xml",
                "<office:document-styles"
                        + OPEN_NAMES
                        + ">"
                        + content
                        + "</office:document-styles>");
    }

    OfficeFiles meta(String content) {
        return with(
                "meta.xml",
                "<office:document-meta"
                        + OPEN_NAMES
                        + "><office:meta>"
                        + content
                        + "</office:meta></office:document-meta>");
    }

    /// An open document in one file of XML.
    static byte[] flat(String text) {
        return ("<office:document" + OPEN_NAMES + ">" + content("", text) + "</office:document>")
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
                if (part.getKey().equals("mimetype")) {
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
                    sum.update(content);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Reads it as a file whose name says nothing.
    Reading read() throws IntakeException {
        return read(bytes());
    }

    static Reading read(byte[] bytes) throws IntakeException {
        return Intake.standard().read(Original.of("file.bin", bytes), Progress.NONE);
    }

    /// What the blocks of it are; see [Readings#outline].
    String outline() throws IntakeException {
        return Readings.outline(read());
    }
}
