package dev.postil.intake.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds footnotes: small rows at the foot of a page or a column that begin with a sign which the
/// text above them holds raised.
final class Notes {

    private static final float SMALL = 0.94f;
    private static final float RAISED = 0.8f;

    /// How much wider than from line to line is the way to a note that is as large as the text.
    private static final float LOOSE = 1.3f;

    private static final Pattern PAGE_NUMBER = Pattern.compile("(?U)\\W*\\d{1,4}\\W*");
    private static final String SIGNS = "*†‡§¶#";

    private final Map<Row, String> names = new HashMap<>();
    private final Set<Row> rows = new HashSet<>();
    private final Map<Integer, Map<String, String>> signs = new HashMap<>();
    private final Map<String, String> endnotes = new HashMap<>();

    /// The rows of the page before: a note that found no room stands on the next.
    private List<Row> before = List.of();

    private Notes() {}

    static Notes of(List<PageRows> pages, Set<Row> furniture, Typography usual) {
        Notes notes = new Notes();
        for (PageRows page : pages) {
            List<Row> rows = page.rows().stream().filter(row -> !furniture.contains(row)).toList();
            notes.find(rows, usual);
            notes.before = rows;
        }
        return notes;
    }

    private void find(List<Row> page, Typography usual) {
        int i = 0;
        while (i < page.size()) {
            int end = i;
            while (end < page.size() && isSmall(page.get(end), usual) && isBelow(page, i, end)) {
                end++;
            }
            if (end > i && i > 0 && isFoot(page, end)) {
                settle(page, i, end, usual);
            }
            i = Math.max(end, i + 1);
        }
        if (page.stream().noneMatch(rows::contains)) {
            findOfFullSize(page, usual);
        }
    }

    /// Notes as large as the text: set apart from it, each with a raised sign that stands above.
    private void findOfFullSize(List<Row> page, Typography usual) {
        int end = page.size();
        while (end > 1 && PAGE_NUMBER.matcher(page.get(end - 1).text()).matches()) {
            end--;
        }
        for (int i = 1; i < end; i++) {
            Row row = page.get(i);
            if ((row.glyphs().getFirst().rise() > 0 || isSignAlone(row, usual))
                    && isApart(page.get(i - 1), row, usual)
                    && isGoingDown(page.subList(i, end))
                    && caller(page, i, sign(row), usual) != null) {
                settle(page, i, end, usual);
                return;
            }
        }
    }

    /// Whether the sign stands raised in front of a note, too far from it to be part of its row.
    private static boolean isSignAlone(Row row, Typography usual) {
        String sign = row.size() < usual.size() * RAISED ? sign(row) : null;
        return sign != null && sign.length() == row.text().length();
    }

    private static boolean isApart(Row before, Row row, Typography usual) {
        return row.y() - before.y() > usual.pitch() * LOOSE * row.size();
    }

    private static boolean isGoingDown(List<Row> rows) {
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).y() < rows.get(i - 1).y()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSmall(Row row, Typography usual) {
        return row.size() < usual.size() * SMALL;
    }

    private static boolean isBelow(List<Row> page, int from, int at) {
        return at == from || page.get(at).y() > page.get(at - 1).y() - 1;
    }

    /// Whether the column ends here.
    private static boolean isFoot(List<Row> page, int end) {
        boolean isColumn = end < page.size() && page.get(end).y() < page.get(end - 1).y();
        return isColumn
                || page.subList(end, page.size()).stream()
                        .allMatch(row -> PAGE_NUMBER.matcher(row.text()).matches());
    }

    private void settle(List<Row> page, int from, int end, Typography usual) {
        int first = from;
        while (first < end && caller(page, from, sign(page.get(first)), usual) == null) {
            first++;
        }
        if (first == end) {
            return;
        }
        for (int i = first; i < end; i++) {
            Row row = page.get(i);
            rows.add(row);
            String sign = sign(row);
            Row caller = caller(page, from, sign, usual);
            if (sign != null && caller != null) {
                String name = "note-" + (names.size() + 1);
                names.put(row, name);
                signs.computeIfAbsent(caller.page(), _ -> new HashMap<>()).putIfAbsent(sign, name);
            }
        }
    }

    /// The row above, on this page or the one before, that holds the sign raised.
    private @Nullable Row caller(
            List<Row> page, int below, @Nullable String sign, Typography usual) {
        if (sign == null) {
            return null;
        }
        Row here = caller(page.subList(0, below), sign, usual);
        return here == null ? caller(before, sign, usual) : here;
    }

    private @Nullable Row caller(List<Row> above, String sign, Typography usual) {
        for (Row row : above) {
            if (!isSmall(row, usual)
                    && !rows.contains(row)
                    && raised(row.glyphs()).contains(sign)) {
                return row;
            }
        }
        return null;
    }

    /// What stands raised, each run of it as one.
    private static List<String> raised(List<Glyph> glyphs) {
        List<String> found = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (Glyph glyph : glyphs) {
            if (glyph.rise() > 0 && !glyph.text().equals(",")) {
                run.append(glyph.text());
            } else if (!run.isEmpty()) {
                found.add(run.toString());
                run.setLength(0);
            }
        }
        found.add(run.toString());
        return found;
    }

    /// The sign at the beginning of a note.
    static @Nullable String sign(Row row) {
        StringBuilder sign = new StringBuilder();
        for (Glyph glyph : row.glyphs()) {
            boolean fits =
                    glyph.text().codePoints().allMatch(Notes::isNumber)
                            || SIGNS.contains(glyph.text())
                            || (glyph.rise() > 0
                                    && glyph.text().codePoints().allMatch(Character::isLetter));
            if (!fits || sign.length() > 3 || (glyph.spaced() && !sign.isEmpty())) {
                break;
            }
            sign.append(glyph.text());
        }
        return sign.isEmpty() ? null : sign.toString();
    }

    private static boolean isNumber(int c) {
        return Character.isDigit(c) || Character.getType(c) == Character.OTHER_NUMBER;
    }

    boolean holds(Row row) {
        return rows.contains(row);
    }

    /// The name of the note that begins with this row, if one does.
    @Nullable String name(Row row) {
        return names.get(row);
    }

    /// The name of the note that a raised sign on a page leads to.
    ///
    /// @param led whether the sign is a link in the file itself; powers and ordinals are none
    @Nullable String noteFor(int page, String sign, boolean led) {
        String name = signs.getOrDefault(page, Map.of()).get(sign);
        return name == null && led ? endnotes.get(sign) : name;
    }

    /// Adds a note that stands at the end of the document.
    ///
    /// @return its name
    String addEndnote(String sign) {
        return endnotes.computeIfAbsent(sign, each -> "endnote-" + each);
    }
}
