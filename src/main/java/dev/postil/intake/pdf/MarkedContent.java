package dev.postil.intake.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/// Which marked content is open while a page is read.
final class MarkedContent {

    /// @param mark number in the structure of the document, -1 where it has none
    /// @param instead the characters that stand for what is drawn in it
    /// @param from index of the first glyph in it
    record Open(int mark, boolean artifact, boolean hidden, @Nullable String instead, int from) {}

    private static final int DEEPEST = 200;
    private static final Open NONE = new Open(-1, false, false, null, 0);

    private final Deque<Open> open = new ArrayDeque<>();
    private int beyond;

    Open top() {
        Open top = open.peek();
        return top == null ? NONE : top;
    }

    void open(@Nullable COSName tag, @Nullable COSDictionary properties, boolean hidden, int from) {
        if (open.size() >= DEEPEST) {
            beyond++;
            return;
        }
        Open outer = top();
        int mark = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
        String instead = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
        boolean artifact = tag != null && tag.getName().equals("Artifact");
        open.push(
                new Open(
                        mark < 0 ? outer.mark() : mark,
                        artifact || outer.artifact(),
                        hidden || outer.hidden(),
                        instead,
                        from));
    }

    Open close() {
        if (beyond > 0) {
            beyond--;
            return NONE;
        }
        Open closed = open.poll();
        return closed == null ? NONE : closed;
    }

    void clear() {
        open.clear();
        beyond = 0;
    }
}
