package dev.postil.intake.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds running heads and feet and page numbers: what stands in the same place of many pages in
/// the same words, digits aside.
final class Furniture {

    /// How many rows from the top or the bottom a running head or foot may take.
    private static final int DEEP = 4;

    private static final float SAME_PLACE = 3;

    /// Titles of chapters, which stand in the same place too, are larger than running heads.
    private static final float LARGE = 1.3f;

    /// Pages with fewer rows are no pages of a text.
    private static final int FEWEST_ROWS = 4;

    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");
    private static final Pattern ROMAN =
            Pattern.compile("(?<![\\p{L}\\p{Nd}])[ivxlc]{1,7}(?![\\p{L}\\p{Nd}])");
    private static final Pattern NUMBER_ONLY =
            Pattern.compile(
                    "[^\\p{L}]{0,3}(?:\\p{L}{1,6}\\.? )?#(?: ?(?:/|\\p{L}{1,5}) ?#)?[^\\p{L}]{0,3}");

    private record Place(String words, boolean top, int y) {}

    private record Level(boolean top, int y) {}

    private final Set<Row> found = new HashSet<>();
    private final Map<Place, Set<Integer>> pagesOf = new HashMap<>();
    private final int pages;
    private final Typography usual;

    private Furniture(int pages, Typography usual) {
        this.pages = pages;
        this.usual = usual;
    }

    /// The rows that are page furniture, known by identity.
    static Set<Row> of(List<PageRows> pages, Typography usual) {
        Furniture furniture = new Furniture(pages.size(), usual);
        List<Edge> edges = new ArrayList<>();
        boolean isSaid = !isMostSaid(pages);
        for (PageRows page : pages) {
            page.rows().stream()
                    .filter(row -> row.outside() || (isSaid && row.artifact()))
                    .forEach(furniture.found::add);
            edges.addAll(Edge.of(page, usual.pitch()));
        }
        if (pages.size() > 1) {
            edges.forEach(furniture::count);
            edges.stream()
                    .collect(Collectors.groupingBy(Edge::side, TreeMap::new, Collectors.toList()))
                    .values()
                    .forEach(
                            side -> {
                                side.sort(Comparator.comparingInt(Edge::depth));
                                furniture.judge(side);
                            });
            furniture.spread(edges);
        }
        return furniture.found;
    }

    /// Whether a file says of most of its text that it is none: some programs say so of all.
    private static boolean isMostSaid(List<PageRows> pages) {
        int said = 0;
        int seen = 0;
        for (PageRows page : pages) {
            said += letters(page.rows().stream().filter(row -> row.artifact() && !row.outside()));
            seen += letters(page.rows().stream().filter(row -> !row.outside()));
        }
        return said * 2 > seen;
    }

    private static int letters(Stream<Row> rows) {
        return rows.mapToInt(row -> row.text().length()).sum();
    }

    /// A row near the top or the bottom of a page.
    ///
    /// @param depth rows between it and the edge
    private record Edge(Row row, boolean top, int depth, boolean apart, String words) {

        static List<Edge> of(PageRows page, float pitch) {
            List<Row> rows = page.fromTop();
            List<Edge> edges = new ArrayList<>();
            int last = rows.size() < FEWEST_ROWS ? -1 : rows.size() - 1;
            for (int i = 0; i <= last; i++) {
                if (i < DEEP && i <= last / 2) {
                    boolean apart = i < last && isApart(rows.get(i), rows.get(i + 1), pitch);
                    edges.add(new Edge(rows.get(i), true, i, apart, words(rows.get(i))));
                } else if (last - i < DEEP) {
                    boolean apart = i > 0 && isApart(rows.get(i - 1), rows.get(i), pitch);
                    edges.add(new Edge(rows.get(i), false, last - i, apart, words(rows.get(i))));
                }
            }
            return edges;
        }

        private static boolean isApart(Row above, Row below, float pitch) {
            float least = Math.max(1.5f, pitch * 1.15f);
            return below.y() - above.y() > Math.max(above.size(), below.size()) * least;
        }

        private static String words(Row row) {
            String small = row.text().toLowerCase(Locale.ROOT);
            return ROMAN.matcher(DIGITS.matcher(small).replaceAll("#")).replaceAll("#").strip();
        }

        /// The top or the bottom of a page, as a number.
        int side() {
            return row.page() * 2 + (top ? 0 : 1);
        }

        int level() {
            return Math.round(row.y() / SAME_PLACE);
        }
    }

    private void count(Edge edge) {
        if (edge.words().length() > 200) {
            return;
        }
        for (int i = -1; i <= 1; i++) {
            pagesOf.computeIfAbsent(
                            new Place(edge.words(), edge.top(), edge.level() + i),
                            _ -> new HashSet<>())
                    .add(edge.row().page());
        }
    }

    /// Takes the rows from the edge inwards, up to the last that stands apart from the text.
    private void judge(List<Edge> side) {
        int taken = 0;
        for (int i = 0; i < side.size(); i++) {
            Edge edge = side.get(i);
            if (!found.contains(edge.row()) && !repeats(edge)) {
                break;
            }
            boolean alike = i + 1 < side.size() && side.get(i + 1).words().equals(edge.words());
            if (edge.apart() || (!alike && times(edge) * 10 >= pages * 6)) {
                taken = i + 1;
            }
        }
        side.subList(0, taken).forEach(edge -> found.add(edge.row()));
    }

    private int times(Edge edge) {
        return pagesOf.getOrDefault(new Place(edge.words(), edge.top(), edge.level()), Set.of())
                .size();
    }

    private boolean repeats(Edge edge) {
        Role role = edge.row().role();
        if (role != null && role.row() >= 0) {
            // The file itself says that this is a row of a table.
            return false;
        }
        boolean number = NUMBER_ONLY.matcher(edge.words()).matches();
        int enough = number || (pages < 4 && edge.apart()) ? 2 : 3;
        boolean plain = edge.row().pieces().size() < 4 || edge.depth() == 0;
        boolean title = !number && edge.row().size() > usual.size() * LARGE;
        return times(edge) >= enough && plain && !title;
    }

    /// Heads that change with the chapter stand where the others do, apart from the text.
    private void spread(List<Edge> edges) {
        Map<Level, Set<Integer>> levels = new HashMap<>();
        for (Edge edge : edges) {
            if (found.contains(edge.row()) || isOutermost(edge)) {
                levels.computeIfAbsent(new Level(edge.top(), edge.level()), _ -> new HashSet<>())
                        .add(edge.row().page());
            }
        }
        for (Edge edge : edges) {
            int there = levels.getOrDefault(new Level(edge.top(), edge.level()), Set.of()).size();
            if (isOutermost(edge) && there * 10 > pages * 6 && there > 4) {
                found.add(edge.row());
            }
        }
    }

    private boolean isOutermost(Edge edge) {
        return edge.depth() == 0 && edge.apart() && edge.row().size() < usual.size() * LARGE;
    }
}
