package dev.postil.intake.odt;

import dev.postil.intake.archive.Cursor;
import dev.postil.intake.office.Counters;
import dev.postil.intake.office.Line;
import dev.postil.intake.office.Pages;
import dev.postil.intake.office.Role;
import dev.postil.intake.office.Table;
import dev.postil.intake.text.CellGrid;
import dev.postil.intake.text.Passage;
import dev.postil.model.BlockType;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Reads the paragraphs, lists and tables of a document's text, of a note, a frame or a head.
final class BlockReader {

    private final Shared shared;
    private final Styles styles;
    private final RunReader runs;
    private final Counters outline = new Counters();
    private @Nullable String titled;

    BlockReader(Shared shared, Styles styles) {
        this.shared = shared;
        this.styles = styles;
        this.runs = new RunReader(shared, styles, this);
    }

    /// The line that is set as the document's title, once read.
    @Nullable String titled() {
        return titled;
    }

    /// Reads what the current element holds.
    List<Passage> blocks(Cursor xml) throws XMLStreamException {
        Flow flow = new Flow();
        contents(xml, flow);
        flow.end();
        return flow.passages;
    }

    /// Reads the block that the cursor stands on.
    List<Passage> block(Cursor xml) throws XMLStreamException {
        Flow flow = new Flow();
        block(xml, flow);
        flow.end();
        return flow.passages;
    }

    /// Where paragraphs go, and what they stand in.
    private static final class Flow {
        final List<Passage> passages = new ArrayList<>();
        final Line between = new Line();
        @Nullable ListPlace list;
        boolean contents;

        void add(Passage passage) {
            if (!passage.text().isBlank() || !passage.landmarks().isEmpty()) {
                passages.add(contents ? passage.asFurniture() : passage);
            }
        }

        /// What stood between the last paragraphs and the end.
        void end() {
            if (!between.isEmpty()) {
                passages.add(between.take(BlockType.PARAGRAPH, 0, false, ""));
            }
        }
    }

    private void contents(Cursor xml, Flow flow) throws XMLStreamException {
        while (xml.next()) {
            if (!xml.isText()) {
                block(xml, flow);
            }
        }
    }

    private void block(Cursor xml, Flow flow) throws XMLStreamException {
        switch (Names.of(xml)) {
            case "text:p" -> paragraph(xml, flow, 0);
            case "text:h" -> paragraph(xml, flow, xml.number("outline-level", 1));
            case "text:list" -> list(xml, flow);
            case "table:table" -> {
                Table table = new Table();
                rows(xml, table);
                flow.passages.addAll(table.passages());
            }
            case "text:section" -> section(xml, flow);
            case "text:table-of-content",
                    "text:illustration-index",
                    "text:table-index",
                    "text:object-index",
                    "text:user-index" ->
                    index(xml, flow);
            case "text:soft-page-break" -> {
                Pages.set(flow.between);
                xml.skip();
            }
            case "draw:frame",
                    "draw:g",
                    "draw:a",
                    "draw:custom-shape",
                    "draw:rect",
                    "draw:ellipse",
                    "draw:text-box" ->
                    runs.frame(xml, flow.between, flow.passages);
            case "text:tracked-changes",
                    "text:variable-decls",
                    "text:sequence-decls",
                    "text:user-field-decls",
                    "text:alphabetical-index-source",
                    "text:bibliography-source",
                    "office:forms",
                    "office:annotation",
                    "office:event-listeners",
                    "svg:title",
                    "svg:desc" ->
                    xml.skip();
            default -> contents(xml, flow);
        }
    }

    /// A section may be hidden as a whole.
    private void section(Cursor xml, Flow flow) throws XMLStreamException {
        if (xml.attribute("display", "").equals("none")) {
            xml.skip();
        } else {
            contents(xml, flow);
        }
    }

