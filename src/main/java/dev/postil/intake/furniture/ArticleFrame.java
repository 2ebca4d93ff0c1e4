package dev.postil.intake.furniture;

import dev.postil.intake.furniture.Phrases.Kind;
import dev.postil.intake.text.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds where an article begins and ends among the passages of a page that somebody copied.
///
/// Above the first passage of prose stand title, by-line and the site's head; below the last one
/// comments and links. In between only passages that are furniture beyond doubt are folded.
public final class ArticleFrame {

    private static final int LONGEST_HEAD = 40;

    /// Passages from the end that are looked at; more than any article has.
    private static final int LONGEST_TAIL = 2000;

    private static final int LONG_PROSE = 140;
    private static final int SHORT_PROSE = 80;
    private static final int SHORTEST_TELLING = 12;

    private final Phrases phrases;

    private ArticleFrame(Phrases phrases) {
        this.phrases = phrases;
    }

    /// With the phrases that come with the program.
    public static ArticleFrame load() {
        return new ArticleFrame(Phrases.load());
    }

    /// Folds the furniture and reads title, authors and date from it.
    public Framed read(List<Passage> passages) {
        List<@Nullable Kind> kinds = new ArrayList<>(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            boolean near = i < LONGEST_HEAD || i >= passages.size() - LONGEST_TAIL;
            kinds.add(near ? kindOf(passages.get(i)).orElse(null) : null);
        }
        boolean[] folded = new boolean[passages.size()];
        int body = bodyStart(passages, kinds);
        Head head = Head.of(passages.subList(0, body), kinds);
        head.fold(folded);
        foldInside(passages, kinds, body, folded);
        int tail = Tail.start(passages, kinds, body);
        Arrays.fill(folded, tail, folded.length, true);
        if (allFolded(folded)) {
            return new Framed(null, List.of(), null, passages);
        }
        return new Framed(
                head.title(), head.creators(), head.published(), result(passages, head, folded));
    }

    /// Whether a passage stands over a list of other articles, if one follows.
    public boolean leadsElsewhere(Passage passage) {
        return kindOf(passage).filter(kind -> kind == Kind.RELATED).isPresent();
    }

    private Optional<Kind> kindOf(Passage passage) {
        return switch (passage.type()) {
            case HEADING, PARAGRAPH, LIST_ITEM -> phrases.kindOf(passage.text());
            case QUOTE, CODE, TABLE_ROW, CAPTION, FOOTNOTE -> Optional.empty();
        };
    }

    /// Index of the first passage that can only be the article's own.
    private static int bodyStart(List<Passage> passages, List<@Nullable Kind> kinds) {
        int limit = Math.min(passages.size(), LONGEST_HEAD);
        for (int i = 0; i < limit; i++) {
            if (kinds.get(i) == null && isProse(passages.get(i).text())) {
                return i;
            }
        }
        return Math.min(limit, 1);
    }

    /// Whether a passage is long enough, or a whole sentence, so that it can only be body text.
    public static boolean isProse(String text) {
        // What is quickly seen comes first: a page has hundreds of passages, most of them short.
        return isLong(text) && !Repeats.isDoubled(text) && Byline.of(text).isEmpty();
    }

    private static boolean isLong(String text) {
        boolean ends =
                !text.isEmpty() && ".!?…。！？؟\"”»".indexOf(text.charAt(text.length() - 1)) >= 0;
        return text.length() >= LONG_PROSE || (ends && text.length() >= SHORT_PROSE);
    }

    private static void foldInside(
            List<Passage> passages, List<@Nullable Kind> kinds, int body, boolean[] folded) {
        for (int i = body; i < folded.length; i++) {
            Kind kind = kinds.get(i);
            folded[i] =
                    kind != null
                            && switch (kind) {
                                case COOKIES, ADVERT, OFFER -> true;
                                case FORM, SHARE, NEWSLETTER -> isTelling(passages.get(i));
                                case COMMENTS, RELATED, NAVIGATION -> false;
                            };
        }
    }

    /// A word such as "Name" or "Print" may be the article's own.
    private static boolean isTelling(Passage passage) {
        return passage.text().length() >= SHORTEST_TELLING;
    }

    /// A text that is nothing but furniture is an article on furniture.
    private static boolean allFolded(boolean[] folded) {
        for (boolean each : folded) {
            if (!each) {
                return false;
            }
        }
        return true;
    }

    private static List<Passage> result(List<Passage> passages, Head head, boolean[] folded) {
        List<Passage> result = new ArrayList<>(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (i == head.titleIndex()) {
                result.add(passage.asHeading(1));
            } else {
                result.add(folded[i] ? passage.asFurniture() : passage);
            }
        }
        return result;
    }
}
