package dev.postil.intake.odt;

import dev.postil.intake.archive.Cursor;
import dev.postil.intake.office.Line;
import dev.postil.intake.office.Look;
import dev.postil.intake.office.Pages;
import dev.postil.intake.text.Addresses;
import dev.postil.intake.text.Passage;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Reads what stands in a paragraph: characters, spans, links, fields, notes, frames.
final class RunReader {

    /// More than anyone types; files that ask for more want to fill the memory.
    private static final int MOST_SPACES = 40;

    private final Shared shared;
    private final Styles styles;
    private final BlockReader blocks;

    RunReader(Shared shared, Styles styles, BlockReader blocks) {
        this.shared = shared;
        this.styles = styles;
        this.blocks = blocks;
    }

    /// Reads what the current element holds.
    ///
    /// @param boxes where the paragraphs of frames go, which come after this one
    void read(Cursor xml, Line line, Look look, List<Passage> boxes) throws XMLStreamException {
        while (xml.next()) {
            if (xml.isText()) {
                line.append(collapsed(xml.text(), line), look);
            } else {
                element(xml, line, look, boxes);
            }
        }
    }

    /// White space counts once, and not at the beginning.
    private static String collapsed(String text, Line line) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean space = line.endsInSpace();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean white = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!white) {
                collapsed.append(c);
            } else if (!space) {
                collapsed.append(' ');
            }
            space = white;
        }
        return collapsed.toString();
    }

    private void element(Cursor xml, Line line, Look look, List<Passage> boxes)
            throws XMLStreamException {
        switch (Names.of(xml)) {
            case "text:span" -> {
                Look own = styles.look(xml.attribute("style-name"), look);
                read(xml, line, own, boxes);
            }
            case "text:a" -> {
                String href = target(xml.attribute("href"));
                read(xml, line, href == null ? look : look.withHref(href), boxes);
            }
            case "text:bookmark-ref", "text:reference-ref" -> {
                String name = xml.attribute("ref-name");
                read(xml, line, name == null ? look : look.withHref("#" + name), boxes);
            }
            case "text:note" -> note(xml, line, look);
            case "text:ruby" -> ruby(xml, line, look, boxes);
            case "text:variable-set", "text:user-field-get", "text:expression" -> {
                if (xml.attribute("display", "").equals("none")) {
                    xml.skip();
                } else {
                    read(xml, line, look, boxes);
                }
            }
            case "text:hidden-text" -> {
                boolean hidden = xml.attribute("is-hidden", "false").equals("true");
                if (hidden) {
                    line.append(xml.attribute("string-value", ""), look.asHidden());
                }
                read(xml, line, hidden ? look.asHidden() : look, boxes);
            }
            case "math:math" -> line.append(Formula.read(xml), look);
            case "text:script",
                    "office:annotation",
                    "office:event-listeners",
                    "svg:title",
                    "svg:desc",
                    "text:tracked-changes" ->
                    xml.skip();
            default -> other(xml, line, look, boxes);
        }
    }

    private void other(Cursor xml, Line line, Look look, List<Passage> boxes)
            throws XMLStreamException {
        String name = Names.of(xml);
        if (name.startsWith("draw:")) {
            frame(xml, line, boxes);
        } else if (name.startsWith("form:")) {
            xml.skip();
        } else {
            sign(xml, name, line, look);
            read(xml, line, look, boxes);
        }
    }

    /// What stands for a character or a place.
    private static void sign(Cursor xml, String name, Line line, Look look) {
        switch (name) {
            case "text:s" ->
                    line.append(" ".repeat(Math.clamp(xml.number("c", 1), 0, MOST_SPACES)), look);
            case "text:tab" -> line.append("\t", look);
            case "text:line-break" -> line.append("\n", look);
            case "text:soft-page-break" -> Pages.set(line);
            case "text:bookmark",
                    "text:bookmark-start",
                    "text:reference-mark",
                    "text:reference-mark-start" -> {
                String anchor = xml.attribute("name");
                if (anchor != null) {
                    line.anchor(anchor);
                }
            }
            default -> {
                // A field: what it shows is text.
            }
        }
    }

    private static @Nullable String target(@Nullable String href) {
        return href == null || href.isBlank() || href.equals("#") || !Addresses.isSafe(href.strip())
                ? null
                : href.strip();
    }

    private void note(Cursor xml, Line line, Look look) throws XMLStreamException {
        String id = "note " + shared.noteTexts().size();
        String own = null;
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            switch (Names.of(xml)) {
                case "text:note-citation" -> {
                    own = xml.attribute("label");
                    xml.skip();
                }
                case "text:note-body" -> {
                    shared.noteTexts().put(id, List.of());
                    shared.notes().mention(id, own, line, look);
                    shared.noteTexts().put(id, blocks.blocks(xml));
                }
                default -> xml.skip();
            }
        }
    }

    /// How a word is read comes after it.
    private void ruby(Cursor xml, Line line, Look look, List<Passage> boxes)
            throws XMLStreamException {
        while (xml.next()) {
            if (!xml.isText()) {
                read(xml, line, look, boxes);
            }
        }
    }

    /// Reads a drawing or a frame: the paragraphs in it, and formulas, which belong to the line.
    void frame(Cursor xml, Line line, List<Passage> boxes) throws XMLStreamException {
        String name = Names.of(xml);
        if (name.equals("draw:object")) {
            object(xml, line);
            return;
        }
        if (name.equals("draw:text-box")) {
            boxes.addAll(blocks.blocks(xml));
            return;
        }
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            switch (Names.of(xml)) {
                case "text:p", "text:h", "text:list", "table:table" ->
                        boxes.addAll(blocks.block(xml));
                case "draw:image", "draw:object-ole", "draw:plugin", "draw:floating-frame" ->
                        xml.skip();
                default -> {
                    if (Names.of(xml).startsWith("draw:")) {
                        frame(xml, line, boxes);
                    } else {
                        xml.skip();
                    }
                }
            }
        }
    }

    private void object(Cursor xml, Line line) throws XMLStreamException {
        String file = xml.attribute("href", "");
        if (!file.isEmpty()) {
            line.append(shared.formula(file), Look.PLAIN);
        }
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            if (Names.of(xml).equals("math:math")) {
                line.append(Formula.read(xml), Look.PLAIN);
            } else {
                xml.skip();
            }
        }
    }
}
