package dev.postil.intake.html;

import dev.postil.intake.furniture.ArticleFrame;
import dev.postil.intake.furniture.Framed;
import dev.postil.intake.furniture.Repeats;
import dev.postil.intake.text.Passage;
import dev.postil.model.BlockType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decides which passages of a page are shown and which are folded: the article is shown, less the
/// furniture in it, together with what stands and looks like it, and the title over it.
final class Folding {

    private static final int LONGEST_TITLE = 250;
    private static final Pattern SITE = Pattern.compile("\\s+[|\\-–—·»:]\\s");

    private final ArticleFrame frame;

    Folding(ArticleFrame frame) {
        this.frame = frame;
    }

    /// The passages of a page, and what by-lines among them say.
    Framed fold(List<Placed> placed, boolean[] main, boolean told, @Nullable String title) {
        boolean[] shown = main.clone();
        if (told) {
            Kindred.of(placed, shown).show(placed, shown);
        } else {
            Arrays.fill(shown, true);
        }
        Framed article = frame.read(shownOf(placed, shown));
        hideFurniture(article.passages(), shown);
        hideHeadsOfNothing(placed, shown);
        int titleAt = title == null ? -1 : titleIndex(placed, shown, title);
        return new Framed(
                title, article.creators(), article.published(), result(placed, shown, titleAt));
    }

    private static List<Passage> shownOf(List<Placed> placed, boolean[] shown) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i]) {
                passages.add(placed.get(i).passage());
            }
        }
        return passages;
    }

    private static void hideFurniture(List<Passage> article, boolean[] shown) {
        int k = 0;
        for (int i = 0; i < shown.length; i++) {
            if (shown[i]) {
                shown[i] = !article.get(k).folded();
                k++;
            }
        }
    }

    /// A line that leads to other articles goes with them.
    private void hideHeadsOfNothing(List<Placed> placed, boolean[] shown) {
        for (int i = 0; i + 1 < shown.length; i++) {
            if (shown[i] && !shown[i + 1] && frame.leadsElsewhere(placed.get(i).passage())) {
                shown[i] = false;
            }
        }
    }

    /// The last place above the article's text that says the title; a heading, if one does.
    private static int titleIndex(List<Placed> placed, boolean[] shown, String title) {
        int heading = -1;
        int line = -1;
        for (int i = 0; i < shown.length; i++) {
            Passage passage = placed.get(i).passage();
            if (shown[i] && ArticleFrame.isProse(passage.text())) {
                break;
            }
            if (passage.text().length() <= LONGEST_TITLE && isTitle(passage, title)) {
                heading = passage.isHeading() ? i : heading;
                line = passage.type() == BlockType.PARAGRAPH ? i : line;
            }
        }
        return heading >= 0 ? heading : line;
    }

    /// A heading may say the title without what the site hangs on to it.
    private static boolean isTitle(Passage passage, String title) {
        String text = passage.text();
        return Repeats.same(text, title)
                || (passage.isHeading()
                        && title.startsWith(text)
                        && SITE.matcher(title.substring(text.length())).lookingAt());
    }

    private static List<Passage> result(List<Placed> placed, boolean[] shown, int titleAt) {
        List<Passage> result = new ArrayList<>(shown.length);
        for (int i = 0; i < shown.length; i++) {
            Passage passage = placed.get(i).passage();
            if (i == titleAt) {
                result.add(passage.asHeading(1));
            } else {
                result.add(shown[i] ? passage : passage.asFurniture());
            }
        }
        return result;
    }
}
