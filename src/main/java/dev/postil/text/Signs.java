package dev.postil.text;

/// Kinds of characters that comparing and finding text care about.
final class Signs {

    private Signs() {}

    static boolean isSpace(char unit) {
        return unit <= ' '
                || unit == 0x85
                || unit == 0xA0
                || (unit > 0x1000 && (Character.isSpaceChar(unit) || Character.isWhitespace(unit)));
    }

    /// Soft hyphens, joiners, direction marks and the Arabic stretching stroke.
    static boolean isInvisible(char unit) {
        return unit == 'ـ'
                || (unit >= 0xFE00 && unit <= 0xFE0F)
                || (unit >= 0xAD && Character.getType(unit) == Character.FORMAT);
    }

    static boolean isMark(int character) {
        if (character < 0x300) {
            return false;
        }
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /// The sign as a typewriter has it: one kind of quotation mark, of apostrophe and of dash.
    static char plain(char unit) {
        return switch (unit) {
            case '‘', '’', '‚', '‛', '′', 'ʼ', '‹', '›', '`', '´' -> '\'';
            case '“', '”', '„', '‟', '″', '«', '»' -> '"';
            case '‐', '‑', '‒', '–', '—', '―', '−', '⁃' -> '-';
            default -> unit;
        };
    }

    /// Whether words are made of it.
    static boolean isWordPart(int character) {
        return Character.isLetterOrDigit(character) || character == '_' || isMark(character);
    }

    /// Whether it is written without spaces between words.
    static boolean isUnspaced(int character) {
        if (character < 0xE00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
