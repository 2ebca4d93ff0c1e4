package dev.postil.intake.epub;

import dev.postil.intake.html.HtmlPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Writes a formula as a line of text: letters and signs alone as they are, what is set above,
/// below and under roots as TeX writes it, which says as much as the formula does.
final class Formula {

    private static final Set<String> FLAT =
            Set.of(
                    "math",
                    "mrow",
                    "mi",
                    "mn",
                    "mo",
                    "mtext",
                    "ms",
                    "mspace",
                    "mstyle",
                    "semantics");
    private static final Set<String> SUMS = Set.of("∑", "∏", "∐", "⋃", "⋂", "⋁", "⋀", "⨁", "⨂");
    private static final double PARTS_OF_EM = 18;

    /// A letter in brackets.
    private static final int PLAIN_BRACKETS = 3;

    private Formula() {}

    /// Puts text in the place of each formula of a page.
    static void write(Element page) {
        for (Element math : page.stream().filter(each -> is(each, "math")).toList()) {
            boolean block = math.attr("display").equals("block");
            boolean worked = math.stream().anyMatch(each -> is(each, "mstack", "mlongdiv"));
            if (math.hasParent() && !worked) {
                String text = text(math, block);
                Element line = HtmlPage.parse("").createElement(block ? "p" : "span");
                math.replaceWith(line.appendChild(new TextNode(text)));
            }
        }
    }

    private static String text(Element math, boolean block) {
        boolean flat = math.stream().allMatch(each -> FLAT.contains(each.normalName()));
        if (flat) {
            return math.stream()
                    .filter(each -> each.childrenSize() == 0)
                    .map(each -> each.text().strip())
                    .map(each -> each.equals("-") ? "−" : each)
                    .collect(Collectors.joining())
                    .replaceAll("[\u2061-\u2064]", "");
        }
        String sign = block ? "$$" : "$";
        return sign + row(math).replaceAll(" +(?=[_^}])", "").strip() + sign;
    }

    private static boolean is(Element element, String... names) {
        return List.of(names).contains(element.normalName());
    }

    private static String row(Element parent) {
        List<Element> parts = parent.children();
        StringBuilder tex = new StringBuilder();
        boolean open = isOpen(parts);
        for (Element part : parts) {
            if (open && is(part, "mo") && part.text().strip().equals("{")) {
                tex.append("\\left\\{ ");
            } else {
                tex.append(parts.size() > 1 ? grouped(part) : of(part));
            }
        }
        return open ? tex + "\\right." : tex.toString();
    }

    /// Whether a brace stands before several cases that none closes.
    private static boolean isOpen(List<Element> parts) {
        List<String> signs = new ArrayList<>();
        parts.stream()
                .filter(part -> is(part, "mo"))
                .forEach(part -> signs.add(part.text().strip()));
        return signs.contains("{") && !signs.contains("}");
    }

    private static String grouped(Element part) {
        boolean several = is(part, "mrow") && part.childrenSize() > 1;
        if (several && "([{".contains(sign(part, 0)) && !sign(part, 0).isEmpty()) {
            return sign(part, 0).equals("(") && part.childrenSize() > PLAIN_BRACKETS
                    ? large(part)
                    : of(part);
        }
        return several ? "{" + of(part) + "}" : of(part);
    }

    /// Brackets that grow with what they hold.
    private static String large(Element part) {
        String tex = row(part);
        return tex.startsWith("(") && tex.endsWith(")")
                ? "\\left( " + tex.substring(1, tex.length() - 1) + " \\right)"
                : tex;
    }

    private static String of(Element part) {
        return switch (part.normalName()) {
            case "mi", "mn" -> word(part);
            case "mo" -> word(part);
            case "mtext", "ms" -> "\\text{" + part.wholeText().strip() + "}";
            case "mspace" -> space(part);
            case "msub" -> child(part, 0) + script("_", part, 1);
            case "msup" -> child(part, 0) + script("^", part, 1);
            case "msubsup" -> child(part, 0) + script("_", part, 1) + script("^", part, 2);
            case "munder" -> under(part);
            case "mover" -> over(part);
            case "munderover" -> underOver(part);
            case "mfrac" -> "\\frac{" + child(part, 0) + "}{" + child(part, 1) + "}";
            case "msqrt" -> "\\sqrt{" + row(part) + "}";
            case "mroot" -> "\\sqrt[" + child(part, 1) + "]{" + child(part, 0) + "}";
            case "mtable" -> table(part);
            case "mfenced" -> fenced(part);
            case "semantics" -> child(part, 0);
            case "annotation", "annotation-xml", "mphantom", "none", "mprescripts" -> "";
            default -> row(part);
        };
    }

