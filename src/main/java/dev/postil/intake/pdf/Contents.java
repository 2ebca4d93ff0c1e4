package dev.postil.intake.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds tables of contents: rows that end in page numbers, behind dots or in a column.
final class Contents {

    private static final int LONGEST = 400;
    private static final int FEWEST = 3;
    private static final int FEWEST_WITHOUT_DOTS = 6;
    private static final Pattern DOTS =
            Pattern.compile(
                    ".*?(?:[.…·_] ?){4,} ?(?:\\p{Nd}{1,4}|[ivxlcIVXLC]{1,7}|[A-Z]-\\p{Nd}{1,3})?\\s*");
    private static final Pattern NUMBER =
            Pattern.compile("\\p{Nd}{1,4}|[ivxlc]{1,7}|[A-Z]-\\p{Nd}{1,3}");

    private Contents() {}

    /// The rows of tables of contents, known by identity.
    static Set<Row> of(List<Row> rows) {
        Set<Row> found = new HashSet<>();
        run(rows, found, true);
        run(rows, found, false);
        return found;
    }

    private static void run(List<Row> rows, Set<Row> found, boolean dots) {
        List<Row> run = new ArrayList<>();
        int hits = 0;
        int misses = 0;
        for (Row row : rows) {
            boolean hit = dots ? endsInDots(row) : endsInColumn(row);
            if (hit) {
                hits++;
                misses = 0;
                run.add(row);
            } else if (++misses > 2 || run.isEmpty()) {
                settle(run, hits, found, dots);
                run.clear();
                hits = 0;
                misses = 0;
            } else {
                run.add(row);
            }
        }
        settle(run, hits, found, dots);
    }

    private static void settle(List<Row> run, int hits, Set<Row> found, boolean dots) {
        if (hits < (dots ? FEWEST : FEWEST_WITHOUT_DOTS)) {
            return;
        }
        int end = run.size();
        while (end > 0 && !(dots ? endsInDots(run.get(end - 1)) : endsInColumn(run.get(end - 1)))) {
            end--;
        }
        if (dots || rises(run.subList(0, end))) {
            found.addAll(run.subList(0, end));
        }
    }

    private static boolean endsInDots(Row row) {
        return row.text().length() < LONGEST && DOTS.matcher(row.text()).matches();
    }

    private static boolean endsInColumn(Row row) {
        return row.pieces().size() > 1
                && row.pieces().size() < 4
                && row.text().codePoints().anyMatch(Character::isLetter)
                && NUMBER.matcher(last(row)).matches();
    }

    private static boolean rises(List<Row> rows) {
        int before = 0;
        int falls = 0;
        int numbers = 0;
        for (Row row : rows) {
            String last = last(row);
            if (!last.isEmpty()
                    && last.codePoints().allMatch(Character::isDigit)
                    && last.length() < 5) {
                int number = Integer.parseInt(last);
                falls += number < before ? 1 : 0;
                before = number;
                numbers++;
            }
        }
        return numbers * 2 > rows.size() && falls * 10 <= numbers;
    }

    private static String last(Row row) {
        StringBuilder text = new StringBuilder();
        row.pieces().getLast().glyphs().forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }
}
