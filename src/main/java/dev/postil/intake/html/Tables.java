package dev.postil.intake.html;

import java.util.List;
import org.jsoup.nodes.Element;

/// Tells tables of data from tables that merely place things on the page.
final class Tables {

    private static final int LONGEST_CELL = 1500;

    private Tables() {}

    static boolean isData(Element table) {
        String role = table.attr("role");
        if (role.equals("presentation") || role.equals("none")) {
            return false;
        }
        if (!table.select("table table, h1, h2, form, article, pre").isEmpty()) {
            return false;
        }
        List<Element> rows = rows(table);
        long wide = rows.stream().filter(row -> cells(row).size() > 1).count();
        boolean headed = !table.select("> caption, th").isEmpty();
        return wide > 0
                && (headed || (rows.size() > 1 && wide * 2 > rows.size()))
                && rows.stream().flatMap(row -> cells(row).stream()).allMatch(Tables::isShort);
    }

    static List<Element> rows(Element table) {
        return table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
    }

    static List<Element> cells(Element row) {
        return row.select("> td, > th");
    }

    private static boolean isShort(Element cell) {
        return cell.text().length() <= LONGEST_CELL && cell.select("p, li").size() <= 6;
    }
}
