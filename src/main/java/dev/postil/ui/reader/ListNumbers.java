package dev.postil.ui.reader;

import dev.postil.model.Block;
import java.util.ArrayList;
import java.util.List;

/// Counts the items of lists within lists.
final class ListNumbers {

    private record Counter(boolean ordered, int number) {}

    private final List<Counter> counters = new ArrayList<>();

    /// Something that is no list item stands here: the next list starts anew.
    void end() {
        counters.clear();
    }

    /// The number of the next item, counted from 1 in its list.
    int next(Block item) {
        int depth = Math.max(1, item.level());
        while (counters.size() > depth) {
            counters.removeLast();
        }
        while (counters.size() < depth) {
            counters.add(new Counter(item.ordered(), 0));
        }
        Counter last = counters.getLast();
        int number = last.ordered() == item.ordered() ? last.number() + 1 : 1;
        counters.set(depth - 1, new Counter(item.ordered(), number));
        return number;
    }
}
