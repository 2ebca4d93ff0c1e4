package dev.postil.intake.plain;

import dev.postil.model.BlockType;
import java.util.List;
import java.util.Optional;

/// Headings that are underlined with a row of signs. The row is a way of setting, not of saying: it
/// does not become part of the text.
final class Underlines {

    private static final int LONGEST = 120;

    private Underlines() {}

    static Optional<Part> heading(List<Line> group) {
        if (group.size() < 2 || group.getFirst().width() > LONGEST) {
            return Optional.empty();
        }
        Line title = group.getFirst();
        Line row = group.get(1);
        if (!isRow(row.text()) || isRow(title.text()) || row.width() * 2 < title.width()) {
            return Optional.empty();
        }
        int level = row.text().charAt(0) == '=' ? 1 : 2;
        return Optional.of(
                new Part(title.text(), BlockType.HEADING, level, true, title.indent(), null));
    }

    /// Whether a line is nothing but one sign, three times or more.
    static boolean isRow(String text) {
        char first = text.charAt(0);
        return text.length() >= 3
                && "=-~_*#".indexOf(first) >= 0
                && text.chars().allMatch(c -> c == first);
    }
}
