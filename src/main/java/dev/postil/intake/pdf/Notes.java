package dev.postil.intake.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds footnotes: small rows at the foot of a page or a column that begin with a sign which the
/// text above them holds raised.
final class Notes {

    private static final float SMALL = 0.94f;
    private static final String SIGNS = "*†‡§¶#";

    private final Map<Row, String> names = new HashMap<>();
    private final Set<Row> rows = new HashSet<>();
    private final Map<Integer, Map<String, String>> signs = new HashMap<>();

    private Notes() {}

    static Notes of(List<PageRows> pages, Set<Row> furniture, Typography usual) {
        Notes notes = new Notes();
        for (PageRows page : pages) {
            List<Row> rows = page.rows().stream().filter(row -> !furniture.contains(row)).toList();
            notes.find(rows, usual);
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
    }

    private static boolean isSmall(Row row, Typography usual) {
        return row.size() < usual.size() * SMALL;
    }

    private static boolean isBelow(List<Row> page, int from, int at) {
        return at == from || page.get(at).y() > page.get(at - 1).y() - 1;
    }

    /// Whether the column ends here.
    private static boolean isFoot(List<Row> page, int end) {
        return end == page.size() || page.get(end).y() < page.get(end - 1).y();
    }

    private void settle(List<Row> page, int from, int end, Typography usual) {
        int first = from;
        while (first < end && !calls(page, from, sign(page.get(first)), usual)) {
            first++;
        }
        if (first == end) {
            return;
        }
        for (int i = first; i < end; i++) {
            Row row = page.get(i);
            rows.add(row);
            String sign = sign(row);
            if (sign != null && (i == first || calls(page, from, sign, usual))) {
                String name = "note-" + (names.size() + 1);
                names.put(row, name);
                signs.computeIfAbsent(row.page(), _ -> new HashMap<>()).putIfAbsent(sign, name);
            }
        }
    }

    /// Whether the text above holds the sign raised.
    private static boolean calls(
            List<Row> page, int below, @Nullable String sign, Typography usual) {
        if (sign == null) {
            return false;
        }
        for (Row row : page.subList(0, below)) {
            if (!isSmall(row, usual) && raised(row.glyphs()).contains(sign)) {
                return true;
            }
        }
        return false;
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
    @Nullable String noteFor(int page, String sign) {
        return signs.getOrDefault(page, Map.of()).get(sign);
    }
}
