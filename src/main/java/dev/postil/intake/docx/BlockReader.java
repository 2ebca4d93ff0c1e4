package dev.postil.intake.docx;

import dev.postil.intake.archive.Cursor;
import dev.postil.intake.docx.Numbering.Item;
import dev.postil.intake.office.Line;
import dev.postil.intake.office.Role;
import dev.postil.intake.office.Table;
import dev.postil.intake.text.Passage;
import dev.postil.model.BlockType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Reads the paragraphs and tables of one part of a document: its text, a head, the notes.
final class BlockReader {

    /// Where paragraphs go, and the line of one that goes on in the next.
    private static final class Flow {
        final List<Passage> passages = new ArrayList<>();
        final List<Passage> boxes = new ArrayList<>();
        Line line = new Line();
        boolean contents;

        /// Of a table that what is read is wide, where it is a cell.
        int columns = 1;
    }

    private final Shared shared;
    private final RunReader runs;
    private final Set<String> heads = new LinkedHashSet<>();
    private @Nullable String titled;

    BlockReader(Shared shared, Map<String, Parts.Relation> relations) {
        this.shared = shared;
        this.runs = new RunReader(shared, relations, new Fields(), this);
    }

    /// The line that is set as the document's title, once read.
    @Nullable String titled() {
        return titled;
    }

    /// The heads and feet of pages that sections name, by their ids.
    Set<String> heads() {
        return heads;
    }

    /// Reads what the current element holds.
    List<Passage> blocks(Cursor xml) throws XMLStreamException {
        return flow(xml).passages;
    }

    private Flow flow(Cursor xml) throws XMLStreamException {
        Flow flow = new Flow();
        contents(xml, flow);
        if (!flow.line.isEmpty()) {
            end(new Paragraph(flow.line), flow);
        }
        return flow;
    }

    private void contents(Cursor xml, Flow flow) throws XMLStreamException {
        while (xml.next()) {
            if (!xml.isText()) {
                block(xml, flow);
            }
        }
    }

    private void block(Cursor xml, Flow flow) throws XMLStreamException {
        switch (Vocabulary.of(xml)) {
            case WORD -> word(xml, flow);
            case COMPATIBILITY -> alternate(xml, flow);
            case MATH -> {
                Paragraph formula = new Paragraph(flow.line);
                runs.inline(xml, formula, null);
                end(formula, flow);
            }
            case OTHER -> xml.skip();
        }
    }

    private void word(Cursor xml, Flow flow) throws XMLStreamException {
        switch (xml.name()) {
            case "p" -> paragraph(xml, flow);
            case "tbl" -> flow.passages.addAll(table(xml));
            case "sdt" -> contentControl(xml, flow);
            case "tcPr" -> flow.columns = columns(xml);
            case "sectPr" -> heads.addAll(Sections.references(xml));
            case "r", "hyperlink", "fldSimple", "bookmarkStart" ->
                    runs.inline(xml, new Paragraph(flow.line), null);
            case "del", "moveFrom" -> xml.skip();
            default -> {
                if (xml.name().endsWith("Pr")) {
                    xml.skip();
                } else {
                    contents(xml, flow);
                }
            }
        }
    }

