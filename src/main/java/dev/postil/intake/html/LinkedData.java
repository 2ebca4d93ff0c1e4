package dev.postil.intake.html;

import dev.postil.json.Codec;
import dev.postil.json.MalformedJsonException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page tells search engines about its article, as JSON-LD.
final class LinkedData {

    private static final Codec<Object> JSON = Codec.of(Object.class);
    private static final Pattern ARTICLE =
            Pattern.compile(
                    "(?:https?://schema.org/)?"
                            + "(?:\\w*Article|\\w*BlogPosting|Report|Review"
                            + "|DiscussionForumPosting|SocialMediaPosting)");
    private static final Pattern WRAPPING =
            Pattern.compile("^\\s*(?://)?\\s*<!\\[CDATA\\[|(?://)?\\s*\\]\\]>\\s*;?\\s*$|;\\s*$");

    /// What parts the title of an article from the name of its site.
    private static final Pattern BEHIND = Pattern.compile("\\s*(?:$|[-–—|:·])");

    private static final int DEEPEST = 6;
    private static final int SHORTEST_NAME = 15;

    private final List<Map<?, ?>> articles = new ArrayList<>();

    private LinkedData() {}

    static LinkedData of(ElementsByName page) {
        LinkedData data = new LinkedData();
        for (Element script : page.named("script")) {
            if (!script.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
                continue;
            }
            String json = unwrapped(script.data().strip());
            try {
                data.collect(JSON.decode(json.getBytes(StandardCharsets.UTF_8)), 0);
            } catch (MalformedJsonException _) {
                // A page that writes it wrong says nothing here; its other marks still count.
            }
        }
        return data;
    }

    /// Few are wrapped, and all of them are long.
    private static String unwrapped(String json) {
        boolean wrapped = !json.startsWith("{") || !json.endsWith("}");
        return wrapped ? WRAPPING.matcher(json).replaceAll("") : json;
    }

    private void collect(Object value, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (value instanceof List<?> list) {
            list.forEach(each -> collect(each, depth + 1));
        } else if (value instanceof Map<?, ?> map) {
            if (strings(map.get("@type")).stream()
                    .anyMatch(type -> ARTICLE.matcher(type).matches())) {
                articles.add(map);
            }
            if (map.get("@graph") instanceof List<?> graph) {
                collect(graph, depth + 1);
            }
        }
    }

    /// The headline, or the name where the page's own title has that one instead: a short one,
    /// which may be the site's, at its beginning.
    Optional<String> title(String pageTitle) {
        Optional<String> headline = text("headline");
        return text("name")
                .filter(
                        name ->
                                name.length() >= SHORTEST_NAME
                                        ? pageTitle.contains(name)
                                        : begins(pageTitle, name) && !isPublisher(name))
                .filter(_ -> headline.filter(pageTitle::contains).isEmpty())
                .or(() -> headline);
    }

    private static boolean begins(String pageTitle, String name) {
        return !name.isEmpty()
                && pageTitle.startsWith(name)
                && BEHIND.matcher(pageTitle.substring(name.length())).lookingAt();
    }

    private boolean isPublisher(String name) {
        return articles.stream()
                .anyMatch(article -> names(article.get("publisher")).contains(name));
    }

    /// The first text under a key in any of the articles.
    Optional<String> text(String... keys) {
        for (Map<?, ?> article : articles) {
            for (String key : keys) {
                Optional<String> found =
                        strings(article.get(key)).stream()
                                .filter(text -> !text.isBlank())
                                .findFirst();
                if (found.isPresent()) {
                    return found.map(String::strip);
                }
            }
        }
        return Optional.empty();
    }

    /// The names of those who wrote the first article that names any.
    List<String> authors() {
        return articles.stream()
                .map(article -> names(article.get("author")))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// The name of what published the first article that says so.
    Optional<String> publisher() {
        return articles.stream()
                .flatMap(article -> names(article.get("publisher")).stream())
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    private static List<String> names(@Nullable Object author) {
        return switch (author) {
            case String name -> List.of(name);
            case Map<?, ?> person -> names(person.get("name"));
            case List<?> people -> people.stream().flatMap(each -> names(each).stream()).toList();
            case null, default -> List.of();
        };
    }

    private static List<String> strings(@Nullable Object value) {
        return switch (value) {
            case String text -> List.of(text);
            case List<?> list ->
                    list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
            case null, default -> List.of();
        };
    }
}
