package dev.postil.intake.html;

import dev.postil.intake.text.CellGrid;
import dev.postil.intake.text.CellGrid.Cell;
import dev.postil.intake.text.TableRow;
import dev.postil.text.ListSigns;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Tells tables of data from tables that merely place things on the page.
final class Tables {

    private static final int LONGEST_CELL = 1500;

    /// What no cell of data holds.
    private static final Set<String> PLACED = Set.of("table", "h1", "h2", "form", "article", "pre");

    private Tables() {}

    static boolean isData(Element table) {
        String role = table.attr("role");
        if (role.equals("presentation") || role.equals("none")) {
            return false;
        }
        if (table.stream().skip(1).anyMatch(each -> PLACED.contains(each.normalName()))) {
            return false;
        }
        List<Element> rows = rows(table);
        long wide = rows.stream().filter(row -> cells(row).size() > 1).count();
        boolean headed =
                table.stream().anyMatch(each -> each.nameIs("caption") || each.nameIs("th"));
        return wide > 0
                && (headed || (rows.size() > 1 && wide * 2 > rows.size()))
                && rows.stream().flatMap(row -> cells(row).stream()).allMatch(Tables::isShort);
    }

    static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element part : table.children()) {
            switch (part.normalName()) {
                case "tr" -> rows.add(part);
                case "thead", "tbody", "tfoot" ->
                        part.children().stream()
                                .filter(each -> each.nameIs("tr"))
                                .forEach(rows::add);
                default -> {}
            }
        }
        return rows;
    }

    static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(each -> each.nameIs("td") || each.nameIs("th"))
                .toList();
    }

    /// The cells of data by column; an empty element stands where another cell covers a column.
    static List<List<Element>> columns(List<Element> rows) {
        List<List<Cell<Element>>> all = new ArrayList<>();
        int left = 0;
        for (int i = rows.size() - 1; i >= 0; i--) {
            Element row = rows.get(i);
            boolean isLast =
                    i == rows.size() - 1 || !Objects.equals(rows.get(i + 1).parent(), row.parent());
            left = isLast ? 1 : left + 1;
            int below = left;
            all.addFirst(cells(row).stream().map(cell -> cell(cell, below)).toList());
        }
        return CellGrid.columns(all, new Element("td"));
    }

    /// @param below how many rows of its part of the table there are from the cell's on, beyond
    ///   which it does not reach
    private static Cell<Element> cell(Element cell, int below) {
        int down = span(cell, "rowspan");
        return new Cell<>(
                cell,
                Math.max(1, span(cell, "colspan")),
                down == 0 ? below : Math.min(down, below));
    }

    /// How many columns or rows a cell takes; 0 rows are all.
    private static int span(Element cell, String attribute) {
        String written = cell.attr(attribute).strip();
        return written.matches("\\d{1,4}") ? Integer.parseInt(written) : 1;
    }

    private static boolean isShort(Element cell) {
        return cell.text().length() <= LONGEST_CELL && cell.select("p, li").size() <= 6;
    }

    /// What stands before an item of a list in a cell, all of whose text becomes one line.
    static String sign(Element item) {
        Element list = item.parent();
        String text = item.text();
        if (list == null || !item.nameIs("li") || text.isBlank() || ListSigns.begins(text, true)) {
            return "";
        }
        return switch (list.normalName()) {
            case "ul" -> TableRow.BULLET;
            case "ol" -> number(item, list) + ". ";
            default -> "";
        };
    }

    private static long number(Element item, Element list) {
        String start = list.attr("start");
        long first = start.matches("\\d{1,6}") ? Long.parseLong(start) : 1;
        return first
                + item.previousElementSiblings().stream()
                        .filter(each -> each.nameIs("li") && !each.text().isBlank())
                        .count();
    }
}
