package dev.postil.intake.office;

import dev.postil.intake.text.Passage;
import dev.postil.model.BlockType;
import dev.postil.model.MarkType;
import java.util.ArrayList;
import java.util.List;

/// Finds the headings of documents whose writers set them by hand: short lines all in bold, with
/// text below that is not. Documents with headings of their own are left as they are.
public final class BoldLines {

    private static final int LEVEL = 2;
    private static final int LONGEST = 120;
    private static final String SENTENCE_ENDS = ".,;:!?。、；：";

    private BoldLines() {}

    public static List<Passage> asHeadings(List<Passage> passages) {
        if (passages.stream().anyMatch(each -> each.isHeading() && each.level() > 1)
                || passages.stream().filter(Passage::isHeading).count() > 1) {
            return passages;
        }
        List<Passage> settled = new ArrayList<>(passages);
        boolean textBelow = false;
        for (int i = passages.size() - 1; i >= 0; i--) {
            Passage passage = passages.get(i);
            if (passage.folded() || passage.text().isBlank()) {
                continue;
            }
            boolean bold = isBold(passage);
            if (bold && textBelow && isShort(passage.text())) {
                settled.set(i, passage.asHeading(LEVEL));
            }
            textBelow = !bold && passage.type() != BlockType.CAPTION;
        }
        return settled;
    }

    private static boolean isBold(Passage passage) {
        return passage.type() == BlockType.PARAGRAPH
                && passage.marks().stream()
                        .anyMatch(
                                mark ->
                                        mark.type() == MarkType.BOLD
                                                && mark.span().length() == passage.text().length());
    }

    private static boolean isShort(String text) {
        int last = text.codePointBefore(text.length());
        return text.length() <= LONGEST
                && text.indexOf('\n') < 0
                && text.indexOf('\t') < 0
                && SENTENCE_ENDS.indexOf(last) < 0
                && text.chars().anyMatch(Character::isLetter);
    }
}
