package dev.postil.exchange;

import dev.postil.model.Span;
import dev.postil.text.Offsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A text from a file brought into the form that the program keeps: `\n` line ends, no byte order
/// mark. Offsets in the file count the text as it was written there.
final class ReadText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int[] NONE = {};

    private final String text;
    private final Offsets written;

    /// Where a character of the written text was left out, UTF-16, ascending.
    private final int[] leftOut;

    private ReadText(String text, Offsets written, int[] leftOut) {
        this.text = text;
        this.written = written;
        this.leftOut = leftOut;
    }

    static ReadText of(String written) {
        Offsets offsets = Offsets.of(written);
        if (written.indexOf('\r') < 0 && written.indexOf(BYTE_ORDER_MARK) != 0) {
            return new ReadText(written, offsets, NONE);
        }
        int[] leftOut =
                IntStream.range(0, written.length()).filter(i -> isLeftOut(written, i)).toArray();
        return new ReadText(lineEnds(written), offsets, leftOut);
    }

    private static boolean isLeftOut(String written, int index) {
        char unit = written.charAt(index);
        if (unit == BYTE_ORDER_MARK) {
            return index == 0;
        }
        return unit == '\r' && index + 1 < written.length() && written.charAt(index + 1) == '\n';
    }

    /// The same words as the program keeps them.
    static String lineEnds(String written) {
        boolean marked = !written.isEmpty() && written.charAt(0) == BYTE_ORDER_MARK;
        return written.substring(marked ? 1 : 0).replace("\r\n", "\n").replace('\r', '\n');
    }

    String text() {
        return text;
    }

    /// The span (UTF-16 in [#text]) of offsets in code points of the written text; null where they
    /// lie outside of it.
    @Nullable Span span(@Nullable Integer start, @Nullable Integer end) {
        if (start == null || end == null || start < 0 || end < start) {
            return null;
        }
        return end > written.codePoints() ? null : new Span(offset(start), offset(end));
    }

    private int offset(int codePoint) {
        int unit = written.toUtf16(codePoint);
        int found = Arrays.binarySearch(leftOut, unit);
        return unit - (found < 0 ? -found - 1 : found);
    }
}