    private void index(Cursor xml, Flow flow) throws XMLStreamException {
        boolean outer = flow.contents;
        flow.contents = true;
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            if (xml.name().endsWith("-source")) {
                xml.skip();
            } else {
                contents(xml, flow);
            }
        }
        flow.contents = outer;
    }

    private void list(Cursor xml, Flow flow) throws XMLStreamException {
        ListPlace outer = flow.list;
        flow.list = outer == null ? begun(xml) : within(xml, outer);
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            if (xml.name().equals("list-item")) {
                flow.list.begin(xml.number("start-value", -1));
            } else {
                flow.list.pass();
            }
            contents(xml, flow);
        }
        flow.list = outer;
    }

    private static ListPlace within(Cursor xml, ListPlace outer) {
        int level = Math.min(outer.level() + 1, Counters.LEVELS - 1);
        String style = xml.attribute("style-name");
        return new ListPlace(style == null ? outer.style() : style, level, outer.counters());
    }

    /// A list may go on where an earlier one ended: the last of its style, or one that it names.
    private ListPlace begun(Cursor xml) {
        String style = xml.attribute("style-name");
        String before = xml.attribute("continue-list");
        boolean goesOn = xml.attribute("continue-numbering", "").equals("true");
        String byStyle = "style " + style;
        Counters counters =
                before != null
                        ? shared.counters().get("list " + before)
                        : goesOn ? shared.counters().get(byStyle) : null;
        if (counters == null) {
            counters = new Counters();
        }
        shared.counters().put(byStyle, counters);
        String id = xml.attribute("id");
        if (id != null) {
            shared.counters().put("list " + id, counters);
        }
        return new ListPlace(style, 0, counters);
    }

    private void paragraph(Cursor xml, Flow flow, int outlineLevel) throws XMLStreamException {
        shared.progress().checkCancelled();
        String style = xml.attribute("style-name");
        Role role = outlineLevel > 0 ? heading(style, outlineLevel) : styles.role(style);
        boolean numbered = !xml.attribute("is-list-header", "").equals("true");
        int restart =
                xml.attribute("restart-numbering", "").equals("true")
                        ? xml.number("start-value", 1)
                        : -1;
        Line line = new Line();
        if (!flow.between.isEmpty() || styles.pageBefore(style)) {
            Pages.set(line);
            flow.between.take(BlockType.PARAGRAPH, 0, false, "");
        }
        List<Passage> boxes = new ArrayList<>();
        runs.read(xml, line, styles.look(style), boxes);
        boolean blank = line.isBlank();
        Item item = item(flow, style);
        if (item == null && outlineLevel > 0 && numbered && !blank) {
            item = outlined(outlineLevel, restart);
        }
        Passage passage = passage(line, role, item);
        if (role.title() && titled == null && !blank) {
            titled = passage.text();
        }
        flow.add(role.contents() ? passage.asFurniture() : passage);
        flow.passages.addAll(boxes);
    }

    /// A heading is one whatever its style is called, but for a title.
    private Role heading(@Nullable String style, int level) {
        Role role = styles.role(style);
        return role.title() ? role : Role.heading(level);
    }

    /// What a paragraph is as an item of a list.
    private record Item(int level, boolean ordered, String number) {}

    private @Nullable Item item(Flow flow, @Nullable String paragraph) {
        ListPlace place = flow.list;
        if (place == null) {
            return null;
        }
        String own = place.style() == null ? styles.list(paragraph).orElse(null) : place.style();
        Lists lists = styles.lists();
        if (!place.take(lists.starts(own))) {
            return null;
        }
        ListLevel level = lists.level(own, place.level());
        if (own == null || level.sign()) {
            return new Item(place.level() + 1, false, "");
        }
        String number = lists.number(own, place.level(), place.counters());
        boolean ordered = !level.counting().of(1).isEmpty();
        return number.isEmpty() ? null : new Item(place.level() + 1, ordered, number);
    }

    /// The number of a heading, where headings are numbered.
    private @Nullable Item outlined(int outlineLevel, int restart) {
        Lists lists = styles.lists();
        if (!lists.holds(Lists.OUTLINE)) {
            return null;
        }
        int level = Math.clamp(outlineLevel - 1, 0, Counters.LEVELS - 1);
        if (restart >= 0) {
            outline.restart(level, restart);
        }
        outline.count(level, lists.starts(Lists.OUTLINE));
        return lists.level(Lists.OUTLINE, level).sign()
                ? null
                : new Item(level + 1, true, lists.number(Lists.OUTLINE, level, outline));
    }

    private static Passage passage(Line line, Role role, @Nullable Item item) {
        String number = item == null ? "" : item.number();
        if (item == null || role.type() != BlockType.PARAGRAPH) {
            return line.take(role.type(), role.level(), false, number);
        }
        int level = Math.clamp(item.level(), 1, 9);
        return line.take(BlockType.LIST_ITEM, level, item.ordered(), number);
    }

    private void rows(Cursor xml, Table table) throws XMLStreamException {
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            switch (Names.of(xml)) {
                case "table:table-row" -> {
                    boolean hidden = xml.attribute("visibility", "").equals("collapse");
                    table.row();
                    cells(xml, table);
                    if (hidden) {
                        table.dropRow();
                    }
                }
                case "table:table-header-rows" -> {
                    table.head();
                    rows(xml, table);
                }
                case "table:table-rows", "table:table-row-group" -> rows(xml, table);
                case "text:soft-page-break" -> {
                    Line line = new Line();
                    Pages.set(line);
                    table.between(line.take(BlockType.PARAGRAPH, 0, false, ""));
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
    }

    private void cells(Cursor xml, Table table) throws XMLStreamException {
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            // Those that are covered follow from the spans of the others.
            if (Names.of(xml).equals("table:table-cell")) {
                int across = xml.number("number-columns-spanned", 1);
                int down = xml.number("number-rows-spanned", 1);
                int times = xml.number("number-columns-repeated", 1);
                List<Passage> cell = blocks(xml);
                table.cell(cell, across, down);
                // What a cell holds comes once, however often it is said to; blanks keep the
                // columns.
                for (int i = 1; i < Math.min(times, CellGrid.MOST_COLUMNS); i++) {
                    table.cell(List.of());
                }
            } else {
                xml.skip();
            }
        }
    }
}
