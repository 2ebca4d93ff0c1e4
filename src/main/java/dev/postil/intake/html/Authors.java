package dev.postil.intake.html;

import dev.postil.intake.text.Dates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Who wrote a page: as it tells machines, else as it marks the line that tells readers.
final class Authors {

    private static final Pattern BY =
            Pattern.compile(
                    "(?iU)^(?:written |posted |story |text )?(?:by|von|par|por|di|от)\\s*:?\\s+");
    private static final Pattern BETWEEN_NAMES =
            Pattern.compile("\\s*(?:,|;|&|\\s(?:and|und|et|y|и))\\s+");

    /// What stands in brackets behind a name: who else helped, where somebody works.
    private static final Pattern ASIDE = Pattern.compile("\\s*[(\\[（【][^()\\[\\]（）【】]*[)\\]）】]?");

    /// What stands behind a sign that parts it from the name: how old the page is, where it stands.
    private static final Pattern BESIDE = Pattern.compile("\\s+[•·|].*");

    /// What designers call the line, as the last words of a class.
    private static final Pattern LINE =
            Pattern.compile(
                    "(?:.*[-_])?(?i:by-?line|authors?|author-?names?|author-?links?|byline-?names?)"
                            + "|\\w+(?:Byline|Author|AuthorName)");

    /// In each of those; few classes have it.
    private static final Pattern IN_LINE = Pattern.compile("(?i)author|by-?line");

    /// In a class: whom somebody else's words name.
    private static final Pattern OF_OTHERS =
            Pattern.compile("(?i)comment|quote|testimonial|review|related|card|teaser|widget|book");

    /// In these stand the names of those who wrote something else.
    private static final Set<String> BESIDES =
            Set.of("nav", "aside", "blockquote", "figure", "form");

    /// In these, too, unless they stand in the article themselves.
    private static final Set<String> AROUND = Set.of("li", "footer");

    private static final Set<String> ARTICLES = Set.of("article", "main");

    /// Somebody's name on another site, maybe with the wish to be followed there.
    private static final Pattern ACCOUNT = Pattern.compile("(?:^|\\s+)(?i:follow\\s+)?@\\w.*");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST_NAME = 80;
    private static final int MOST_NAMES = 12;

    private Authors() {}

    static List<String> of(ElementsByName page, LinkedData data, MetaTags metas) {
        return Stream.<Supplier<List<String>>>of(
                        data::authors,
                        () -> metas.all("citation_author"),
                        () -> metas.all("dc:creator", "dc.creator", "dcterm:creator"),
                        () -> metas.all("author", "parsely-author", "article:author", "byl"),
                        () -> metas.all("og:article:author"),
                        () -> lines(page, Authors::isName),
                        () -> lines(page, Authors::isLine))
                .map(Supplier::get)
                .map(Authors::names)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isName(Element element) {
        return element.attr("rel").contains("author")
                || (element.attr("itemprop").equalsIgnoreCase("name")
                        && PageFacts.isWithin(element, Authors::isProperty));
    }

    private static boolean isLine(Element element) {
        boolean isNamedSo =
                (element.nameIs("a") && element.attr("href").contains("/author/"))
                        || isLine(element.className());
        return isProperty(element) || (isNamedSo && !isElsewhere(element));
    }

    private static boolean isLine(String classes) {
        return IN_LINE.matcher(classes).find()
                && SPACES.splitAsStream(classes)
                        .filter(OF_OTHERS.asPredicate().negate())
                        .anyMatch(LINE.asMatchPredicate());
    }

    private static boolean isElsewhere(Element element) {
        return isIn(element, BESIDES) || (isIn(element, AROUND) && !isIn(element, ARTICLES));
    }

    private static boolean isIn(Element element, Set<String> names) {
        return PageFacts.isWithin(element, at -> names.contains(at.normalName()));
    }

    private static boolean isProperty(Element element) {
        return element.attr("itemprop").contains("author");
    }

    /// The first line below the heading of the page, for many show the newest of their other pages
    /// above it; else the first. Of one that holds others the innermost, else what goes on the
    /// line.
    private static List<String> lines(ElementsByName page, Predicate<Element> wanted) {
        Set<Element> found =
                page.marked(wanted)
                        .filter(Authors::isShort)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Optional<Element> first =
                page.firstBelowHeading(found).or(() -> found.stream().findFirst());
        return first.stream()
                .flatMap(line -> names(line, found).stream())
                .map(Element::text)
                .toList();
    }

    private static List<Element> names(Element line, Set<Element> found) {
        Set<Element> within = new LinkedHashSet<>(line.getAllElements());
        within.remove(line);
        within.retainAll(found);
        List<Element> innermost =
                within.stream()
                        .filter(
                                each ->
                                        within.stream()
                                                .noneMatch(
                                                        at -> PageFacts.isWithin(at, each::equals)))
                        .toList();
        return innermost.isEmpty() ? goingOn(line, found) : innermost;
    }

    private static List<Element> goingOn(Element line, Set<Element> found) {
        List<Element> names = new ArrayList<>(List.of(line));
        if (!line.isBlock()) {
            for (Element next = line.nextElementSibling();
                    next != null && !next.isBlock();
                    next = next.nextElementSibling()) {
                if (found.contains(next)) {
                    names.add(next);
                }
            }
        }
        return names;
    }

    private static boolean isShort(Element element) {
        String text = element.text();
        return !text.isBlank() && text.length() <= LONGEST_NAME;
    }

    private static List<String> names(List<String> written) {
        return written.stream()
                .map(PageFacts::tidy)
                .map(name -> ASIDE.matcher(name).replaceAll(""))
                .map(name -> ACCOUNT.matcher(name).replaceFirst(""))
                .filter(name -> !name.contains("://"))
                .map(name -> BY.matcher(name).replaceFirst(""))
                .map(Authors::withoutDate)
                .map(name -> BESIDE.matcher(name).replaceFirst(""))
                .flatMap(BETWEEN_NAMES::splitAsStream)
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                .collect(
                        Collectors.toMap(
                                name -> name.toLowerCase(Locale.ROOT),
                                name -> name,
                                (first, _) -> first,
                                LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST_NAMES)
                .toList();
    }

    private static String withoutDate(String name) {
        return Dates.first(name).map(date -> name.substring(0, date.start())).orElse(name);
    }
}
