package dev.postil.intake.pdf;

import java.util.List;
import java.util.regex.Pattern;

/// Finds the notes at the end of a printed web page: items, the last of the text, that end in an
/// arrow which led back to their sign.
final class Endnotes {

    private static final Pattern ARROW = Pattern.compile("[\u21A9\u21B5\u2191\u21D1]\uFE0E?");
    private static final Pattern ENDS_IN_ARROW = Pattern.compile(".*\\s?" + ARROW, Pattern.DOTALL);

    private Endnotes() {}

    static void settle(List<Paragraph> paragraphs, Notes notes) {
        for (int i = paragraphs.size() - 1; i >= 0; i--) {
            Paragraph paragraph = paragraphs.get(i);
            String sign = Notes.sign(paragraph.first());
            if (sign == null || !ENDS_IN_ARROW.matcher(paragraph.text()).matches()) {
                return;
            }
            paragraph.beEndnote(notes.addEndnote(sign));
        }
    }

    static boolean isArrow(String text) {
        return ARROW.matcher(text).matches() || text.equals("\uFE0E");
    }
}
