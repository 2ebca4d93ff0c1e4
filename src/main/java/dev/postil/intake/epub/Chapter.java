package dev.postil.intake.epub;

import dev.postil.intake.html.Footnotes;
import dev.postil.intake.html.HtmlPage;
import dev.postil.intake.html.NoteLinks;
import dev.postil.intake.html.Roles;
import dev.postil.intake.text.Landmark;
import dev.postil.intake.text.Passage;
import dev.postil.model.BlockType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// One page of a book, prepared so that its names are the book's: `OEBPS/ch3.xhtml#note-1`.
final class Chapter {

    /// Elements that are empty in HTML; one that holds something shows that the page is no XML.
    private static final Set<String> EMPTY = Set.of("br", "hr", "img", "meta", "link", "input");

    private static final Pattern CLOSED =
            Pattern.compile(
                    "(?i)<(title|script|style|textarea|iframe|a|span|p|div|td|th|i|b|em|strong)"
                            + "\\b([^<>]*)/>");

    private final String path;
    private final Document page;

    private Chapter(String path, Document page) {
        this.path = path;
        this.page = page;
    }

    static Chapter of(String path, String text, PageList pages) {
        Document page = parse(text);
        Dialect.plain(page);
        Formula.write(page);
        Chapter chapter = new Chapter(path, page);
        chapter.nameAfterTheBook(pages);
        return chapter;
    }

    /// Most pages are XML, in which `<title/>` or `<a id="p"/>` end where they begin; where one is
    /// not, it is read as browsers do.
    private static Document parse(String text) {
        Document xml = HtmlPage.parseXml(text);
        boolean isXml =
                xml.stream()
                        .noneMatch(
                                element ->
                                        EMPTY.contains(element.normalName())
                                                && element.childNodeSize() > 0);
        if (isXml && Names.all(xml, "svg").size() == 1 && Names.all(xml, "body").isEmpty()) {
            return drawn(xml);
        }
        return isXml && Names.all(xml, "body").size() == 1 ? xml : HtmlPage.parse(opened(text));
    }

    /// HTML knows no elements that are closed where they open: in it, all that follows would be the
    /// title.
    private static String opened(String text) {
        return CLOSED.matcher(text).replaceAll("<$1$2></$1>");
    }

    /// The words in a drawing, each a paragraph.
    private static Document drawn(Element drawing) {
        Document page = HtmlPage.parse("");
        for (Element words : Names.all(drawing, "text")) {
            page.body().appendElement("p").text(words.text());
        }
        if (page.body().childNodeSize() == 0) {
            page.body().appendElement("img");
        }
        return page;
    }

    private void nameAfterTheBook(PageList pages) {
        String first = pages.labels().get(path);
        for (Element element : page.body().stream().toList()) {
            String name = element.normalName().equals("a") ? element.attr("name") : "";
            String id = element.id().isEmpty() ? name : element.id();
            if (!id.isEmpty()) {
                String place = path + "#" + id;
                element.attr("id", place).removeAttr("name");
                String label = pages.labels().get(place);
                if (label != null) {
                    begin(element, label);
                }
            }
            if (element.normalName().equals("a") && element.hasAttr("href")) {
                lead(element);
            }
        }
        if (first != null) {
            begin(page.body(), first);
        }
    }

    /// A page of the printed book begins with the element.
    private static void begin(Element element, String label) {
        if (!Roles.any(element, "pagebreak")) {
            element.prependElement("span").attr("epub:type", "pagebreak").attr("title", label);
        } else if (!element.hasAttr("title")) {
            element.attr("title", label);
        }
    }

    private void lead(Element link) {
        String to = link.attr("href").strip();
        if (!to.isEmpty() && BookPath.isWithin(to)) {
            String fragment = BookPath.fragment(to);
            String file = to.startsWith("#") ? path : BookPath.resolve(path, to);
            link.attr("href", "#" + file + (fragment.isEmpty() ? "" : "#" + fragment));
        }
    }

    void number(NoteSigns signs) {
        signs.number(page.body());
    }

    void link(NoteLinks notes) {
        notes.write(page.body());
    }

    /// Takes out the notes that stand between the paragraphs, which readers show when asked; some
    /// are hidden until then.
    List<Element> takeNotes() {
        Set<Element> notes = new LinkedHashSet<>();
        for (Element element : page.body().stream().filter(Footnotes::isNote).toList()) {
            boolean within = notes.contains(element.parent());
            if (!within && !Footnotes.isListed(element) && !element.normalName().equals("li")) {
                notes.add(element);
                element.removeAttr("hidden").removeAttr("style");
            }
        }
        notes.forEach(Element::remove);
        return List.copyOf(notes);
    }

    /// Its text, at the beginning the place that links to the page lead to.
    List<Passage> passages(boolean folded) {
        List<Passage> passages = new ArrayList<>();
        passages.add(
                Passage.of(BlockType.PARAGRAPH, "")
                        .withLandmarks(List.of(Landmark.anchor(path, 0))));
        HtmlPage.passages(page).stream()
                .map(passage -> folded ? passage.asFurniture() : passage)
                .forEach(passages::add);
        return passages;
    }

    boolean hasPictures() {
        return page.selectFirst("img, image, svg, object, canvas") != null;
    }
}