    private static String child(Element parent, int index) {
        return index < parent.childrenSize() ? of(parent.child(index)) : "";
    }

    private static String script(String sign, Element parent, int index) {
        return sign + "{" + child(parent, index) + "}";
    }

    /// A name of several letters stands upright, as `sin`.
    private static String word(Element part) {
        String text = part.text().strip();
        boolean name =
                text.codePointCount(0, text.length()) > 1
                        && text.codePoints().allMatch(Formula::isLatin);
        if (name) {
            return "\\operatorname{" + text + "}";
        }
        String tex = text.codePoints().mapToObj(FormulaSigns::of).collect(Collectors.joining());
        boolean several = is(part, "mi") && text.codePointCount(0, text.length()) > 1;
        return several ? "{" + tex + "}" : tex;
    }

    private static boolean isLatin(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String space(Element part) {
        String width = part.attr("width").strip();
        if (width.equals("thinmathspace")) {
            return "\\, ";
        }
        if (!width.matches("\\d{1,3}(?:\\.\\d{1,6})?em")) {
            return " ";
        }
        double em = Double.parseDouble(width.substring(0, width.length() - 2));
        long parts = Math.round(em * PARTS_OF_EM);
        if (parts == 0) {
            return "";
        }
        return parts == Math.round(PARTS_OF_EM) ? "\\quad " : "\\mspace{" + parts + "mu}";
    }

    private static String under(Element part) {
        String sign = sign(part, 1);
        String base = child(part, 0);
        return switch (sign) {
            case "⏟" -> "\\underbrace{" + base + "}";
            case "_", "¯", "\u0332" -> "\\underline{" + base + "}";
            default ->
                    isSum(part)
                            ? base.strip() + "\\limits" + script("_", part, 1)
                            : "\\underset{" + child(part, 1) + "}{" + base + "}";
        };
    }

    private static String over(Element part) {
        String base = "{" + child(part, 0) + "}";
        return switch (sign(part, 1)) {
            case "⏞" -> "\\overbrace" + base;
            case "¯", "‾", "_" -> "\\overline" + base;
            case "^", "ˆ" -> "\\hat" + base;
            case "~", "˜" -> "\\widetilde" + base;
            case "→", "⃗" -> "\\overset{\\rightarrow}" + base;
            case "˙", "." -> "\\dot" + base;
            default -> "\\overset{" + child(part, 1) + "}" + base;
        };
    }

    private static String underOver(Element part) {
        if (isSum(part)) {
            return child(part, 0).strip()
                    + "\\limits"
                    + script("_", part, 1)
                    + script("^", part, 2);
        }
        if (sign(part, 0).startsWith("∫")) {
            return child(part, 0) + script("_", part, 1) + script("^", part, 2);
        }
        return "\\overset{%s}{\\underset{%s}{%s}}"
                .formatted(child(part, 2), child(part, 1), child(part, 0));
    }

    private static boolean isSum(Element part) {
        String sign = sign(part, 0);
        return SUMS.contains(sign) || sign.equals("lim");
    }

    private static String sign(Element parent, int index) {
        if (index >= parent.childrenSize() || parent.child(index).childrenSize() > 0) {
            return "";
        }
        return parent.child(index).text().strip();
    }

    private static String table(Element table) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : table.children()) {
            if (is(row, "mtr", "mlabeledtr")) {
                rows.add(row.children().stream().map(Formula::cell).toList());
            }
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        String body =
                rows.stream()
                        .map(row -> String.join(" & ", row) + " & ".repeat(width - row.size()))
                        .collect(Collectors.joining(" \\\\ "));
        return "\\begin{matrix} " + body + " \\end{matrix} ";
    }

    private static String cell(Element cell) {
        Element held = cell.childrenSize() == 1 ? cell.child(0) : cell;
        boolean several = held.childrenSize() > 1 && is(held, "mtd", "mrow");
        return several ? "{" + row(held) + "}" : row(cell);
    }

    private static String fenced(Element part) {
        String open = part.hasAttr("open") ? part.attr("open") : "(";
        String close = part.hasAttr("close") ? part.attr("close") : ")";
        return part.children().stream()
                .map(Formula::of)
                .collect(
                        Collectors.joining(
                                ",", open.replace("{", "\\{"), close.replace("}", "\\}")));
    }
}
