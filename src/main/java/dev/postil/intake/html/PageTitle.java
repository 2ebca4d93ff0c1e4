package dev.postil.intake.html;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// The title in a page's head, without the name of the site that most pages hang on to it.
final class PageTitle {

    private static final Pattern SEPARATOR = Pattern.compile("\\s[|\\-–—\\\\/>»·]\\s");
    private static final Pattern LAST_PART = Pattern.compile("(.*)\\s[|\\-–—\\\\/>»·]\\s.*");
    private static final Pattern FIRST_PART =
            Pattern.compile("[^|\\-–—\\\\/>»·]*\\s[|\\-–—\\\\/>»·]\\s(.*)");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int FEWEST_WORDS = 3;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 150;

    private PageTitle() {}

    /// @param title what the page's head says
    static Optional<String> of(String title, ElementsByName page) {
        String written = title.strip();
        Elements headings = new Elements(page.named("h1"));
        if (written.isEmpty()) {
            return Optional.ofNullable(headings.first()).map(Element::text);
        }
        for (Element heading : headings) {
            String text = heading.text().strip();
            if (words(text) >= FEWEST_WORDS && written.startsWith(text)) {
                return Optional.of(text);
            }
        }
        return Optional.of(withoutSite(written, headings));
    }

    private static String withoutSite(String written, Elements headings) {
        if (SEPARATOR.matcher(written).find()) {
            String before = LAST_PART.matcher(written).replaceFirst("$1").strip();
            if (words(before) >= FEWEST_WORDS) {
                return before;
            }
            String after = FIRST_PART.matcher(written).replaceFirst("$1").strip();
            return words(after) >= FEWEST_WORDS ? after : written;
        }
        boolean odd = written.length() > LONGEST || written.length() < SHORTEST;
        boolean better = headings.size() == 1 && words(headings.text()) > FEWEST_WORDS;
        return odd && better ? headings.text() : written;
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : (int) SPACES.splitAsStream(text.strip()).count();
    }
}
