package dev.postil.intake.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Joins accents that are drawn over a letter with it.
final class Accents {

    private static final String FREE = "`´^ˆ˜~¨¯˘˙˚¸ˇ˝˛";
    private static final String COMBINING =
            "\u0300\u0301\u0302\u0302\u0303\u0303\u0308\u0304\u0306\u0307\u030A\u0327\u030C\u030B\u0328";

    private Accents() {}

    /// @param sorted whether they stand as they are seen, so that a mark may come before its letter
    static List<Glyph> join(List<Glyph> glyphs, boolean sorted) {
        for (Glyph glyph : glyphs) {
            if (isAccent(glyph)) {
                return joined(glyphs, sorted);
            }
        }
        return glyphs;
    }

    /// Joins marks without a width of their own in lines that were drawn from left to right as they
    /// are seen, although they are read from right to left: there a mark comes right before its
    /// letter, and where it stands says little.
    static List<Glyph> joinBackwards(List<Glyph> glyphs) {
        List<Glyph> joined = new ArrayList<>(glyphs.size());
        List<Glyph> marks = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            if (isFloating(glyph)) {
                marks.add(glyph);
                continue;
            }
            Glyph before = joined.isEmpty() ? null : joined.getLast();
            if (!marks.isEmpty() && isDrawnForwards(before, glyph, marks.getLast())) {
                Glyph with = glyph;
                for (Glyph mark : marks.reversed()) {
                    with = with(with, mark);
                }
                joined.add(with);
            } else {
                joined.addAll(marks);
                joined.add(glyph);
            }
            marks.clear();
        }
        joined.addAll(marks);
        return joined;
    }

    private static boolean isFloating(Glyph glyph) {
        return isAccent(glyph)
                && isMark(glyph.text().charAt(0))
                && glyph.width() < glyph.size() * 0.02f;
    }

    private static boolean isDrawnForwards(@Nullable Glyph before, Glyph letter, Glyph mark) {
        return Letters.isRightToLeft(letter.text().codePointAt(0))
                && (before == null || letter.x() > before.x())
                && mark.x() > letter.x() - letter.size()
                && mark.x() < letter.end() + letter.size() * 0.2f;
    }

    private static List<Glyph> joined(List<Glyph> glyphs, boolean sorted) {
        List<Glyph> joined = new ArrayList<>(glyphs.size());
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            Glyph next = i + 1 < glyphs.size() ? glyphs.get(i + 1) : null;
            Glyph before = joined.isEmpty() ? null : joined.getLast();
            if (!isAccent(glyph)) {
                joined.add(glyph);
            } else if (!sorted
                    && before != null
                    && isMark(glyph.text().charAt(0))
                    && !before.isSpace()) {
                joined.set(joined.size() - 1, with(before, glyph));
            } else if (before != null
                    && isOver(glyph, before)
                    && !(sorted
                            && next != null
                            && !isAccent(next)
                            && isNearer(glyph, next, before))) {
                joined.set(joined.size() - 1, with(before, glyph));
            } else if (next != null && !isAccent(next) && isOver(glyph, next)) {
                joined.add(with(next, glyph));
                i++;
            } else {
                joined.add(glyph);
            }
        }
        return joined;
    }

    private static Glyph with(Glyph letter, Glyph accent) {
        int free = FREE.indexOf(accent.text().charAt(0));
        String mark = free < 0 ? accent.text() : String.valueOf(COMBINING.charAt(free));
        String text = letter.text() + mark;
        if (free >= 0) {
            text =
                    Normalizer.normalize(
                            text.replace('ı', 'i').replace('ȷ', 'j'), Normalizer.Form.NFC);
        }
        return letter.saying(text, letter.x(), letter.end());
    }

    private static boolean isOver(Glyph accent, Glyph letter) {
        if (!Character.isLetter(letter.text().codePointAt(0))) {
            return false;
        }
        boolean free = FREE.indexOf(accent.text().charAt(0)) >= 0;
        float middle = (accent.x() + accent.end()) / 2;
        float slack = free ? 0 : letter.size() * 0.25f;
        boolean above = middle > letter.x() - slack && middle < letter.end() + slack;
        return above && (!free || covers(accent, letter));
    }

    private static boolean isNearer(Glyph mark, Glyph next, Glyph before) {
        return isOver(mark, next) && distance(mark, next) < distance(mark, before);
    }

    /// How far the middle of a mark lies from a letter, and from its middle.
    private static float distance(Glyph mark, Glyph letter) {
        float middle = (mark.x() + mark.end()) / 2;
        float beyond = Math.max(0, Math.max(letter.x() - middle, middle - letter.end()));
        return beyond * 100 + Math.abs(middle - (letter.x() + letter.end()) / 2);
    }

    /// Whether most of the narrower one lies over the other.
    private static boolean covers(Glyph accent, Glyph letter) {
        float shared = Math.min(accent.end(), letter.end()) - Math.max(accent.x(), letter.x());
        return shared > Math.min(accent.width(), letter.width()) * 0.5f;
    }

    static boolean isAccent(Glyph glyph) {
        char c = glyph.text().charAt(0);
        return glyph.text().length() == 1
                && (c == '`' || c == '^' || c == '~' || c >= '\u00A8')
                && (FREE.indexOf(c) >= 0 || isMark(c));
    }

    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
