package dev.postil.intake.html;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// What the `meta` elements of a page say, looked up once: a page is asked for many names.
record MetaTags(List<Tag> tags) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /// @param names all that it may be known by, in lower case
    private record Tag(Set<String> names, String content) {}

    static MetaTags of(ElementsByName page) {
        return new MetaTags(
                page.named("meta").stream()
                        .filter(meta -> !meta.attr("content").isBlank())
                        .map(meta -> new Tag(names(meta), meta.attr("content").strip()))
                        .toList());
    }

    private static Set<String> names(Element meta) {
        String names =
                meta.attr("name") + " " + meta.attr("property") + " " + meta.attr("http-equiv");
        return SPACES.splitAsStream(names.toLowerCase(Locale.ROOT).strip())
                .collect(Collectors.toSet());
    }

    /// What stands under any of the names, in the page's order.
    List<String> all(String... names) {
        return tags.stream()
                .filter(tag -> Arrays.stream(names).anyMatch(tag.names()::contains))
                .map(Tag::content)
                .toList();
    }

    /// What stands first under the first of the names that is there.
    Optional<String> first(String... names) {
        return Arrays.stream(names).flatMap(name -> all(name).stream()).findFirst();
    }
}