    /// Of several ways to say the same, the first that says anything.
    private void alternate(Cursor xml, Flow flow) throws XMLStreamException {
        int before = flow.passages.size();
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            if (flow.passages.size() == before) {
                contents(xml, flow);
            } else {
                xml.skip();
            }
        }
    }

    /// A table of contents is a content control of a kind of its own.
    private void contentControl(Cursor xml, Flow flow) throws XMLStreamException {
        boolean outer = flow.contents;
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            switch (xml.name()) {
                case "sdtPr" -> flow.contents = outer || isContents(xml);
                case "sdtContent" -> contents(xml, flow);
                default -> xml.skip();
            }
        }
        flow.contents = outer;
    }

    private static boolean isContents(Cursor xml) throws XMLStreamException {
        boolean contents = false;
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            if (xml.name().equals("docPartObj")) {
                contents = isContents(xml) || contents;
            } else {
                boolean gallery = xml.name().equals("docPartGallery");
                contents =
                        contents
                                || (gallery
                                        && xml.attribute("val", "")
                                                .startsWith("Table of Contents"));
                xml.skip();
            }
        }
        return contents;
    }

    private void paragraph(Cursor xml, Flow flow) throws XMLStreamException {
        shared.progress().checkCancelled();
        Paragraph paragraph = new Paragraph(flow.line);
        while (xml.next()) {
            if (!xml.isText()) {
                runs.inline(xml, paragraph, null);
            }
        }
        runs.endParagraph();
        heads.addAll(paragraph.properties().heads());
        flow.boxes.addAll(paragraph.boxes());
        if (!paragraph.properties().isEndRemoved()) {
            end(paragraph, flow);
        }
    }

    /// Hands over what stands in the line, as the paragraph says that it is.
    private void end(Paragraph paragraph, Flow flow) {
        ParagraphProperties properties = paragraph.properties();
        Role role = shared.styles().role(properties.style(), properties.outline());
        Optional<Item> item = shared.numbering().next(properties);
        String number = item.map(Item::number).orElse("");
        BlockType type = role.type();
        if (type == BlockType.PARAGRAPH && item.isPresent()) {
            type = BlockType.LIST_ITEM;
        }
        int level = type == BlockType.LIST_ITEM ? item.map(Item::level).orElse(1) : role.level();
        boolean ordered = type == BlockType.LIST_ITEM && item.map(Item::ordered).orElse(false);
        Passage passage = flow.line.take(type, level, ordered, number);
        boolean contents = role.contents() || flow.contents || paragraph.isContents();
        if (role.title() && titled == null && !passage.text().isBlank()) {
            titled = passage.text();
        }
        if (!passage.text().isBlank() || !passage.landmarks().isEmpty()) {
            flow.passages.add(contents ? passage.asFurniture() : passage);
        }
        flow.passages.addAll(flow.boxes);
        flow.boxes.clear();
    }

    private List<Passage> table(Cursor xml) throws XMLStreamException {
        Table table = new Table();
        rows(xml, table);
        return table.passages();
    }

    private void rows(Cursor xml, Table table) throws XMLStreamException {
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            switch (xml.name()) {
                case "tr" -> row(xml, table);
                case "tblPr", "tblGrid", "tblPrEx", "sdtPr", "customXmlPr", "del", "moveFrom" ->
                        xml.skip();
                default -> rows(xml, table);
            }
        }
    }

    private void row(Cursor xml, Table table) throws XMLStreamException {
        table.row();
        if (cells(xml, table)) {
            table.dropRow();
        }
    }

    /// Reads cells; says whether a tracked change takes the row away.
    private boolean cells(Cursor xml, Table table) throws XMLStreamException {
        boolean removed = false;
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            switch (xml.name()) {
                case "tc" -> cell(xml, table);
                case "trPr" -> removed = rowProperties(xml, table);
                case "tblPrEx", "sdtPr", "customXmlPr", "del", "moveFrom" -> xml.skip();
                default -> removed = cells(xml, table) || removed;
            }
        }
        return removed;
    }

    private void cell(Cursor xml, Table table) throws XMLStreamException {
        Flow cell = flow(xml);
        table.cell(cell.passages, cell.columns, 1);
    }

    private static int columns(Cursor cellProperties) throws XMLStreamException {
        int columns = 1;
        while (cellProperties.next()) {
            if (!cellProperties.isText()) {
                if (cellProperties.name().equals("gridSpan")) {
                    columns = cellProperties.number("val", 1);
                }
                cellProperties.skip();
            }
        }
        return columns;
    }

    private static boolean rowProperties(Cursor xml, Table table) throws XMLStreamException {
        RowProperties properties = RowProperties.read(xml);
        if (properties.isHead()) {
            table.head();
        }
        if (properties.before() > 0) {
            table.indent(properties.before());
        }
        return properties.isRemoved();
    }
}
