package dev.postil.intake.html.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/// What the class and the id of an element tell of its purpose, in the words that designers of
/// pages use.
///
/// @param unlikely whether it is named like something that surrounds articles
/// @param weight above 0 if it is named like an article's, below 0 if like something else
/// @param byline whether it says who wrote the article
/// @param sharing whether it is for passing the article on
record Naming(boolean unlikely, int weight, boolean byline, boolean sharing) {

    private static final int WEIGHT = 25;

    private static final int SURROUNDING = 1;
    private static final int ARTICLE_AFTER_ALL = 1 << 1;
    private static final int FOR = 1 << 2;
    private static final int AGAINST = 1 << 3;
    private static final int BYLINE = 1 << 4;
    private static final int SHARING = 1 << 5;

    /// In the order of the bits.
    private static final Vocabulary WORDS =
            Vocabulary.of(
                    List.of(
                            words(
                                    """
                                    -ad- ad-break agegate ai_html banner breadcrumbs combx comment
                                    community cover-wrap disqus extra foot gdpr header legends menu
                                    modal pager pagination popup related remark replies rss shoutbox
                                    sidebar skyscraper social sponsor supplemental yom-remote
                                    """),
                            words("and article body column content main mathjax shadow"),
                            words(
                                    """
                                    article body content entry main page pagination post text blog
                                    story
                                    """),
                            words(
                                    """
                                    -ad- hidden _hid_ banner com- combx comment contact foot gdpr masthead
                                    media meta modal outbrain promo related scroll share shoutbox
                                    sidebar skyscraper sponsor shopping tags tool widget
                                    """),
                            words("byline author dateline writtenby"),
                            words("_share_ _share- -share_ -share- sharedaddy")));

    /// Namings by class and id: a page says the same a hundred times.
    static final class Known {

        private static final Naming NONE = new Naming(false, 0, false, false);

        private final Map<String, Naming> namings = new HashMap<>();

        Naming of(Element element) {
            String classes = element.className();
            String id = element.id();
            return classes.isEmpty() && id.isEmpty()
                    ? NONE
                    : namings.computeIfAbsent(classes + " " + id, _ -> Naming.of(classes, id));
        }
    }

    private static Naming of(String classes, String id) {
        int ofClasses = WORDS.kindsIn(classes);
        int ofId = WORDS.kindsIn(id);
        int either = ofClasses | ofId;
        return new Naming(
                has(either, SURROUNDING) && !has(either, ARTICLE_AFTER_ALL),
                weight(ofClasses) + weight(ofId),
                has(either, BYLINE),
                has(either, SHARING));
    }

    private static int weight(int kinds) {
        return (has(kinds, FOR) ? WEIGHT : 0) - (has(kinds, AGAINST) ? WEIGHT : 0);
    }

    private static boolean has(int kinds, int kind) {
        return (kinds & kind) != 0;
    }

    private static List<String> words(String spaced) {
        return List.of(spaced.strip().split("\\s+"));
    }
}
