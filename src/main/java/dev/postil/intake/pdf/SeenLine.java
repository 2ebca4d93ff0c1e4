package dev.postil.intake.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that holds Arabic or Hebrew, from left to right as it is seen: the rules by which it was
/// laid out, turned around, give the order in which it is read.
final class SeenLine {

    private static final String BRACKETS = "()[]{}<>«»‹›";
    private static final String CLOSING = ",.:;!?،؛؟)]}»›”’";
    private static final String OPENING = "([{«‹“„‘‚";
    private static final String DASHES = "-–—";

    private static final String OTHER_WAY = "[\\p{IsHebrew}\\p{IsArabic}&&\\p{L}]";

    /// A unit at the left of its number, alone among words that run the other way. Seen like that,
    /// a name before a number (`Windows 11`) and a number before a unit (`85 km`) are the same.
    private static final Pattern UNIT =
            Pattern.compile(
                    "(?<=^[^\\p{L}\\p{N}]{0,3}|OTHER[^\\p{L}\\p{N}]{0,3})"
                                    .replace("OTHER", OTHER_WAY)
                            + "(?:[kcmdµ]?m[²³23]?|[km]?g|[mc]?l|t|ha|[kMGT](?:Wh?|B|Hz)|[kM]V"
                            + "|dB|Hz|ppm|°[CF]) "
                            + "(?=[\\d.,]*\\d[^\\p{L}\\p{N}]{0,4}(?:$|OTHER))"
                                    .replace("OTHER", OTHER_WAY));

    private static final char FROM_RIGHT = '\u200F';
    private static final float RAISED = 0.8f;

    /// What is shorter is no line of a paragraph, in characters.
    private static final int LONG = 40;

    /// Glyphs, and between them spaces and marks of direction.
    private final List<Object> units = new ArrayList<>();

    private final StringBuilder characters = new StringBuilder();
    private final boolean fromLeft;
    private final float size;
    private int rightToLeft;
    private int leftToRight;

    /// @param fromLeft whether lines begin at the left although most letters run the other way
    private SeenLine(List<Glyph> seen, boolean fromLeft) {
        this.fromLeft = fromLeft;
        float largest = 0;
        for (Glyph glyph : seen) {
            largest = Math.max(largest, glyph.size());
        }
        size = largest;
        for (Glyph glyph : seen) {
            add(glyph);
        }
    }

    /// From what is seen to what is read.
    static List<Glyph> toLogical(List<Glyph> seen, boolean fromLeft) {
        return new SeenLine(seen, fromLeft).logical();
    }

    private void add(Glyph glyph) {
        if (glyph.spaced()) {
            units.add(' ');
            characters.append(' ');
            glyph.space(false);
        }
        units.add(glyph);
        char c = glyph.text().charAt(0);
        if (Letters.isRightToLeft(c)) {
            rightToLeft++;
        } else if (Character.isLetter(c)) {
            leftToRight++;
        }
        characters.append(c);
    }

    /// The sign of a note at the right end does not turn with the words before it.
    private void markSign() {
        for (int i = units.size() - 1; i >= 0; i--) {
            if (!(units.get(i) instanceof Glyph glyph)
                    || !Character.isDigit(glyph.text().charAt(0))
                    || glyph.size() >= size * RAISED) {
                return;
            }
            characters.setCharAt(i, 'a');
        }
    }

    private List<Glyph> logical() {
        boolean fromRight = rightToLeft * 3 >= leftToRight && !fromLeft;
        boolean seenBrackets = hasSeenBrackets();
        if (!fromRight) {
            markEdges();
        }
        if (fromRight) {
            markUnits();
        }
        int base = fromRight ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        Bidi bidi = new Bidi(characters.toString(), base);
        int count = units.size();
        byte[] levels = new byte[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            if (seenBrackets && (levels[i] & 1) == 1 && units.get(i) instanceof Glyph glyph) {
                units.set(i, mirrored(glyph));
            }
        }
        Object[] order = units.toArray();
        Bidi.reorderVisually(levels, 0, order, 0, count);
        return glyphs(order);
    }

