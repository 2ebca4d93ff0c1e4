package dev.postil.intake.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds where words end: spaces that are drawn, and gaps as wide as one.
final class Spaces {

    /// Gaps within letterspaced words are nearly alike; those between them are so much wider.
    private static final float WIDER = 1.9f;

    private static final float LETTERSPACED = 0.08f;

    /// The least a line that is set tight leaves between two words, in heights of the font.
    private static final float NARROWEST = 0.14f;

    /// Programs set Latin letters and digits apart from Chinese ones by less than this, without a
    /// space in the text.
    private static final float SET_APART = 0.23f;

    private Spaces() {}

    /// The glyphs without spaces, each told whether one comes before it.
    static List<Glyph> find(List<Glyph> glyphs) {
        List<Glyph> words = new ArrayList<>(glyphs.size());
        float usual = usualGap(glyphs);
        boolean space = false;
        Glyph last = null;
        for (Glyph glyph : glyphs) {
            if (glyph.isSpace()) {
                space = true;
                continue;
            }
            if (last != null && (space || isGap(last, glyph, usual))) {
                glyph.space(true);
            }
            space = false;
            last = glyph;
            words.add(glyph);
        }
        return words;
    }

    private static boolean isGap(Glyph last, Glyph glyph, float usual) {
        float em = Math.max(last.size(), glyph.size());
        float gap = glyph.x() - last.end();
        boolean unspaced = Letters.isUnspaced(last.text().codePointBefore(last.text().length()));
        boolean unspacedNext = Letters.isUnspaced(glyph.text().codePointAt(0));
        if (unspaced || unspacedNext) {
            return unspaced != unspacedNext && gap > em * SET_APART;
        }
        float space = (last.face().space() + glyph.face().space()) / 2 * em;
        float least = Math.max(space * 0.5f, em * 0.08f);
        if (!last.face().fixed()) {
            least = Math.min(least, em * NARROWEST);
        }
        if (usual > em * LETTERSPACED) {
            least = Math.max(least, usual * WIDER);
        }
        // Where letters are set closer than they are wide, so are words.
        return gap - Math.min(usual, 0) > least;
    }

    private static boolean isLetter(Glyph glyph) {
        return Character.isLetterOrDigit(glyph.text().codePointAt(0));
    }

    /// The gap between most neighbours, where it is not simply none. In scripts of India letters
    /// come with their signs as one, so that half of all gaps may lie between words.
    private static float usualGap(List<Glyph> glyphs) {
        if (glyphs.size() < 6) {
            return 0;
        }
        float[] gaps = new float[glyphs.size() - 1];
        int count = 0;
        boolean indic = false;
        for (int i = 1; i < glyphs.size(); i++) {
            Glyph before = glyphs.get(i - 1);
            Glyph glyph = glyphs.get(i);
            if (isLetter(before) && isLetter(glyph)) {
                gaps[count++] = glyph.x() - before.end();
                indic |= Letters.isIndic(glyph.text());
            }
        }
        if (count < 5) {
            return 0;
        }
        Arrays.sort(gaps, 0, count);
        return gaps[indic ? count / 3 : count / 2];
    }
}
