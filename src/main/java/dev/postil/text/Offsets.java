package dev.postil.text;

import dev.postil.model.Span;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/// Converts offsets of one text between UTF-16 units, as Java counts, and code points, as files do.
///
/// Keeps only where the supplementary characters stand: a text without any costs nothing, and each
/// conversion is one binary search. Immutable, any thread.
public final class Offsets {

    private static final int[] NONE = {};

    /// Where each surrogate pair starts, in UTF-16 units, ascending.
    private final int[] pairs;

    private final int length;

    private Offsets(int[] pairs, int length) {
        this.pairs = pairs;
        this.length = length;
    }

    public static Offsets of(String text) {
        int count = text.length() - text.codePointCount(0, text.length());
        return new Offsets(count == 0 ? NONE : pairsOf(text, count), text.length());
    }

    private static int[] pairsOf(String text, int count) {
        return IntStream.range(0, text.length() - 1)
                .filter(i -> Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1)))
                .limit(count)
                .toArray();
    }

    /// How many code points the text has.
    public int codePoints() {
        return length - pairs.length;
    }

    /// The offset in code points of `utf16`.
    ///
    /// @throws IndexOutOfBoundsException outside of the text
    /// @throws IllegalArgumentException between the two halves of a character
    public int toCodePoints(int utf16) {
        Objects.checkIndex(utf16, length + 1);
        int found = Arrays.binarySearch(pairs, utf16);
        int before = found < 0 ? -found - 1 : found;
        if (before > 0 && pairs[before - 1] == utf16 - 1) {
            throw new IllegalArgumentException("half a character at " + utf16);
        }
        return utf16 - before;
    }

    /// The offset in UTF-16 units of `codePoint`.
    ///
    /// @throws IndexOutOfBoundsException outside of the text
    public int toUtf16(int codePoint) {
        Objects.checkIndex(codePoint, codePoints() + 1);
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] - middle < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }

    /// The span that counts code points where `utf16` counts UTF-16 units.
    public Span toCodePoints(Span utf16) {
        return new Span(toCodePoints(utf16.start()), toCodePoints(utf16.end()));
    }

    /// The span that counts UTF-16 units where `codePoints` counts code points.
    public Span toUtf16(Span codePoints) {
        return new Span(toUtf16(codePoints.start()), toUtf16(codePoints.end()));
    }
}
