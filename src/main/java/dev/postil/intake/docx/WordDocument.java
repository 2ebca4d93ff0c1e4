package dev.postil.intake.docx;

import dev.postil.intake.archive.Archive;
import dev.postil.intake.archive.Cursor;
import dev.postil.intake.docx.Parts.Relation;
import dev.postil.intake.office.BoldLines;
import dev.postil.intake.office.Facts;
import dev.postil.intake.office.Notes;
import dev.postil.intake.office.Pages;
import dev.postil.intake.office.Story;
import dev.postil.intake.text.Extract;
import dev.postil.intake.text.LanguageGuess;
import dev.postil.intake.text.Passage;
import dev.postil.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// A document as Word writes it: its text with all that hangs on it.
public final class WordDocument {

    private final Parts parts;
    private final String main;
    private final Map<String, Relation> relations;
    private final Shared shared;

    private WordDocument(Parts parts, String main, Progress progress) throws IOException {
        this.parts = parts;
        this.main = main;
        this.relations = parts.relations(main);
        Styles styles = Styles.read(parts.lenient(part("styles")));
        ListDefinitions lists = ListDefinitions.read(parts.lenient(part("numbering")), styles);
        this.shared = new Shared(styles, new Numbering(lists, styles), new Notes(), progress);
    }

    /// Reads the document that an archive holds.
    ///
    /// @throws IOException where there is none, or a part of it cannot be unpacked
    /// @throws XMLStreamException where its text is broken
    public static Extract read(Archive archive, LanguageGuess languages, Progress progress)
            throws IOException, XMLStreamException {
        Parts parts = new Parts(archive);
        Optional<String> main = parts.document();
        if (main.isEmpty()) {
            throw new IOException("no document in it");
        }
        return new WordDocument(parts, main.get(), progress).extract(languages);
    }

    private @Nullable String part(String type) {
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        return parts.named(relations, type, folder + type + ".xml");
    }

    private Extract extract(LanguageGuess languages) throws IOException, XMLStreamException {
        BlockReader reader = new BlockReader(shared, relations);
        List<Passage> body = BoldLines.asHeadings(Pages.number(reader.blocks(parts.open(main))));
        Story story = new Story();
        for (String id : reader.heads()) {
            headOrFoot(relations.get(id), story);
        }
        List<Passage> all = story.told(body, notes());
        return facts().extract(all, reader.titled(), languages);
    }

    private Facts facts() throws IOException {
        String core = parts.named(parts.relations(""), "core-properties", "docProps/core.xml");
        return CoreProperties.read(parts.lenient(core), shared.styles().language());
    }

    private void headOrFoot(@Nullable Relation relation, Story story) throws IOException {
        if (relation == null || relation.outside()) {
            return;
        }
        List<Passage> passages = lenient(relation.target());
        if (relation.type().equals("header")) {
            story.head(passages);
        } else {
            story.foot(passages);
        }
    }

    /// A part that is read as far as it is sound.
    private List<Passage> lenient(String name) throws IOException {
        Optional<Cursor> xml = parts.lenient(name);
        try {
            return xml.isEmpty()
                    ? List.of()
                    : new BlockReader(shared, parts.relations(name)).blocks(xml.get());
        } catch (XMLStreamException _) {
            return List.of();
        }
    }

    private List<Passage> notes() throws IOException {
        Map<String, List<Passage>> read = new HashMap<>();
        read(part("footnotes"), "footnote", read);
        read(part("endnotes"), "endnote", read);
        List<Passage> notes = new ArrayList<>();
        for (String id : shared.notes().mentioned()) {
            notes.addAll(shared.notes().note(id, read.getOrDefault(id, List.of())));
        }
        return notes;
    }

    private void read(@Nullable String part, String kind, Map<String, List<Passage>> into)
            throws IOException {
        Optional<Cursor> found = parts.lenient(part);
        if (found.isEmpty() || part == null) {
            return;
        }
        BlockReader reader = new BlockReader(shared, parts.relations(part));
        Cursor xml = found.get();
        try {
            while (xml.next()) {
                if (xml.isText()) {
                    continue;
                }
                String id = kind + " " + xml.attribute("id", "");
                into.putIfAbsent(id, reader.blocks(xml));
            }
        } catch (XMLStreamException _) {
            // The notes before the break are read.
        }
    }
}
