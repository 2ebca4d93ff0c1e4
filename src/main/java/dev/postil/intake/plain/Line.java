package dev.postil.intake.plain;

/// One line of a plain text.
///
/// @param text without the white space around it
/// @param indent columns of white space before it, a tab reaching to the next eighth column
/// @param width columns of `text`; East Asian characters take two
record Line(String text, int indent, int width) {

    private static final int TAB = 8;

    /// Nothing is set so far to the right; what claims to be would take more room than the text.
    private static final int DEEPEST = 200;

    static Line of(String raw) {
        int indent = 0;
        int start = 0;
        while (start < raw.length() && isBlank(raw.charAt(start))) {
            indent = raw.charAt(start) == '\t' ? (indent / TAB + 1) * TAB : indent + 1;
            start++;
        }
        int end = raw.length();
        while (end > start && isBlank(raw.charAt(end - 1))) {
            end--;
        }
        String text = raw.substring(start, end);
        return new Line(text, Math.min(indent, DEEPEST), width(text));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /// Columns that the whole line takes.
    int extent() {
        return indent + width;
    }

    /// Columns of what would have to stay together if this line were wrapped anew.
    int firstWordWidth() {
        if (isEmpty()) {
            return 0;
        }
        if (Scripts.isEastAsian(text.codePointAt(0))) {
            return 2;
        }
        int space = text.indexOf(' ');
        return width(space < 0 ? text : text.substring(0, space));
    }

    /// The same line without its first `count` UTF-16 units.
    Line without(int count) {
        Line rest = of(text.substring(count));
        return new Line(rest.text, indent + count + rest.indent, rest.width);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || Character.isWhitespace(c);
    }

    /// Columns that characters take.
    static int width(String text) {
        int width = text.length();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u1100' && Scripts.isEastAsian(text.charAt(i))) {
                width++;
            }
        }
        return width;
    }
}
