package dev.postil.intake.pdf;

import java.util.List;
import java.util.TreeSet;

/// Finds headings: by the file's own structure and outline, else by size and weight.
final class Headings {

    private static final float LARGER = 1.12f;
    private static final int LONGEST = 220;
    private static final int LONGEST_BOLD = 120;
    private static final int DEEPEST = 6;

    private final Typography usual;
    private final Bookmarks bookmarks;

    Headings(Typography usual, Bookmarks bookmarks) {
        this.usual = usual;
        this.bookmarks = bookmarks;
    }

    void settle(List<Paragraph> paragraphs) {
        TreeSet<Integer> sizes = new TreeSet<>((one, other) -> other - one);
        int all = 0;
        int large = 0;
        for (Paragraph paragraph : paragraphs) {
            int length = paragraph.text().length();
            all += length;
            if (isLarge(paragraph)) {
                large += length;
            }
        }
        boolean plain = large * 3 > all && paragraphs.size() > 8;
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (paragraph.kind() == Paragraph.Kind.TEXT && isHeading(paragraphs, i, plain)) {
                paragraph.be(Paragraph.Kind.HEADING, 0);
                sizes.add(rank(paragraph));
            }
        }
        List<Integer> ranks = List.copyOf(sizes);
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.kind() == Paragraph.Kind.HEADING && paragraph.level() == 0) {
                paragraph.be(Paragraph.Kind.HEADING, level(paragraph, ranks));
            }
        }
    }

    private boolean isHeading(List<Paragraph> paragraphs, int at, boolean plain) {
        Paragraph paragraph = paragraphs.get(at);
        Role role = paragraph.first().role();
        String text = paragraph.text();
        if (text.length() > LONGEST
                || paragraph.rows().size() > 5
                || !hasWord(text)
                || ListSign.of(text).filter(ListSign::sure).isPresent()) {
            return false;
        }
        if (role != null && role.kind() != Role.Kind.OTHER && role.kind() != Role.Kind.PARAGRAPH) {
            return role.kind() == Role.Kind.HEADING;
        }
        boolean stands = isLarge(paragraph) || paragraph.bold();
        if (bookmarks.depth(text) > 0 && (stands || paragraph.rows().size() < 3)) {
            return true;
        }
        if (role != null
                && role.kind() == Role.Kind.PARAGRAPH
                && paragraph.first().size() < usual.size() * 1.3f) {
            return false;
        }
        if (isLarge(paragraph)) {
            boolean much = paragraph.first().size() > usual.size() * 1.4f;
            return !plain
                    && !(text.length() > 90 && Letters.endsSentence(text))
                    && (much || paragraph.bold() || text.length() < 90);
        }
        return isBoldHeading(paragraphs, at, text);
    }

    private boolean isBoldHeading(List<Paragraph> paragraphs, int at, String text) {
        Paragraph paragraph = paragraphs.get(at);
        Paragraph next = at + 1 < paragraphs.size() ? paragraphs.get(at + 1) : null;
        return paragraph.bold()
                && !usual.bold()
                && paragraph.first().size() > usual.size() * 0.97f
                && text.length() <= LONGEST_BOLD
                && paragraph.rows().size() <= 2
                && !text.endsWith(",")
                && !text.endsWith(";")
                && !(Letters.endsSentence(text) && text.indexOf(' ') > 0 && text.length() > 60)
                && next != null
                && next.first().angle() == paragraph.first().angle();
    }

    private static boolean hasWord(String text) {
        return text.codePoints().filter(Character::isLetter).limit(2).count() == 2;
    }

    private boolean isLarge(Paragraph paragraph) {
        return paragraph.first().size() > usual.size() * LARGER;
    }

    /// Larger is higher; of the same size, bold is.
    private static int rank(Paragraph paragraph) {
        return Math.round(paragraph.first().size() * 2) * 2 + (paragraph.bold() ? 1 : 0);
    }

    private int level(Paragraph heading, List<Integer> ranks) {
        Role role = heading.first().role();
        if (role != null && role.kind() == Role.Kind.HEADING) {
            return Math.clamp(role.level(), 1, DEEPEST);
        }
        int depth = bookmarks.depth(heading.text());
        return Math.clamp(depth > 0 ? depth : ranks.indexOf(rank(heading)) + 1, 1, DEEPEST);
    }
}
