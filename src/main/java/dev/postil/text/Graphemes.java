package dev.postil.text;

import dev.postil.model.Span;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where characters as a reader sees them begin and end: an emoji family, a flag, a letter with its
/// marks are one each. No span of ours may split one.
///
/// Offsets are UTF-16. Looks at a few hundred units around the place only, so it costs the same
/// anywhere in a text of any size. Any thread.
public final class Graphemes {

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    /// How far back to look for a place that is surely a boundary. Further back, any place will do:
    /// the rules look no further than one cluster, save for flags, which are counted from the
    /// first.
    private static final int LOOK_BACK = 256;

    private Graphemes() {}

    /// The smallest span around `span` that splits no cluster.
    public static Span widen(String text, Span span) {
        return new Span(floor(text, span.start()), ceiling(text, span.end()));
    }

    public static boolean isBoundary(String text, int offset) {
        return floor(text, offset) == offset;
    }

    /// The first boundary after `offset`, or the end of the text.
    public static int next(String text, int offset) {
        Objects.checkIndex(offset, text.length() + 1);
        return offset == text.length() ? offset : clusterAt(text, offset).end();
    }

    /// The last boundary before `offset`, or the beginning of the text.
    public static int previous(String text, int offset) {
        Objects.checkIndex(offset, text.length() + 1);
        return offset == 0 ? 0 : clusterAt(text, offset - 1).start();
    }

    /// The last boundary that is not after `offset`.
    public static int floor(String text, int offset) {
        Objects.checkIndex(offset, text.length() + 1);
        return isSurelyBoundary(text, offset) ? offset : clusterAt(text, offset).start();
    }

    /// The first boundary that is not before `offset`.
    public static int ceiling(String text, int offset) {
        int floor = floor(text, offset);
        return floor == offset ? offset : clusterAt(text, floor).end();
    }

    private static Span clusterAt(String text, int offset) {
        int from = surelyBoundaryBefore(text, offset);
        Matcher cluster = CLUSTER.matcher(text).region(from, text.length());
        while (cluster.find()) {
            if (cluster.end() > offset) {
                return new Span(cluster.start(), cluster.end());
            }
        }
        throw new IllegalStateException("no cluster at " + offset);
    }

    private static int surelyBoundaryBefore(String text, int offset) {
        int at = offset;
        int furthest = Math.max(0, offset - LOOK_BACK);
        while (at > furthest && !isSurelyBoundary(text, at)) {
            at--;
        }
        while (!isSurelyBoundary(text, at) && (isLowSurrogate(text, at) || isFlagHalf(text, at))) {
            at--;
        }
        return at;
    }

    private static boolean isSurelyBoundary(String text, int at) {
        return at == 0
                || at == text.length()
                || (isPlain(text.charAt(at - 1))
                        && isPlain(text.charAt(at))
                        && !(text.charAt(at - 1) == '\r' && text.charAt(at) == '\n'));
    }

    /// Latin, Cyrillic without its marks, Chinese, Japanese: two of these never share a cluster.
    private static boolean isPlain(char unit) {
        return unit < 0x300
                || (unit >= 0x400 && unit < 0x483)
                || (unit >= 0x3041 && unit < 0x3097)
                || (unit >= 0x30A1 && unit < 0x30FB)
                || (unit >= 0x4E00 && unit < 0xA000);
    }

    private static boolean isLowSurrogate(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at));
    }

    private static boolean isFlagHalf(String text, int at) {
        int character = text.codePointAt(at);
        return character >= 0x1F1E6 && character <= 0x1F1FF;
    }
}
