package dev.postil.intake.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The elements of a page, gone through once: much is looked for in it.
final class ElementsByName {

    private final List<Element> all;
    private final Map<String, List<Element>> byName = new HashMap<>();

    private ElementsByName(List<Element> all) {
        this.all = all;
        for (Element each : all) {
            byName.computeIfAbsent(each.normalName(), _ -> new ArrayList<>()).add(each);
        }
    }

    static ElementsByName of(Document page) {
        return new ElementsByName(page.getAllElements());
    }

    /// Those of a name, in the page's order.
    List<Element> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /// The first of some that comes after the first heading of the first level.
    Optional<Element> firstBelowHeading(Set<Element> some) {
        List<Element> headings = named("h1");
        return headings.isEmpty()
                ? Optional.empty()
                : all.subList(all.indexOf(headings.getFirst()) + 1, all.size()).stream()
                        .filter(some::contains)
                        .findFirst();
    }

    /// Those with any attribute that meet a condition, in the page's order.
    Stream<Element> marked(Predicate<Element> condition) {
        return all.stream().filter(each -> each.attributesSize() > 0 && condition.test(each));
    }
}
