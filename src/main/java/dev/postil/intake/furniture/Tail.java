package dev.postil.intake.furniture;

import dev.postil.intake.furniture.Phrases.Kind;
import dev.postil.intake.text.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands below the article: comments and their form, links to other articles, the site's
/// foot.
final class Tail {

    private static final int LONGEST_LINE = 120;

    private Tail() {}

    /// Index of the first passage of the tail; the number of passages where there is none.
    static int start(List<Passage> passages, List<@Nullable Kind> kinds, int body) {
        int comments = comments(kinds, body);
        return Math.min(comments, closing(passages, kinds, body, comments));
    }

    /// The comments open with a heading of their own and have a form, above which readers may have
    /// written at any length.
    private static int comments(List<@Nullable Kind> kinds, int body) {
        int lastForm = kinds.lastIndexOf(Kind.FORM);
        for (int i = body + 1; i < kinds.size(); i++) {
            if (kinds.get(i) == Kind.COMMENTS && (i < lastForm || i == kinds.size() - 1)) {
                return i;
            }
        }
        return kinds.size();
    }

    /// Goes up from the end over furniture and over short lines between it.
    private static int closing(
            List<Passage> passages, List<@Nullable Kind> kinds, int body, int end) {
        int start = end;
        boolean below = end < passages.size();
        for (int i = end - 1; i > body; i--) {
            Kind kind = kinds.get(i);
            if (kind != null) {
                if (below || i == end - 1 || opensList(kind) || start == i + 1) {
                    start = i;
                    below = true;
                }
            } else if (!isShortLine(passages.get(i).text())) {
                break;
            }
        }
        return start;
    }

    private static boolean opensList(Kind kind) {
        return switch (kind) {
            case COMMENTS, RELATED, NEWSLETTER -> true;
            case FORM, SHARE, COOKIES, ADVERT, OFFER, NAVIGATION -> false;
        };
    }

    private static boolean isShortLine(String text) {
        return text.length() <= LONGEST_LINE && !text.endsWith(".") && !text.endsWith("\n");
    }
}
