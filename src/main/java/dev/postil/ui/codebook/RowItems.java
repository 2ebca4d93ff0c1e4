package dev.postil.ui.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/// The items of the tree. Each key keeps its item for as long as its row is there, so that what is
/// selected, focused and folded outlives every new count, and nothing moves but what has moved.
final class RowItems {

    /// The keys of a row and of those below it: what has to differ before an item moves.
    private record Shape(Key key, List<Shape> below) {

        static List<Shape> of(List<Row> rows) {
            return rows.stream().map(row -> new Shape(row.key(), of(row.children()))).toList();
        }
    }

    private final TreeItem<Row> root = new TreeItem<>();
    private final Map<Key, TreeItem<Row>> items = new HashMap<>();
    private final Set<Key> folded = new HashSet<>();
    private List<Shape> shape = List.of();
    private boolean allUnfolded;
    private boolean showing;

    TreeItem<Row> root() {
        return root;
    }

    /// The item of a row that is shown; null where there is none.
    @Nullable TreeItem<Row> of(@Nullable Key key) {
        return key == null ? null : items.get(key);
    }

    /// Whether showing these would move no item.
    boolean isShapedLike(List<Row> rows, boolean unfolded) {
        return unfolded == allUnfolded && Shape.of(rows).equals(shape);
    }

    /// @param unfolded whether all is shown unfolded, whatever somebody folded
    void show(List<Row> rows, boolean unfolded) {
        showing = true;
        boolean isFolding = unfolded != allUnfolded;
        allUnfolded = unfolded;
        Map<Key, List<Row>> below = new HashMap<>();
        note(rows, below);
        leave(root, keys(rows));
        items.forEach((key, item) -> leave(item, keys(below.getOrDefault(key, List.of()))));
        items.keySet().retainAll(below.keySet());
        place(root, rows);
        shape = Shape.of(rows);
        if (isFolding) {
            items.forEach((key, item) -> item.setExpanded(isUnfolded(key)));
        }
        showing = false;
    }

    private static void note(List<Row> rows, Map<Key, List<Row>> below) {
        for (Row row : rows) {
            below.put(row.key(), row.children());
            note(row.children(), below);
        }
    }

    private static Set<Key> keys(List<Row> rows) {
        Set<Key> keys = new HashSet<>();
        rows.forEach(row -> keys.add(row.key()));
        return keys;
    }

    /// Lets everything go that no longer stands below `parent`: an item has one place at a time.
    private static void leave(TreeItem<Row> parent, Set<Key> staying) {
        var children = parent.getChildren();
        for (int i = children.size() - 1; i >= 0; i--) {
            if (!staying.contains(children.get(i).getValue().key())) {
                children.remove(i);
            }
        }
    }

    private void place(TreeItem<Row> parent, List<Row> rows) {
        List<TreeItem<Row>> wanted = rows.stream().map(this::item).toList();
        var children = parent.getChildren();
        int at = 0;
        while (at < wanted.size()) {
            TreeItem<Row> item = wanted.get(at);
            if (at < children.size() && children.get(at).equals(item)) {
                at++;
            } else if (item.getParent() != null) {
                children.remove(item);
                children.add(at, item);
                at++;
            } else {
                List<TreeItem<Row>> comers = comers(wanted, at);
                children.addAll(at, comers);
                at += comers.size();
            }
        }
    }

    /// Those that follow on one another and stand nowhere yet.
    private static List<TreeItem<Row>> comers(List<TreeItem<Row>> wanted, int from) {
        List<TreeItem<Row>> comers = new ArrayList<>();
        for (TreeItem<Row> item : wanted.subList(from, wanted.size())) {
            if (item.getParent() != null) {
                break;
            }
            comers.add(item);
        }
        return comers;
    }

    private TreeItem<Row> item(Row row) {
        TreeItem<Row> item = items.computeIfAbsent(row.key(), this::made);
        if (!row.equals(item.getValue())) {
            item.setValue(row);
        }
        place(item, row.children());
        return item;
    }

    private TreeItem<Row> made(Key key) {
        var item = new TreeItem<Row>();
        item.setExpanded(isUnfolded(key));
        item.expandedProperty().subscribe((_, open) -> note(key, open));
        return item;
    }

    private boolean isUnfolded(Key key) {
        return allUnfolded || !folded.contains(key);
    }

    private void note(Key key, boolean open) {
        if (!showing) {
            if (open) {
                folded.remove(key);
            } else {
                folded.add(key);
            }
        }
    }
}
