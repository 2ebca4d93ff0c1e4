package dev.postil.ui.sidebar;

import java.util.List;
import javafx.collections.ObservableList;

/// Turns one list of rows into the next by touching only what differs, so that the cells on screen
/// stay where they are.
final class Splice {

    /// So few rows of equal number are replaced one by one.
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
        replace(rows, before, rows.size() - after, wanted.subList(before, wanted.size() - after));
    }

    private static void replace(ObservableList<Row> rows, int from, int to, List<Row> middle) {
        if (from == 0 && to == rows.size() && !rows.isEmpty()) {
            rows.setAll(middle);
        } else if (to - from == middle.size() && middle.size() <= FEW) {
            for (int i = 0; i < middle.size(); i++) {
                rows.set(from + i, middle.get(i));
            }
        } else {
            rows.remove(from, to);
            rows.addAll(from, middle);
        }
    }
}
