package dev.postil.ui.sidebar;

import java.util.List;
import javafx.collections.ObservableList;

/// Turns one list of rows into the next by touching only what differs, so that the cells on screen
/// stay where they are.
final class Splice {

    /// More rows than these cost less to list anew than to move one by one.
    private static final int FEW = 20;

    private Splice() {}

    static void apply(ObservableList<Row> rows, List<Row> wanted) {
        int before = 0;
        int shorter = Math.min(rows.size(), wanted.size());
        while (before < shorter && rows.get(before).isSame(wanted.get(before))) {
            before++;
        }
        int after = 0;
        while (after < shorter - before
                && rows.get(rows.size() - 1 - after)
                        .isSame(wanted.get(wanted.size() - 1 - after))) {
            after++;
        }
        int to = rows.size() - after;
        if (to - before > FEW || wanted.size() - after - before > FEW) {
            rows.setAll(wanted);
        } else {
            replace(rows, before, to, wanted.subList(before, wanted.size() - after));
        }
    }

    private static void replace(ObservableList<Row> rows, int from, int to, List<Row> middle) {
        if (to - from == middle.size()) {
            for (int i = 0; i < middle.size(); i++) {
                rows.set(from + i, middle.get(i));
            }
        } else {
            rows.remove(from, to);
            rows.addAll(from, middle);
        }
    }
}
