package dev.postil.intake.plain;

import dev.postil.model.BlockType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Settles which parts are list items, and how deep each stands.
final class Lists {

    private static final int DEEPEST = 9;

    /// Items of lists within that may stand between two items of a list.
    private static final int REACH = 50;

    private Lists() {}

    static List<Part> settle(List<Part> parts) {
        List<Part> settled = new ArrayList<>(parts.size());
        Deque<Integer> indents = new ArrayDeque<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!part.is(BlockType.LIST_ITEM)) {
                indents.clear();
                settled.add(part);
            } else if (isItem(parts, i)) {
                settled.add(part.as(BlockType.LIST_ITEM, level(part.indent(), indents)));
            } else {
                indents.clear();
                settled.add(part.as(BlockType.PARAGRAPH, 0));
            }
        }
        return settled;
    }

    private static boolean isItem(List<Part> parts, int i) {
        ListMarker marker = parts.get(i).marker();
        if (marker == null || marker.sure()) {
            return marker != null;
        }
        return hasSibling(parts, i, -1) || hasSibling(parts, i, 1);
    }

    /// Looks for the item before or after, past items of lists within.
    private static boolean hasSibling(List<Part> parts, int i, int step) {
        ListMarker marker = parts.get(i).marker();
        for (int k = i + step; k >= 0 && k < parts.size() && Math.abs(k - i) <= REACH; k += step) {
            ListMarker other = parts.get(k).marker();
            if (marker == null || other == null) {
                return false;
            }
            if (step > 0 ? marker.isFollowedBy(other) : other.isFollowedBy(marker)) {
                return true;
            }
        }
        return false;
    }

    private static int level(int indent, Deque<Integer> indents) {
        while (!indents.isEmpty() && indents.peek() > indent) {
            indents.pop();
        }
        if (indents.isEmpty() || indents.peek() < indent) {
            indents.push(indent);
        }
        return Math.min(indents.size(), DEEPEST);
    }
}
