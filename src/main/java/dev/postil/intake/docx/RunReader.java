package dev.postil.intake.docx;

import dev.postil.intake.archive.Cursor;
import dev.postil.intake.docx.Style.RunStyle;
import dev.postil.intake.office.Line;
import dev.postil.intake.office.Look;
import dev.postil.intake.office.Pages;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Reads what stands in a paragraph: runs of characters, links, fields, mentions of notes.
final class RunReader {

    /// A run while it is read.
    private static final class Run {
        final Paragraph paragraph;
        final @Nullable String href;
        RunStyle style = RunStyle.SILENT;
        Look look;

        Run(Paragraph paragraph, @Nullable String href, Look look) {
            this.paragraph = paragraph;
            this.href = href;
            this.look = look;
        }

        Line line() {
            return paragraph.line();
        }
    }

    private final Shared shared;
    private final Map<String, Parts.Relation> relations;
    private final Fields fields;
    private final BlockReader blocks;

    RunReader(
            Shared shared,
            Map<String, Parts.Relation> relations,
            Fields fields,
            BlockReader blocks) {
        this.shared = shared;
        this.relations = relations;
        this.fields = fields;
        this.blocks = blocks;
    }

    private void contents(Cursor xml, Paragraph paragraph, @Nullable String href)
            throws XMLStreamException {
        while (xml.next()) {
            if (!xml.isText()) {
                inline(xml, paragraph, href);
            }
        }
    }

    /// Reads the element that the cursor stands on.
    ///
    /// @param href where the characters in it lead, if anywhere
    void inline(Cursor xml, Paragraph paragraph, @Nullable String href) throws XMLStreamException {
        switch (Vocabulary.of(xml)) {
            case WORD -> word(xml, paragraph, href);
            case MATH -> new Formula(paragraph.line()).read(xml, Look.PLAIN.withHref(href));
            case COMPATIBILITY ->
                    firstThatSays(xml, paragraph, () -> contents(xml, paragraph, href));
            case OTHER -> xml.skip();
        }
    }

    /// A paragraph has been read.
    void endParagraph() {
        fields.dropUnshown();
    }

    private void word(Cursor xml, Paragraph paragraph, @Nullable String href)
            throws XMLStreamException {
        switch (xml.name()) {
            case "pPr" -> {
                ParagraphProperties properties = paragraph.properties();
                properties.read(xml);
                if (properties.pageBefore() || shared.styles().pageBefore(properties.style())) {
                    Pages.set(paragraph.line());
                }
            }
            case "r" -> run(xml, paragraph, href);
            case "hyperlink" -> contents(xml, paragraph, link(xml, href));
            case "fldSimple" -> {
                String target = Fields.target(xml.attribute("instr", ""));
                contents(xml, paragraph, target == null ? href : target);
            }
            case "bookmarkStart" -> {
                String name = xml.attribute("name");
                if (name != null && !name.equals("_GoBack")) {
                    paragraph.line().anchor(name);
                }
                xml.skip();
            }
            case "del", "moveFrom", "fldData" -> xml.skip();
            default -> {
                if (xml.name().endsWith("Pr")) {
                    xml.skip();
                } else {
                    contents(xml, paragraph, href);
                }
            }
        }
    }

    private @Nullable String link(Cursor xml, @Nullable String outer) {
        Parts.Relation relation = relations.get(xml.attribute("id", ""));
        String address = relation == null || !relation.outside() ? null : relation.target();
        String place = xml.attribute("anchor");
        String target = Fields.target(address, place);
        return target == null ? outer : target;
    }

    private void run(Cursor xml, Paragraph paragraph, @Nullable String href)
            throws XMLStreamException {
        Run run = new Run(paragraph, href, Look.PLAIN);
        settle(run);
        runContents(xml, run);
    }

