package dev.postil.ui.sidebar;

import java.util.List;
import javafx.collections.ObservableList;

/// How one list of rows becomes the next by touching only what differs, so that the cells on screen
/// stay where they are. Found on any thread, done on the window's.
///
/// @param from the first row that differs
/// @param to behind the last row that differs, before the change
/// @param middle what stands there instead
/// @param all the next list as a whole
record Splice(int from, int to, List<Row> middle, List<Row> all) {

    /// More rows than these cost less to list anew than to move one by one.
    private static final int FEW = 20;

    static Splice between(List<Row> rows, List<Row> wanted) {
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
        List<Row> middle = wanted.subList(before, wanted.size() - after);
        return new Splice(before, rows.size() - after, middle, wanted);
    }

    void apply(ObservableList<Row> rows) {
        if (to - from > FEW || middle.size() > FEW) {
            rows.setAll(all);
        } else if (to - from == middle.size()) {
            for (int i = 0; i < middle.size(); i++) {
                rows.set(from + i, middle.get(i));
            }
        } else {
            rows.remove(from, to);
            rows.addAll(from, middle);
        }
    }
}
