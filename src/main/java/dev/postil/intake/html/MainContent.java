package dev.postil.intake.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Which parts of a page are the article, by Readability's rules. The page itself stays whole: a
/// numbered copy is taken apart, and what is left of the copy says what to show.
///
/// @param elements those that are left
/// @param words all that they say, without white space: elements are lost where text is moved
record MainContent(Set<Element> elements, String words) {

    private static final String NUMBER = "data-postil-number";
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int SHORTEST = 14;

    /// Pages with more are books or lists, all of them content, and would take minutes.
    private static final int MOST_ELEMENTS = 30_000;

    static MainContent of(Document page) {
        List<Element> all = page.getAllElements();
        if (all.size() > MOST_ELEMENTS) {
            return new MainContent(Set.of(), "");
        }
        for (int i = 0; i < all.size(); i++) {
            all.get(i).attr(NUMBER, Integer.toString(i));
        }
        Element article = article(page);
        Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
        if (article == null) {
            return new MainContent(found, "");
        }
        for (Element kept : article.getElementsByAttribute(NUMBER)) {
            found.add(all.get(Integer.parseInt(kept.attr(NUMBER))));
        }
        return new MainContent(found, withoutSpaces(article.wholeText()));
    }

    private static @Nullable Element article(Document page) {
        try {
            return new Readability4J("https://page.invalid/", page.clone())
                    .parse()
                    .getArticleContent();
        } catch (IllegalStateException _) {
            // What it counts on is not there in some damaged pages; all of them is shown.
            return null;
        }
    }

    boolean isEmpty() {
        return elements.isEmpty();
    }

    boolean holds(Placed placed) {
        if (elements.contains(placed.element())) {
            return true;
        }
        String text = withoutSpaces(placed.passage().text());
        return text.length() >= SHORTEST && words.contains(text);
    }

    private static String withoutSpaces(String text) {
        return SPACES.matcher(text).replaceAll("");
    }
}
