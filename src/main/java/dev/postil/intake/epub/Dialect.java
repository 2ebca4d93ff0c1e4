package dev.postil.intake.epub;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Turns what only books write into what any page may hold.
final class Dialect {

    private static final String MATHML = "http://www.w3.org/1998/Math/MathML";

    private Dialect() {}

    static void plain(Document page) {
        List<Element> all = page.stream().toList();
        all.stream().filter(element -> is(element, "switch")).forEach(Dialect::decide);
        all.forEach(Dialect::withoutPrefix);
    }

    /// Of the ways to show something, the one for those who know formulas, else the plain one.
    private static void decide(Element choice) {
        List<Element> ways = choice.children();
        Optional<Element> shown =
                ways.stream()
                        .filter(way -> way.attr("required-namespace").equals(MATHML))
                        .findFirst()
                        .or(() -> ways.stream().filter(way -> is(way, "default")).findFirst());
        ways.stream()
                .filter(way -> shown.isPresent() && !shown.get().equals(way))
                .forEach(Element::remove);
    }

    private static boolean is(Element element, String name) {
        return element.normalName().equals("epub:" + name);
    }

    /// XML may write `m:math` for `math`; a damaged book may hold a prefix alone.
    private static void withoutPrefix(Element element) {
        String name = element.tagName();
        int colon = name.indexOf(':');
        boolean prefixed = colon > 0 && colon < name.length() - 1;
        if (prefixed && !element.normalName().startsWith("epub:")) {
            String plain = name.substring(colon + 1).toLowerCase(Locale.ROOT);
            String space = element.tag().namespace();
            element.tagName(plain, space.isEmpty() ? Parser.NamespaceHtml : space);
        }
    }
}
