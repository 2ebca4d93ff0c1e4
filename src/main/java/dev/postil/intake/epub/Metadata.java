package dev.postil.intake.epub;

import dev.postil.intake.text.CharacterRules;
import dev.postil.intake.text.Dates;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// What a book says about itself.
record Metadata(
        @Nullable String title,
        List<String> creators,
        @Nullable String published,
        @Nullable String language,
        @Nullable String uri,
        @Nullable String outlet) {

    static final Metadata NONE = new Metadata(null, List.of(), null, null, null, null);

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SHORT_DATE = Pattern.compile("^(\\d{4})(?:-(0[1-9]|1[0-2]))?$");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");
    private static final Set<String> WRITERS = Set.of("", "aut", "author", "cre", "aui");
    private static final int LONGEST_TAG = 35;
    private static final int MOST_NAMES = 50;
    private static final int LONGEST_OUTLET = 100;

    Metadata {
        creators = List.copyOf(creators);
    }

    static Metadata of(Document root) {
        return new Metadata(
                title(root).orElse(null),
                creators(root),
                published(root).orElse(null),
                language(root).orElse(null),
                address(root).orElse(null),
                publisher(root).orElse(null));
    }

    private static Optional<String> publisher(Document root) {
        return Names.all(root, "publisher").stream()
                .map(Metadata::text)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_OUTLET)
                .findFirst();
    }

    private static Optional<String> title(Document root) {
        List<Element> titles = Names.all(root, "title");
        return titles.stream()
                .filter(title -> refinement(root, title, "title-type").equals("main"))
                .findFirst()
                .or(() -> titles.stream().filter(title -> !text(title).isEmpty()).findFirst())
                .map(Metadata::text)
                .filter(title -> !title.isEmpty());
    }

    /// Those who wrote it; where nobody did, those who edited or made it otherwise.
    private static List<String> creators(Document root) {
        Set<String> writers = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (Element creator : Names.all(root, "creator")) {
            String name = text(creator);
            if (!name.isEmpty()) {
                (WRITERS.contains(role(root, creator)) ? writers : others).add(name);
            }
        }
        return (writers.isEmpty() ? others : writers).stream().limit(MOST_NAMES).toList();
    }

    private static String role(Document root, Element creator) {
        String own = creator.attr("opf:role") + creator.attr("role");
        return (own.isEmpty() ? refinement(root, creator, "role") : own).toLowerCase(Locale.ROOT);
    }

    /// When it was published; when the file was made or changed says nothing about the book.
    private static Optional<String> published(Document root) {
        List<Element> dates = Names.all(root, "date");
        List<Element> issued = new ArrayList<>();
        dates.stream().filter(date -> event(date).contains("publication")).forEach(issued::add);
        dates.stream().filter(date -> event(date).isEmpty()).forEach(issued::add);
        dates.stream().filter(date -> event(date).contains("issued")).forEach(issued::add);
        for (String property : List.of("dcterms:issued", "dcterms:date")) {
            Names.all(root, "meta").stream()
                    .filter(meta -> meta.attr("property").equals(property))
                    .forEach(issued::add);
        }
        return issued.stream().map(Metadata::text).flatMap(date -> date(date).stream()).findFirst();
    }

    private static String event(Element date) {
        return (date.attr("opf:event") + date.attr("event")).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> date(String written) {
        Matcher matcher = SHORT_DATE.matcher(written);
        return matcher.find()
                ? Optional.of(matcher.group())
                : Dates.first(written).map(Dates.Found::iso);
    }

    private static Optional<String> language(Document root) {
        return Names.all(root, "language").stream()
                .map(language -> text(language).replace('_', '-'))
                .filter(tag -> tag.length() <= LONGEST_TAG)
                .filter(tag -> LANGUAGE.matcher(tag).matches())
                .map(tag -> Locale.forLanguageTag(tag).toLanguageTag())
                .filter(tag -> !tag.equals("und"))
                .findFirst();
    }

    private static Optional<String> address(Document root) {
        return Stream.of("source", "identifier")
                .flatMap(name -> Names.all(root, name).stream())
                .map(Metadata::text)
                .filter(address -> address.matches("https?://\\S+"))
                .findFirst();
    }

    private static String refinement(Document root, Element refined, String property) {
        String id = refined.attr("id");
        return id.isEmpty()
                ? ""
                : Names.all(root, "meta").stream()
                        .filter(meta -> meta.attr("refines").equals("#" + id))
                        .filter(meta -> meta.attr("property").equals(property))
                        .map(Metadata::text)
                        .findFirst()
                        .orElse("");
    }

    private static String text(Element element) {
        // Some tools escape twice.
        String plain = Parser.unescapeEntities(element.text(), false);
        return SPACES.matcher(CharacterRules.apply(plain)).replaceAll(" ").strip();
    }
}
