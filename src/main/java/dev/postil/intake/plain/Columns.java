package dev.postil.intake.plain;

import dev.postil.model.BlockType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tables that are set with spaces under a row of dashes, one run of them for each column, as
/// converters and typists write them: the spaces are but the distance between cells. A cell belongs
/// to the column that it stands in, so that others may be blank.
final class Columns {

    private static final Pattern RULE = Pattern.compile("[-=]{2,}(?:\\s+[-=]{2,})+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern GAP = Pattern.compile("\\s{2,}");

    /// Words in a line.
    ///
    /// @param from column of the screen where they begin
    private record Place(String words, int from, int to) {

        /// How far two overlap; negative where they lie apart, by their distance.
        int shared(Place other) {
            return Math.min(to, other.to) - Math.max(from, other.from);
        }
    }

    private Columns() {}

    /// The rows of a group of lines that is such a table.
    static Optional<List<Part>> rows(List<Line> group) {
        int rule = rule(group);
        if (rule < 0) {
            return Optional.empty();
        }
        List<Place> columns = places(group.get(rule), SPACES);
        List<Part> rows = new ArrayList<>();
        for (Line line : group) {
            if (!RULE.matcher(line.text()).matches()) {
                List<Place> cells = places(line, GAP);
                if (cells.size() > columns.size()) {
                    return Optional.empty();
                }
                rows.add(Part.of(BlockType.TABLE_ROW, row(cells, columns)));
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }

    /// What a line holds between gaps, by where it stands.
    private static List<Place> places(Line line, Pattern gap) {
        List<Place> places = new ArrayList<>();
        Matcher gaps = gap.matcher(line.text());
        int start = 0;
        while (gaps.find()) {
            places.add(place(line, start, gaps.start()));
            start = gaps.end();
        }
        places.add(place(line, start, line.text().length()));
        return places;
    }

    private static Place place(Line line, int start, int end) {
        String words = line.text().substring(start, end);
        int from = line.indent() + Line.width(line.text().substring(0, start));
        return new Place(words, from, from + Line.width(words));
    }

    /// The cells in their columns, with tabs between them.
    private static String row(List<Place> cells, List<Place> columns) {
        StringBuilder row = new StringBuilder();
        int at = 0;
        for (int i = 0; i < cells.size(); i++) {
            int last = columns.size() - (cells.size() - i);
            int best = at;
            for (int column = at + 1; column <= last; column++) {
                if (cells.get(i).shared(columns.get(column))
                        > cells.get(i).shared(columns.get(best))) {
                    best = column;
                }
            }
            row.append("\t".repeat(best - at + (i > 0 ? 1 : 0))).append(cells.get(i).words());
            at = best + 1;
        }
        return row.toString();
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
