package dev.postil.intake.pdf;

import dev.postil.intake.text.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes one text of the pages: what is read, with the page furniture in its place, and the notes
/// at the end.
final class PageOrder {

    private final List<PageRows> pages;
    private final Typography usual;
    private final Set<Row> furniture;
    private final Notes notes;
    private final List<Paragraph> main;
    private final List<Paragraph> atEnd = new ArrayList<>();

    PageOrder(List<PageRows> pages, Bookmarks bookmarks) {
        this.pages = pages;
        this.usual = Typography.of(pages);
        this.furniture = Furniture.of(pages, usual);
        this.notes = Notes.of(pages, furniture, usual);
        List<Row> text = new ArrayList<>();
        List<Row> foot = new ArrayList<>();
        for (Row row : Block.without(pages, furniture)) {
            (notes.holds(row) ? foot : text).add(row);
        }
        Structure.doubt(text);
        main = new ParagraphReader(text, usual).read();
        new Headings(usual, bookmarks).settle(main);
        Captions.settle(main);
        Items.settle(main);
        tagged();
        Endnotes.settle(main, notes);
        readNotes(foot);
    }

    /// What the file's own structure says about paragraphs.
    private void tagged() {
        for (Paragraph paragraph : main) {
            Role role = paragraph.first().role();
            if (role == null || paragraph.kind() != Paragraph.Kind.TEXT) {
                continue;
            }
            switch (role.kind()) {
                case LIST_ITEM -> paragraph.beItem(Math.max(role.level(), 1), false, 0);
                case CAPTION -> paragraph.be(Paragraph.Kind.CAPTION, 0);
                case QUOTE -> paragraph.be(Paragraph.Kind.QUOTE, 0);
                case OTHER, PARAGRAPH, HEADING, NOTE, CODE, CELL, CONTENTS -> {}
            }
        }
    }

    private void readNotes(List<Row> rows) {
        Paragraph open = null;
        for (Row row : rows) {
            String name = notes.name(row);
            if (name != null || open == null) {
                open = new Paragraph(Paragraph.Kind.NOTE, row);
                open.beNote(name == null ? "" : name);
                atEnd.add(open);
            } else {
                open.add(row);
            }
        }
    }

    List<Passage> passages() {
        List<Row> all = new ArrayList<>();
        pages.forEach(page -> all.addAll(page.rows()));
        PassageWriter writer = new PassageWriter(pages, new Hyphens(all), notes, usual);
        List<Passage> passages = new ArrayList<>(writer.write(withFurniture()));
        passages.addAll(writer.write(atEnd));
        return passages;
    }

    /// Furniture comes where its page turns, but never within a paragraph.
    private List<Paragraph> withFurniture() {
        List<Paragraph> all = new ArrayList<>();
        int page = 0;
        List<Row> heads = new ArrayList<>();
        List<Row> feet = new ArrayList<>();
        for (Paragraph paragraph : main) {
            while (page <= paragraph.first().page()) {
                split(page++, heads, feet, all);
            }
            all.add(paragraph);
            while (page <= paragraph.last().page()) {
                split(page++, heads, feet, all);
            }
        }
        while (page < pages.size()) {
            split(page++, heads, feet, all);
        }
        addAll(feet, all);
        return all;
    }

    /// Puts the feet of the page before and the heads of this one.
    private void split(int page, List<Row> heads, List<Row> feet, List<Paragraph> all) {
        addAll(feet, all);
        List<Row> rows = pages.get(page).fromTop();
        float middle = rows.isEmpty() ? 0 : (rows.getFirst().y() + rows.getLast().y()) / 2;
        for (Row row : pages.get(page).rows()) {
            if (furniture.contains(row)) {
                (row.y() < middle ? heads : feet).add(row);
            }
        }
        addAll(heads, all);
    }

    private static void addAll(List<Row> rows, List<Paragraph> all) {
        if (!rows.isEmpty()) {
            Paragraph furniture = new Paragraph(Paragraph.Kind.FURNITURE, rows.getFirst());
            rows.subList(1, rows.size()).forEach(furniture::add);
            all.add(furniture);
            rows.clear();
        }
    }

    /// The words of the largest heading of the first page, all of it where it is broken.
    @Nullable String largestHeading() {
        Paragraph largest = null;
        for (Paragraph paragraph : main) {
            if (paragraph.first().page() > 0) {
                break;
            }
            if (paragraph.kind() == Paragraph.Kind.HEADING
                    && (largest == null
                            || paragraph.first().size() > largest.first().size() * 1.05f)) {
                largest = paragraph;
            }
        }
        return largest == null ? null : dev.postil.intake.text.CharacterRules.apply(largest.text());
    }
}