    /// Among Arabic or Hebrew a number is read before its unit.
    private void markUnits() {
        Matcher unit = UNIT.matcher(characters.toString());
        int marks = 0;
        while (unit.find()) {
            units.add(unit.end() + marks, FROM_RIGHT);
            characters.insert(unit.end() + marks, FROM_RIGHT);
            marks++;
        }
    }

    /// Where a line begins at the left, words that run the other way may go on from the line before
    /// or to the next. Signs that cannot stand there otherwise tell: no line begins with a comma.
    private void markEdges() {
        markSign();
        int first = 0;
        while (first < characters.length() && OPENING.indexOf(characters.charAt(first)) >= 0) {
            first++;
        }
        if (first > 0 && first < characters.length() && characters.charAt(first) == ' ') {
            // The space at which the line was broken.
            units.remove(first);
            characters.deleteCharAt(first);
        }
        if (first < characters.length() && isRightToLeftFrom(first, 1) && goesOn(first)) {
            units.add(first, FROM_RIGHT);
            characters.insert(first, FROM_RIGHT);
        }
        int last = characters.length() - 1;
        if (isRightToLeftFrom(last, -1) && OPENING.indexOf(characters.charAt(last)) >= 0) {
            units.add(FROM_RIGHT);
            characters.append(FROM_RIGHT);
        }
    }

    /// Whether what stands at the left is the end of words that began further right.
    private boolean goesOn(int at) {
        char first = characters.charAt(at);
        if (CLOSING.indexOf(first) >= 0) {
            return true;
        }
        if (characters.length() < at + LONG) {
            return false;
        }
        if (DASHES.indexOf(first) >= 0) {
            return characters.charAt(at + 1) == ' ';
        }
        return Character.isDigit(first) && ListSign.of(characters.substring(at)).isEmpty();
    }

    /// Whether the first letter from there on runs from right to left.
    private boolean isRightToLeftFrom(int at, int step) {
        for (int i = at; i >= 0 && i < characters.length(); i += step) {
            if (Character.isLetter(characters.charAt(i))) {
                return Letters.isRightToLeft(characters.charAt(i));
            }
        }
        return false;
    }

    /// Whether brackets are given as they are seen, the opening one at the left. Most programs give
    /// them as they were written, and only draw them turned around. The side on which their words
    /// stand tells.
    private boolean hasSeenBrackets() {
        int seen = 0;
        for (int i = 0; i < characters.length(); i++) {
            int at = BRACKETS.indexOf(characters.charAt(i));
            if (at < 0) {
                continue;
            }
            boolean wordBefore = i > 0 && Character.isLetterOrDigit(characters.charAt(i - 1));
            boolean wordAfter =
                    i + 1 < characters.length()
                            && Character.isLetterOrDigit(characters.charAt(i + 1));
            if (wordBefore != wordAfter) {
                seen += wordAfter == (at % 2 == 0) ? 1 : -1;
            }
        }
        return seen > 0;
    }

    private static List<Glyph> glyphs(Object[] order) {
        List<Glyph> read = new ArrayList<>(order.length);
        boolean space = false;
        for (Object unit : order) {
            if (unit instanceof Glyph glyph) {
                glyph.space(space && !read.isEmpty());
                read.add(glyph);
                space = false;
            } else if (!unit.equals(FROM_RIGHT)) {
                space = true;
            }
        }
        return read;
    }

    private static Glyph mirrored(Glyph glyph) {
        int at = glyph.text().length() == 1 ? BRACKETS.indexOf(glyph.text().charAt(0)) : -1;
        return at < 0
                ? glyph
                : glyph.saying(String.valueOf(BRACKETS.charAt(at ^ 1)), glyph.x(), glyph.end());
    }
}
