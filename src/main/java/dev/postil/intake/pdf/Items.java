package dev.postil.intake.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Finds list items and how deep each stands. Numbers stay in the text unless they count from one
/// on without a gap, as the reader counts them.
final class Items {

    private static final int DEEPEST = 9;

    private Items() {}

    static void settle(List<Paragraph> paragraphs) {
        Deque<Float> indents = new ArrayDeque<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            Optional<ListSign> sign = sign(paragraph);
            if (sign.isEmpty() || !(sign.get().sure() || isConfirmed(paragraphs, i, sign.get()))) {
                indents.clear();
                continue;
            }
            boolean ordered = sign.get().number() > 0;
            int level = level(paragraph.first(), indents);
            if (!ordered || countsOn(paragraphs, i, sign.get())) {
                paragraph.beItem(level, ordered, sign.get().length());
            }
        }
    }

    private static Optional<ListSign> sign(Paragraph paragraph) {
        if (paragraph.kind() != Paragraph.Kind.TEXT
                && paragraph.kind() != Paragraph.Kind.LIST_ITEM) {
            return Optional.empty();
        }
        String text = paragraph.text();
        return ListSign.of(text).filter(sign -> sign.length() + 1 < text.length());
    }

    private static boolean isConfirmed(List<Paragraph> paragraphs, int at, ListSign sign) {
        for (int k = Math.max(0, at - 4); k <= Math.min(at + 4, paragraphs.size() - 1); k++) {
            if (k != at) {
                Optional<ListSign> other = sign(paragraphs.get(k));
                if (other.isPresent()
                        && (k < at
                                ? other.get().isFollowedBy(sign)
                                : sign.isFollowedBy(other.get()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether the numbers before this one are those of the items right above it.
    private static boolean countsOn(List<Paragraph> paragraphs, int at, ListSign sign) {
        if (sign.number() == 1) {
            return !sign.style().contains("A") && !sign.style().contains("a");
        }
        int above = at - 1;
        float start = paragraphs.get(at).first().start();
        float near = paragraphs.get(at).first().size();
        while (above >= 0
                && isItem(paragraphs.get(above))
                && paragraphs.get(above).first().start() > start + near) {
            above--;
        }
        Paragraph before = above < 0 ? null : paragraphs.get(above);
        if (before == null || before.kind() != Paragraph.Kind.LIST_ITEM || !before.ordered()) {
            return false;
        }
        return ListSign.of(before.text()).filter(other -> other.isFollowedBy(sign)).isPresent();
    }

    private static boolean isItem(Paragraph paragraph) {
        Role role = paragraph.first().role();
        return paragraph.kind() == Paragraph.Kind.LIST_ITEM
                || (role != null && role.kind() == Role.Kind.LIST_ITEM);
    }

    private static int level(Row row, Deque<Float> indents) {
        float near = row.size() * 0.5f;
        while (!indents.isEmpty() && indents.peek() > row.start() + near) {
            indents.pop();
        }
        if (indents.isEmpty() || indents.peek() < row.start() - near) {
            indents.push(row.start());
        }
        return Math.clamp(indents.size(), 1, DEEPEST);
    }
}
