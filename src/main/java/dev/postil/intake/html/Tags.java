package dev.postil.intake.html;

import dev.postil.model.MarkType;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What the elements of a page mean for its text.
final class Tags {

    /// Never text that a reader would see.
    private static final Set<String> UNSEEN =
            Set.of(
                    "script",
                    "style",
                    "template",
                    "noscript",
                    "head",
                    "title",
                    "meta",
                    "link",
                    "base",
                    "svg",
                    "iframe",
                    "frame",
                    "frameset",
                    "object",
                    "embed",
                    "applet",
                    "canvas",
                    "audio",
                    "video",
                    "map",
                    "area",
                    "select",
                    "datalist",
                    "textarea",
                    "input",
                    "img",
                    "source",
                    "track",
                    "param",
                    "annotation",
                    "annotation-xml",
                    "noframes",
                    "rp",
                    "progress",
                    "meter");

    /// What stands inside a line; all others begin a line of their own.
    private static final Set<String> INLINE =
            Set.of(
                    "a",
                    "abbr",
                    "acronym",
                    "b",
                    "bdi",
                    "bdo",
                    "big",
                    "cite",
                    "code",
                    "data",
                    "del",
                    "dfn",
                    "em",
                    "font",
                    "i",
                    "ins",
                    "kbd",
                    "label",
                    "mark",
                    "math",
                    "mi",
                    "mn",
                    "mo",
                    "mrow",
                    "ms",
                    "msub",
                    "msup",
                    "mtext",
                    "mfrac",
                    "munder",
                    "mover",
                    "nobr",
                    "q",
                    "rb",
                    "rt",
                    "ruby",
                    "s",
                    "samp",
                    "semantics",
                    "small",
                    "span",
                    "strike",
                    "strong",
                    "sub",
                    "sup",
                    "time",
                    "tt",
                    "u",
                    "var",
                    "wbr",
                    "picture",
                    "output",
                    "slot",
                    "bdt",
                    "blink",
                    "mtable",
                    "mtr",
                    "mtd",
                    "mstyle",
                    "mpadded",
                    "mfenced",
                    "msqrt",
                    "mroot",
                    "msubsup",
                    "munderover",
                    "mspace",
                    "menclose",
                    "merror",
                    "mmultiscripts");

    private static final Map<String, MarkType> MARKS =
            Map.ofEntries(
                    Map.entry("b", MarkType.BOLD),
                    Map.entry("strong", MarkType.BOLD),
                    Map.entry("i", MarkType.ITALIC),
                    Map.entry("em", MarkType.ITALIC),
                    Map.entry("cite", MarkType.ITALIC),
                    Map.entry("dfn", MarkType.ITALIC),
                    Map.entry("code", MarkType.CODE),
                    Map.entry("kbd", MarkType.CODE),
                    Map.entry("samp", MarkType.CODE),
                    Map.entry("tt", MarkType.CODE),
                    Map.entry("sup", MarkType.SUPERSCRIPT),
                    Map.entry("sub", MarkType.SUBSCRIPT),
                    Map.entry("a", MarkType.LINK));

    private static final Pattern HIDING =
            Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

    private Tags() {}

    /// Whether the element holds nothing that a reader would see.
    static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName())
                || (element.attributesSize() > 0 && isHidden(element))
                || (element.normalName().equals("dialog") && !element.hasAttr("open"));
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style");
        return element.hasAttr("hidden") || (!style.isEmpty() && HIDING.matcher(style).find());
    }

    static boolean isInline(Element element) {
        return INLINE.contains(element.normalName());
    }

    static @Nullable MarkType mark(Element element) {
        return MARKS.get(element.normalName());
    }

    /// 1 to 6 for a heading, 0 for all else.
    static int headingLevel(Element element) {
        String name = element.normalName();
        boolean heading = name.length() == 2 && name.charAt(0) == 'h';
        int level = heading ? name.charAt(1) - '0' : 0;
        return level >= 1 && level <= 6 ? level : 0;
    }
}
