package dev.postil.intake.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

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
    private static final Pattern ROMAN = Pattern.compile("(?<![\\p{L}\\p{Nd}])[ivxlc]{1,7}(?![\\p{L}\\p{Nd}])");
    private static final Pattern NUMBER_ONLY =
            Pattern.compile("[^\\p{L}]{0,3}(?:\\p{L}{1,6}\\.? )?#(?: ?(?:/|\\p{L}{1,5}) ?#)?[^\\p{L}]{0,3}");

    private record Place(String words, boolean top, int y) {}

    private record Level(boolean top, int y) {}

    private final Set<Row> found = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Place, Set<Integer>> pagesOf = new HashMap<>();
    /// Where text begins: nothing further in is furniture.
    private final Set<Integer> ended = new HashSet<>();

    private final int pages;
    private final float size;

    private Furniture(int pages, float size) {
        this.pages = pages;
        this.size = size;
    }

    /// The rows that are page furniture, known by identity.
    static Set<Row> of(List<PageRows> pages, Typography usual) {
        Furniture furniture = new Furniture(pages.size(), usual.size());
        List<Edge> edges = new ArrayList<>();
        for (PageRows page : pages) {
            page.rows().stream().filter(Row::artifact).forEach(furniture.found::add);
            edges.addAll(Edge.of(page));
        }
        if (pages.size() > 1) {
            edges.forEach(furniture::count);
            edges.stream().sorted(Comparator.comparingInt(Edge::depth)).forEach(furniture::judge);
            furniture.spread(edges);
        }
        return furniture.found;
    }

    /// A row near the top or the bottom of a page.
    ///
    /// @param depth rows between it and the edge
    private record Edge(Row row, boolean top, int depth, boolean apart, String words) {

        static List<Edge> of(PageRows page) {
            List<Row> rows = page.fromTop();
            List<Edge> edges = new ArrayList<>();
            int last = rows.size() < FEWEST_ROWS ? -1 : rows.size() - 1;
            for (int i = 0; i <= last; i++) {
                if (i < DEEP && i <= last / 2) {
                    boolean apart = i < last && isApart(rows.get(i), rows.get(i + 1));
                    edges.add(new Edge(rows.get(i), true, i, apart, words(rows.get(i))));
                } else if (last - i < DEEP) {
                    boolean apart = i > 0 && isApart(rows.get(i - 1), rows.get(i));
                    edges.add(new Edge(rows.get(i), false, last - i, apart, words(rows.get(i))));
                }
            }
            return edges;
        }

        private static boolean isApart(Row above, Row below) {
            return below.y() - above.y() > Math.max(above.size(), below.size()) * 1.5f;
        }

        private static String words(Row row) {
            String small = row.text().toLowerCase(Locale.ROOT);
            return ROMAN.matcher(DIGITS.matcher(small).replaceAll("#")).replaceAll("#").strip();
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

    private void judge(Edge edge) {
        int times = pagesOf.getOrDefault(new Place(edge.words(), edge.top(), edge.level()), Set.of()).size();
        boolean number = NUMBER_ONLY.matcher(edge.words()).matches();
        int enough = number || (pages < 4 && edge.apart()) ? 2 : 3;
        if (pages > 20 && !number && edge.depth() > 1) {
            enough = Math.max(4, pages / 10);
        }
        boolean plain = edge.row().pieces().size() < 4 || edge.depth() == 0;
        boolean title = !number && edge.row().size() > size * LARGE;
        if (times >= enough && plain && !title && !ended.contains(side(edge))) {
            found.add(edge.row());
        } else if (!found.contains(edge.row())) {
            ended.add(side(edge));
        }
    }

    /// The top or the bottom of a page, as a number.
    private static int side(Edge edge) {
        return edge.row().page() * 2 + (edge.top() ? 1 : 0);
    }

    /// Heads that change with the chapter stand where the others do.
    private void spread(List<Edge> edges) {
        Map<Level, Set<Integer>> levels = new HashMap<>();
        for (Edge edge : edges) {
            if (found.contains(edge.row())) {
                levels.computeIfAbsent(new Level(edge.top(), edge.level()), _ -> new HashSet<>())
                        .add(edge.row().page());
            }
        }
        for (Edge edge : edges) {
            int there = levels.getOrDefault(new Level(edge.top(), edge.level()), Set.of()).size();
            if (edge.depth() == 0 && edge.apart() && there * 2 > pages && there > 3) {
                found.add(edge.row());
            }
        }
    }
}
