package dev.postil.intake.plain;

import dev.postil.model.BlockType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tables that are set with spaces under a row of dashes, one run of them for each column, as
/// converters and typists write them: the spaces are but the distance between cells.
final class Columns {

    private static final Pattern RULE = Pattern.compile("[-=]{2,}(?:\\s+[-=]{2,})+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern GAP = Pattern.compile("\\s{2,}");

    private Columns() {}

    /// The rows of a group of lines that is such a table.
    static Optional<List<Part>> rows(List<Line> group) {
        int rule = rule(group);
        if (rule < 0) {
            return Optional.empty();
        }
        int columns = SPACES.split(group.get(rule).text(), -1).length;
        List<Part> rows = new ArrayList<>();
        for (Line line : group) {
            if (!RULE.matcher(line.text()).matches()) {
                String[] cells = GAP.split(line.text(), -1);
                if (cells.length > columns) {
                    return Optional.empty();
                }
                rows.add(Part.of(BlockType.TABLE_ROW, String.join("\t", cells)));
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }

    /// What stands below a table: its caption, where it begins with a colon.
    static List<Part> captioned(List<Part> parts) {
        List<Part> result = new ArrayList<>(parts);
        String text = parts.isEmpty() ? "" : parts.getFirst().text();
        if (text.startsWith(": ") && text.length() > 2) {
            result.set(0, Part.of(BlockType.CAPTION, text.substring(2).stripLeading()));
        }
        return result;
    }

    /// The row of dashes: the first line, or the one below the heads of the columns.
    private static int rule(List<Line> group) {
        for (int i = 0; i < Math.min(2, group.size()); i++) {
            if (RULE.matcher(group.get(i).text()).matches()) {
                return i;
            }
        }
        return -1;
    }
}
