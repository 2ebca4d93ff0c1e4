package dev.postil.session;

import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Span;
import dev.postil.text.Graphemes;

/// A hit with the words around it on one line, so that it can be judged without its document.
///
/// @param span UTF-16 in the document's text
/// @param line the hit and what stands around it; a long hit is cut
/// @param hit where the hit stands in `line`
/// @param isFolded whether it stands in text that is shown folded, which nobody reads unasked
/// @param isPartOfWord whether it is only a piece of a longer word
public record FoundPlace(
        Document document,
        Span span,
        String line,
        Span hit,
        boolean isFolded,
        boolean isPartOfWord) {

    private static final int BEFORE = 60;
    private static final int AFTER = 90;
    private static final int LONGEST = 160;
    private static final String MORE = "…";

    /// A hit at `span` of `content`, which is the document's.
    public static FoundPlace of(Document document, Content content, Span span) {
        int block = content.blockIndexAt(span.start());
        return of(
                document, content.text(), span, block >= 0 && content.blocks().get(block).folded());
    }

    private static FoundPlace of(Document document, String text, Span span, boolean isFolded) {
        int start = Graphemes.ceiling(text, Math.max(0, span.start() - BEFORE));
        int end = Graphemes.floor(text, Math.min(text.length(), span.end() + AFTER));
        int cut = Math.min(span.end(), span.start() + LONGEST);
        String before = before(text, Math.min(start, span.start()), span.start());
        String words = line(text.substring(span.start(), Graphemes.floor(text, cut)));
        String shown = cut < span.end() ? words + MORE : words;
        String after = after(text, span.end(), Math.max(end, span.end()));
        return new FoundPlace(
                document,
                span,
                before + shown + after,
                new Span(before.length(), before.length() + shown.length()),
                isFolded,
                false);
    }

    FoundPlace asPartOfWord() {
        return new FoundPlace(document, span, line, hit, isFolded, true);
    }

    /// Whether somebody who tags all hits may not mean this one.
    public boolean isDoubtful() {
        return isFolded || isPartOfWord;
    }

    /// Begins with a whole word, where words have blanks between them.
    private static String before(String text, int start, int end) {
        String before = line(text.substring(start, end));
        return start == 0 ? before : MORE + before.substring(before.indexOf(' ') + 1);
    }

    private static String after(String text, int start, int end) {
        String after = line(text.substring(start, end));
        if (end == text.length()) {
            return after;
        }
        int blank = after.lastIndexOf(' ');
        return (blank > 0 ? after.substring(0, blank) : after) + MORE;
    }

    /// What stands before the hit.
    public String before() {
        return line.substring(0, hit.start());
    }

    public String words() {
        return hit.of(line);
    }

    /// What stands after the hit.
    public String after() {
        return line.substring(hit.end());
    }

    private static String line(String words) {
        StringBuilder line = new StringBuilder(words.length());
        boolean inSpace = false;
        for (int i = 0; i < words.length(); i++) {
            char unit = words.charAt(i);
            boolean isSpace = Character.isWhitespace(unit);
            if (!isSpace || !inSpace) {
                line.append(isSpace ? ' ' : unit);
            }
            inSpace = isSpace;
        }
        return line.toString();
    }
}
