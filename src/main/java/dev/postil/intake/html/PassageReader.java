package dev.postil.intake.html;

import dev.postil.intake.text.CharacterRules;
import dev.postil.intake.text.Landmark;
import dev.postil.intake.text.Passage;
import dev.postil.model.BlockType;
import dev.postil.model.MarkType;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Reads the passages of a page in the order of its source; one reader for one page.
final class PassageReader {

    private final List<Placed> passages = new ArrayList<>();
    private final InlineText inline = new InlineText();
    private boolean isInCell;

    private PassageReader() {}

    static List<Placed> read(Element root) {
        PassageReader reader = new PassageReader();
        Place top = Place.top(root);
        reader.children(root, top);
        reader.flush(top);
        reader.rest(root);
        return reader.passages;
    }

    private void children(Element parent, Place place) {
        for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
            if (node instanceof TextNode characters) {
                text(characters, place);
            } else if (node instanceof Element element) {
                if (Tags.isUnseen(element)) {
                    name(element);
                } else {
                    element(element, place);
                }
            }
        }
    }

    private void text(TextNode node, Place place) {
        String characters = CharacterRules.apply(node.getWholeText());
        if (place.isCode()) {
            inline.appendKept(characters);
        } else {
            inline.append(characters);
        }
    }

    private void element(Element element, Place place) {
        if (element.normalName().equals("br")) {
            lineBreak(place);
        } else if (Tags.isInline(element)) {
            name(element);
            if (!PageBreaks.isOnlyThat(element)) {
                inline(element, place);
            }
        } else if (element.normalName().equals("table") && Tables.isData(element)) {
            flush(place);
            name(element);
            table(element, place);
        } else {
            flush(place);
            name(element);
            if (PageBreaks.isOnlyThat(element)) {
                return;
            }
            Place inner = place.inside(element);
            if (Tags.headingLevel(element) > 0) {
                flat(element);
            } else {
                children(element, inner);
            }
            flush(inner);
        }
    }

    /// Two breaks in a row end a paragraph: many pages have no other sign for it.
    private void lineBreak(Place place) {
        inline.newLine();
        if (inline.endsInEmptyLine() && !place.isCode()) {
            List<Landmark> next = inline.takeLandmarksBehindText();
            flush(place);
            next.forEach(each -> inline.landmark(each.type(), each.name()));
        }
    }

    /// What leads to an element, or the page that begins with it, leads to the text that follows.
    private void name(Element element) {
        String page = PageBreaks.label(element);
        if (!page.isEmpty()) {
            inline.landmark(Landmark.Type.PAGE, page);
        }
        if (element.hasAttr("id")) {
            inline.landmark(Landmark.Type.ANCHOR, element.id());
        }
        if (element.normalName().equals("a") && element.hasAttr("name")) {
            inline.landmark(Landmark.Type.ANCHOR, element.attr("name"));
        }
    }

    private void inline(Element element, Place place) {
        MarkType type = Tags.mark(element);
        if (type == null) {
            children(element, place);
            return;
        }
        boolean linksTouch =
                type == MarkType.LINK
                        && inline.endsInWord()
                        && element.previousSibling() instanceof Element before
                        && before.normalName().equals("a");
        if (linksTouch) {
            inline.space();
        }
        String target = type == MarkType.LINK ? Links.target(element) : null;
        if (type == MarkType.LINK && target == null) {
            children(element, place);
            return;
        }
        inline.open(type, target);
        boolean sign = Footnotes.isSign(element);
        if (sign) {
            inline.open(MarkType.SUPERSCRIPT, null);
        }
        children(element, place);
        if (sign) {
            inline.close();
        }
        inline.close();
    }

    /// All that is in an element as one line, blocks and breaks as spaces.
    private void flat(Element parent) {
        for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
            if (node instanceof TextNode characters) {
                inline.append(CharacterRules.apply(characters.getWholeText()));
            } else if (node instanceof Element element
                    && !Tags.isUnseen(element)
                    && !Links.isPermanent(element)) {
                flatElement(element);
            }
        }
    }

    private void flatElement(Element element) {
        name(element);
        if (PageBreaks.isOnlyThat(element)) {
            return;
        }
        MarkType type = Tags.mark(element);
        String target = type == MarkType.LINK ? Links.target(element) : null;
        if (type != null && (type != MarkType.LINK || target != null)) {
            inline.open(type, target);
            flat(element);
            inline.close();
        } else {
            boolean block = !Tags.isInline(element);
            if (block) {
                inline.space();
            }
            if (isInCell) {
                inline.append(Tables.sign(element));
            }
            flat(element);
            if (block) {
                inline.space();
            }
        }
    }

    private void table(Element table, Place place) {
        for (Element caption : table.select("> caption")) {
            name(caption);
            flat(caption);
            add(BlockType.CAPTION, place.inside(caption), caption);
        }
        List<Element> rows =
                Tables.rows(table).stream().filter(row -> !Tags.isUnseen(row)).toList();
        List<List<Element>> columns = Tables.columns(rows);
        for (int i = 0; i < rows.size(); i++) {
            Element row = rows.get(i);
            name(row);
            boolean first = true;
            for (Element cell : columns.get(i)) {
                if (!first) {
                    inline.tab();
                }
                first = false;
                name(cell);
                isInCell = true;
                flat(cell);
                isInCell = false;
            }
            add(BlockType.TABLE_ROW, place, row);
        }
    }

    private void flush(Place place) {
        if (!inline.isBlank()) {
            add(place.next(), place, place.element());
        } else {
            inline.take(BlockType.PARAGRAPH);
        }
    }

    /// Names of places below all text belong to its end.
    private void rest(Element root) {
        inline.end().ifPresent(end -> passages.add(new Placed(end, root)));
    }

    private void add(BlockType type, Place place, Element element) {
        InlineText.Run run = inline.take(type);
        if (run.text().isBlank()) {
            return;
        }
        boolean levelled = type == BlockType.HEADING || type == BlockType.LIST_ITEM;
        boolean ordered = type == BlockType.LIST_ITEM && place.ordered();
        Passage passage =
                new Passage(
                        run.text(),
                        type,
                        levelled ? place.level() : 0,
                        ordered,
                        false,
                        run.marks(),
                        run.landmarks());
        passages.add(new Placed(passage, element));
    }
}
