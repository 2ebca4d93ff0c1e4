package dev.postil.intake.pdf;

import dev.postil.intake.text.Landmark;
import dev.postil.intake.text.Passage;
import dev.postil.model.BlockType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Writes paragraphs as passages: joins their rows, links their notes, names their pages.
final class PassageWriter {

    private final List<PageRows> pages;
    private final Hyphens hyphens;
    private final Notes notes;
    private final Typography usual;
    private final Set<String> linked = new HashSet<>();
    private int page = -1;

    PassageWriter(List<PageRows> pages, Hyphens hyphens, Notes notes, Typography usual) {
        this.pages = pages;
        this.hyphens = hyphens;
        this.notes = notes;
        this.usual = usual;
    }

    List<Passage> write(List<Paragraph> paragraphs) {
        List<Passage> passages = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            passages.add(write(paragraph));
        }
        return passages;
    }

    private Passage write(Paragraph paragraph) {
        Inline inline = new Inline();
        boolean note = paragraph.kind() == Paragraph.Kind.NOTE;
        if (note) {
            inline.landmark(Landmark.anchor(paragraph.name(), 0));
        }
        int skip = paragraph.skip();
        Row before = null;
        for (Row row : paragraph.rows()) {
            if (before != null) {
                join(inline, paragraph, before, row);
            }
            if (!note) {
                turnTo(row.page(), inline);
            }
            if (note && before == null) {
                skip = sign(inline, paragraph, row);
            }
            write(inline, paragraph, row, skip);
            skip = 0;
            before = row;
        }
        BlockType type = type(paragraph.kind());
        boolean marked = type != BlockType.HEADING && !(usual.bold() && paragraph.bold());
        Passage passage = inline.passage(type, paragraph.level(), paragraph.ordered(), marked);
        boolean folded =
                paragraph.kind() == Paragraph.Kind.FURNITURE
                        || paragraph.kind() == Paragraph.Kind.CONTENTS;
        return folded ? passage.asFurniture() : passage;
    }

    /// Puts a landmark where a page begins; pages without text begin there too.
    private void turnTo(int to, Inline inline) {
        while (page < to) {
            page++;
            int offset = inline.length();
            inline.landmark(Landmark.page(pages.get(page).label(), offset));
            inline.landmark(Landmark.anchor(PageLinks.anchor(page), offset));
        }
    }

    /// Writes the sign of a note, which leads back to the text.
    private int sign(Inline inline, Paragraph note, Row row) {
        String sign = Notes.sign(row);
        if (sign == null) {
            return 0;
        }
        if (linked.contains(note.name())) {
            inline.link("#" + note.name() + "-from");
        }
        inline.text().append(bracketed(sign));
        inline.link(null);
        inline.space();
        boolean dotted = row.text().startsWith(sign + ".") || row.text().startsWith(sign + ")");
        return sign.length() + (note.hasArrow() && dotted ? 1 : 0);
    }

    private void join(Inline inline, Paragraph paragraph, Row before, Row row) {
        if (paragraph.kind() == Paragraph.Kind.FURNITURE) {
            inline.separator('\n');
            return;
        }
        if (paragraph.kind() == Paragraph.Kind.CODE) {
            inline.separator('\n');
            indent(inline, paragraph, row);
            return;
        }
        if (paragraph.kind() == Paragraph.Kind.TABLE_ROW && isOtherCell(before, row)) {
            inline.separator('\t');
            return;
        }
        if (before.isDropCap(row)) {
            return;
        }
        switch (hyphens.join(inline.text(), before, row)) {
            case SPACE -> inline.space();
            case DROP_HYPHEN -> inline.dropLast();
            case NOTHING -> {}
        }
    }

    private static boolean isOtherCell(Row before, Row row) {
        Role one = before.pieces().getLast().role();
        Role other = row.pieces().getFirst().role();
        return one == null || other == null || one.cell() != other.cell();
    }

    private static void indent(Inline inline, Paragraph code, Row row) {
        float left = Float.MAX_VALUE;
        for (Row each : code.rows()) {
            left = Math.min(left, each.left());
        }
        int columns = Math.round((row.left() - left) / (row.size() * 0.6f));
        inline.text().append(" ".repeat(Math.clamp(columns, 0, 60)));
    }

    private void write(Inline inline, Paragraph paragraph, Row row, int skip) {
        boolean table = paragraph.kind() == Paragraph.Kind.TABLE_ROW;
        boolean codeApart = paragraph.kind() == Paragraph.Kind.TEXT && !usual.fixed();
        boolean first = true;
        int left = skip;
        Piece last = null;
        for (Piece piece : row.pieces()) {
            if (last != null && first) {
                inline.space();
            } else if (last != null) {
                if (table && !isSameCell(last, piece)) {
                    inline.separator('\t');
                } else {
                    inline.space();
                }
            }
            List<Glyph> glyphs = piece.glyphs();
            for (int i = 0; i < glyphs.size(); i++) {
                Glyph glyph = glyphs.get(i);
                if (left > 0 || (paragraph.hasArrow() && Endnotes.isArrow(glyph.text()))) {
                    left -= glyph.text().length();
                    continue;
                }
                int end = note(inline, row, glyphs, i, codeApart);
                if (end < i) {
                    inline.glyph(glyph, i == 0, codeApart);
                } else {
                    i = end;
                }
            }
            first = false;
            last = piece;
        }
    }

    private static boolean isSameCell(Piece one, Piece other) {
        Role left = one.role();
        Role right = other.role();
        return left != null && right != null && left.cell() == right.cell() && left.cell() >= 0;
    }

    /// As in other formats, where a number does not run together with the word before it.
    private static String bracketed(String sign) {
        return sign.chars().allMatch(Character::isDigit) ? "[" + sign + "]" : sign;
    }

    /// Writes a raised sign that calls a note, with a link to it.
    ///
    /// @return the index of the last glyph that was written; less than `at` where there is no note
    private int note(Inline inline, Row row, List<Glyph> glyphs, int at, boolean codeApart) {
        if (glyphs.get(at).rise() <= 0 || (at > 0 && glyphs.get(at - 1).rise() > 0)) {
            return at - 1;
        }
        int end = at + 1;
        StringBuilder sign = new StringBuilder(glyphs.get(at).text());
        while (end < glyphs.size()
                && glyphs.get(end).rise() > 0
                && !glyphs.get(end).text().equals(",")) {
            sign.append(glyphs.get(end++).text());
        }
        boolean led = glyphs.get(at).origin().link() != null;
        String name = notes.noteFor(row.page(), sign.toString(), led);
        if (name == null || notes.holds(row) || linked.contains(name)) {
            return at - 1;
        }
        Glyph first = glyphs.get(at);
        String written = bracketed(sign.toString());
        Glyph whole = first.saying(written, first.x(), glyphs.get(end - 1).end());
        whole.rise(1);
        inline.glyph(whole, at == 0, codeApart);
        int start = inline.length() - written.length();
        linked.add(name);
        inline.landmark(Landmark.anchor(name + "-from", Math.max(start, 0)));
        inline.linked(Math.max(start, 0), "#" + name);
        return end - 1;
    }

    private static BlockType type(Paragraph.Kind kind) {
        return switch (kind) {
            case HEADING -> BlockType.HEADING;
            case LIST_ITEM -> BlockType.LIST_ITEM;
            case TABLE_ROW -> BlockType.TABLE_ROW;
            case CAPTION -> BlockType.CAPTION;
            case NOTE -> BlockType.FOOTNOTE;
            case CODE -> BlockType.CODE;
            case QUOTE -> BlockType.QUOTE;
            case TEXT, CONTENTS, FURNITURE -> BlockType.PARAGRAPH;
        };
    }
}
