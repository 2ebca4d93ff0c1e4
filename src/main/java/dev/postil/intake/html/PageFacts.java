package dev.postil.intake.html;

import dev.postil.intake.text.CharacterRules;
import dev.postil.intake.text.Dates;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// What a page says about itself: in JSON-LD, in its head, and in what it marks as author and date.
record PageFacts(
        @Nullable String title,
        List<String> creators,
        @Nullable String published,
        @Nullable String language,
        @Nullable String uri,
        @Nullable String outlet) {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST_OUTLET = 100;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");

    PageFacts {
        creators = List.copyOf(creators);
    }

    static PageFacts of(Document page) {
        ElementsByName elements = ElementsByName.of(page);
        LinkedData data = LinkedData.of(elements);
        MetaTags metas = MetaTags.of(elements);
        return new PageFacts(
                title(page.title(), elements, data, metas).orElse(null),
                Authors.of(elements, data, metas),
                published(elements, data, metas).orElse(null),
                language(elements, data, metas).orElse(null),
                address(elements, metas).orElse(null),
                outlet(data, metas).orElse(null));
    }

    /// The newspaper, the journal, the site.
    private static Optional<String> outlet(LinkedData data, MetaTags metas) {
        return metas.first("citation_journal_title", "og:site_name")
                .or(data::publisher)
                .or(() -> metas.first("dc.publisher", "dc:publisher", "application-name"))
                .map(PageFacts::tidy)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_OUTLET);
    }

    private static Optional<String> title(
            String written, ElementsByName page, LinkedData data, MetaTags metas) {
        return data.title(written)
                .or(
                        () ->
                                metas.first(
                                        "dc:title",
                                        "dc.title",
                                        "dcterm:title",
                                        "citation_title",
                                        "og:title",
                                        "weibo:article:title",
                                        "weibo:webpage:title",
                                        "title",
                                        "twitter:title",
                                        "parsely-title"))
                .or(() -> PageTitle.of(written, page))
                .map(PageFacts::tidy)
                .filter(title -> !title.isEmpty());
    }

    private static Optional<String> published(
            ElementsByName page, LinkedData data, MetaTags metas) {
        return data.text("datePublished", "dateCreated", "uploadDate")
                .or(
                        () ->
                                metas.first(
                                        "article:published_time",
                                        "og:article:published_time",
                                        "parsely-pub-date",
                                        "citation_publication_date",
                                        "citation_date",
                                        "dc.date.issued",
                                        "dcterms.created",
                                        "dcterms.date",
                                        "dc.date",
                                        "dc:date",
                                        "datepublished",
                                        "pubdate",
                                        "publishdate",
                                        "publish-date",
                                        "sailthru.date",
                                        "date"))
                .or(() -> first(page, each -> each.attr("itemprop").contains("datePublished")))
                .or(() -> first(page, PageFacts::datesArticle))
                .or(() -> first(page, PageFacts::dates))
                .flatMap(Dates::first)
                .map(Dates.Found::iso);
    }

    private static Optional<String> language(ElementsByName page, LinkedData data, MetaTags metas) {
        Element root = page.named("html").stream().findFirst().orElse(null);
        return Stream.of(
                        root == null ? "" : root.attr("lang"),
                        root == null ? "" : root.attr("xml:lang"),
                        metas.first("content-language", "language", "dc.language").orElse(""),
                        data.text("inLanguage").orElse(""),
                        metas.first("og:locale").orElse(""))
                .map(tag -> tag.strip().replace('_', '-'))
                .filter(tag -> LANGUAGE.matcher(tag).matches())
                .map(tag -> Locale.forLanguageTag(tag).toLanguageTag())
                .filter(tag -> !tag.equals("und"))
                .findFirst();
    }

    private static Optional<String> address(ElementsByName page, MetaTags metas) {
        return Stream.of(
                        page.named("link").stream()
                                .filter(link -> link.attr("rel").equalsIgnoreCase("canonical"))
                                .map(link -> link.attr("href"))
                                .filter(href -> !href.isEmpty())
                                .findFirst()
                                .orElse(""),
                        metas.first("og:url").orElse(""))
                .map(String::strip)
                .filter(address -> address.startsWith("https://") || address.startsWith("http://"))
                .findFirst();
    }

    private static boolean datesArticle(Element element) {
        return element.nameIs("time")
                && (element.hasAttr("pubdate")
                        || (element.hasAttr("datetime")
                                && isWithin(
                                        element,
                                        around ->
                                                around.nameIs("article")
                                                        || around.nameIs("main"))));
    }

    private static boolean dates(Element element) {
        return (element.nameIs("time") && element.hasAttr("datetime"))
                || element.hasClass("date")
                || element.hasClass("published")
                || element.hasClass("post-date")
                || element.hasClass("entry-date");
    }

    /// Whether any element around it is of a kind.
    static boolean isWithin(Element element, Predicate<Element> kind) {
        for (Element at = element.parent(); at != null; at = at.parent()) {
            if (kind.test(at)) {
                return true;
            }
        }
        return false;
    }

    /// What a machine is told where anything is, else what is shown.
    private static Optional<String> first(ElementsByName page, Predicate<Element> wanted) {
        return page.marked(wanted)
                .map(
                        element ->
                                Stream.of("datetime", "content", "title")
                                        .map(element::attr)
                                        .filter(value -> !value.isBlank())
                                        .findFirst()
                                        .orElseGet(element::text))
                .filter(value -> Dates.first(value).isPresent())
                .findFirst();
    }

    /// As it stands in a line.
    static String tidy(String text) {
        String plain = Parser.unescapeEntities(text, false);
        return SPACES.matcher(CharacterRules.apply(plain)).replaceAll(" ").strip();
    }
}