    private void runContents(Cursor xml, Run run) throws XMLStreamException {
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            switch (Vocabulary.of(xml)) {
                case WORD -> piece(xml, run);
                case COMPATIBILITY ->
                        firstThatSays(xml, run.paragraph, () -> runContents(xml, run));
                case MATH -> new Formula(run.line()).read(xml, run.look);
                case OTHER -> xml.skip();
            }
        }
    }

    /// How the run is set, from its own words and its styles.
    private void settle(Run run) {
        run.look = shared.styles().look(run.style, run.paragraph.properties().style());
    }

    private Look look(Run run) {
        String href = run.href == null ? fields.href() : run.href;
        return href == null ? run.look : run.look.withHref(href);
    }

    private void append(Run run, String characters) {
        if (!fields.isHidden()) {
            run.line().append(characters, look(run));
            if (!characters.isBlank()) {
                run.paragraph.read(fields.isInContents());
            }
        }
    }

    private void piece(Cursor xml, Run run) throws XMLStreamException {
        switch (xml.name()) {
            case "rPr" -> {
                run.style = RunProperties.read(xml).look();
                settle(run);
            }
            case "t" -> {
                String font = shared.styles().font(run.style);
                append(run, SymbolFonts.read(xml.allText().replace('\n', ' '), font));
            }
            case "instrText" -> fields.code(xml.allText());
            case "drawing", "pict", "object" -> boxes(xml, run.paragraph);
            case "ruby" -> ruby(xml, run);
            case "fldChar" -> field(xml, run);
            default -> {
                sign(xml, run);
                xml.skip();
            }
        }
    }

    /// What stands for a character or a place, and holds nothing itself.
    private void sign(Cursor xml, Run run) throws XMLStreamException {
        switch (xml.name()) {
            case "tab", "ptab" -> append(run, "\t");
            case "br" -> lineBreak(xml, run);
            case "cr" -> append(run, "\n");
            case "noBreakHyphen" -> append(run, "\u2011");
            case "sym" ->
                    append(run, SymbolFonts.symbol(xml.attribute("char"), xml.attribute("font")));
            case "lastRenderedPageBreak" -> Pages.laidOut(run.line());
            case "footnoteReference" -> note(xml, run, "footnote ");
            case "endnoteReference" -> note(xml, run, "endnote ");
            default -> {
                // Soft hyphens, signs of comments and the like are no text.
            }
        }
    }

    private void lineBreak(Cursor xml, Run run) {
        append(run, "\n");
        if (xml.attribute("type", "").equals("page")) {
            Pages.set(run.line());
        }
    }

    private void field(Cursor xml, Run run) throws XMLStreamException {
        String type = xml.attribute("fldCharType", "");
        append(run, box(xml));
        switch (type) {
            case "begin" -> fields.begin();
            case "separate" -> fields.show();
            case "end" -> fields.end();
            default -> {
                // No other kind is known.
            }
        }
    }

    /// The box to tick that a field of a form shows; empty for all other fields.
    private static String box(Cursor xml) throws XMLStreamException {
        String box = "";
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            switch (xml.name()) {
                case "ffData" -> box += box(xml);
                case "checkBox" -> box = box(xml).isEmpty() ? "☐" : "☒";
                case "default", "checked" -> {
                    box = Vocabulary.isOn(xml) ? "☒" : "";
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
        return box;
    }

    private void note(Cursor xml, Run run, String kind) {
        if (fields.isHidden() || run.look.hidden()) {
            return;
        }
        String id = kind + xml.attribute("id", "");
        boolean own =
                switch (xml.attribute("customMarkFollows", "")) {
                    case "1", "true", "on" -> true;
                    default -> false;
                };
        shared.notes().mention(id, own ? "" : null, run.line(), run.look);
    }

    /// What is written small above or beside a word, to say how it is read, comes after it.
    private void ruby(Cursor xml, Run run) throws XMLStreamException {
        StringBuilder reading = new StringBuilder();
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            switch (xml.name()) {
                case "rubyBase" -> contents(xml, run.paragraph, run.href);
                case "rt" -> reading.append(xml.allText().strip());
                default -> xml.skip();
            }
        }
        append(run, reading.toString());
    }

    /// Finds the text boxes in a drawing, however deep they lie.
    private void boxes(Cursor xml, Paragraph paragraph) throws XMLStreamException {
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            switch (Vocabulary.of(xml)) {
                case WORD -> {
                    if (xml.name().equals("txbxContent")) {
                        paragraph.boxes().addAll(blocks.blocks(xml));
                    } else {
                        boxes(xml, paragraph);
                    }
                }
                case COMPATIBILITY -> firstThatSays(xml, paragraph, () -> boxes(xml, paragraph));
                case MATH, OTHER -> boxes(xml, paragraph);
            }
        }
    }

    /// Reads part of a document.
    private interface Part {
        void read() throws XMLStreamException;
    }

    /// Of several ways to say the same, takes the first that says anything.
    private static void firstThatSays(Cursor xml, Paragraph paragraph, Part way)
            throws XMLStreamException {
        Amount before = new Amount(paragraph);
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            if (before.isStillSo()) {
                way.read();
            } else {
                xml.skip();
            }
        }
    }

    /// How much of a paragraph was read, so that of several ways to say the same only the first
    /// that says anything is taken.
    private static final class Amount {
        private final Paragraph paragraph;
        private final int characters;
        private final int boxes;

        Amount(Paragraph paragraph) {
            this.paragraph = paragraph;
            this.characters = paragraph.line().length();
            this.boxes = paragraph.boxes().size();
        }

        boolean isStillSo() {
            return characters == paragraph.line().length() && boxes == paragraph.boxes().size();
        }
    }
}
