package dev.postil.intake.odt;

import dev.postil.intake.archive.Archive;
import dev.postil.intake.archive.Cursor;
import dev.postil.intake.office.BoldLines;
import dev.postil.intake.office.Facts;
import dev.postil.intake.office.Pages;
import dev.postil.intake.office.Story;
import dev.postil.intake.text.Extract;
import dev.postil.intake.text.LanguageGuess;
import dev.postil.intake.text.Passage;
import dev.postil.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// A document in the open format: its text with all that hangs on it.
public final class OpenDocument {

    private final Shared shared;
    private final Story story = new Story();
    private final Map<String, String> meta = new HashMap<>();

    /// Styles with names that users see, and those made for the heads of pages.
    private final Styles common = Styles.none();

    private List<Passage> body = List.of();
    private @Nullable String titled;
    private boolean hasText;

    private OpenDocument(Shared shared) {
        this.shared = shared;
    }

    /// Whether an archive opens with a password only.
    public static boolean isLocked(Archive archive) throws IOException {
        return archive.read("META-INF/manifest.xml")
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .filter(manifest -> manifest.contains("encryption-data"))
                .isPresent();
    }

    /// Reads the document that an archive holds.
    ///
    /// @throws IOException where there is none, or a part of it cannot be unpacked
    /// @throws XMLStreamException where its text is broken
    public static Extract read(Archive archive, LanguageGuess languages, Progress progress)
            throws IOException, XMLStreamException {
        Formulas formulas = new Formulas(archive);
        OpenDocument document = new OpenDocument(new Shared(progress, formulas::text));
        document.lenient(archive, "styles.xml");
        document.lenient(archive, "meta.xml");
        Optional<byte[]> content = archive.read("content.xml");
        if (content.isEmpty()) {
            throw new IOException("content.xml is missing");
        }
        document.part(Cursor.open(content.get()));
        return document.extract(languages);
    }

    /// Reads a document that is one file of XML.
    public static Extract readFlat(byte[] bytes, LanguageGuess languages, Progress progress)
            throws IOException, XMLStreamException {
        OpenDocument document = new OpenDocument(new Shared(progress, _ -> ""));
        document.part(Cursor.open(bytes));
        return document.extract(languages);
    }

    /// A part without which the text can be read as well.
    private void lenient(Archive archive, String name) throws IOException {
        Optional<byte[]> bytes = archive.read(name);
        try {
            if (bytes.isPresent()) {
                part(Cursor.open(bytes.get()));
            }
        } catch (XMLStreamException _) {
            // What was read before it broke off is as good.
        }
    }

    private void part(Cursor xml) throws XMLStreamException {
        Styles automatic = common.copy();
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            switch (Names.of(xml)) {
                case "office:styles" -> {
                    common.read(xml, false);
                    automatic = common.copy();
                }
                case "office:automatic-styles" -> automatic.read(xml, true);
                case "office:master-styles" -> masterPages(xml, automatic);
                case "office:meta" -> meta(xml);
                case "office:body" -> body(xml, automatic);
                default -> xml.skip();
            }
        }
    }

    private void body(Cursor xml, Styles styles) throws XMLStreamException {
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            if (Names.of(xml).equals("office:text") && !hasText) {
                hasText = true;
                BlockReader reader = new BlockReader(shared, styles);
                body = BoldLines.asHeadings(reader.blocks(xml));
                titled = reader.titled();
            } else {
                xml.skip();
            }
        }
    }

    private void masterPages(Cursor xml, Styles styles) throws XMLStreamException {
        BlockReader reader = new BlockReader(shared, styles);
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            if (!xml.name().equals("master-page")) {
                xml.skip();
                continue;
            }
            while (xml.next()) {
                if (!xml.isText()) {
                    headOrFoot(xml, reader);
                }
            }
        }
    }

    private void headOrFoot(Cursor xml, BlockReader reader) throws XMLStreamException {
        boolean shown = !xml.attribute("display", "true").equals("false");
        if (shown && xml.name().startsWith("header")) {
            story.head(reader.blocks(xml));
        } else if (shown && xml.name().startsWith("footer")) {
            story.foot(reader.blocks(xml));
        } else {
            xml.skip();
        }
    }

    private void meta(Cursor xml) throws XMLStreamException {
        while (xml.next()) {
            if (!xml.isText()) {
                meta.putIfAbsent(Names.of(xml), xml.allText());
            }
        }
    }

    private Extract extract(LanguageGuess languages) throws IOException {
        if (!hasText) {
            throw new IOException("no text in it");
        }
        List<Passage> notes = new ArrayList<>();
        for (String id : shared.notes().mentioned()) {
            List<Passage> text = shared.noteTexts().getOrDefault(id, List.of());
            notes.addAll(shared.notes().note(id, text));
        }
        return facts().extract(story.told(Pages.number(body), notes), titled, languages);
    }

    private Facts facts() {
        return new Facts(
                meta.get("dc:title"),
                meta.getOrDefault("meta:initial-creator", meta.get("dc:creator")),
                meta.getOrDefault("meta:creation-date", meta.get("dc:date")),
                meta.get("dc:language"),
                common.language());
    }
}
