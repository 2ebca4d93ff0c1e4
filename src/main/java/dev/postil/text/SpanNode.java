package dev.postil.text;

import dev.postil.model.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A node of [SpanIndex]'s tree: a treap (Seidel and Aragon, "Randomized Search Trees", 1996) in
/// which every node knows the furthest end below it (Cormen et al., "Introduction to Algorithms",
/// "Interval trees"). Null is the empty tree.
final class SpanNode {

    private final Placed placed;
    private final long priority;
    private int furthestEnd;
    private @Nullable SpanNode left;
    private @Nullable SpanNode right;

    private SpanNode(Placed placed) {
        this.placed = placed;
        this.priority = placed.priority();
        this.furthestEnd = placed.end();
    }

    /// Builds the tree from left to right in linear time: the stack holds its right edge.
    static @Nullable SpanNode ofSorted(List<Placed> sorted) {
        Deque<SpanNode> edge = new ArrayDeque<>();
        for (Placed placed : sorted) {
            SpanNode node = new SpanNode(placed);
            while (!edge.isEmpty() && edge.element().priority < node.priority) {
                node.left = edge.pop();
                node.left.update();
            }
            if (!edge.isEmpty()) {
                edge.element().right = node;
            }
            edge.push(node);
        }
        edge.forEach(SpanNode::update);
        return edge.peekLast();
    }

    static SpanNode insert(@Nullable SpanNode tree, Placed placed) {
        return insert(tree, new SpanNode(placed));
    }

    private static SpanNode insert(@Nullable SpanNode tree, SpanNode node) {
        if (tree == null || tree.priority < node.priority) {
            Halves halves = split(tree, node.placed);
            node.left = halves.before;
            node.right = halves.rest;
            return node.update();
        }
        if (node.placed.compareTo(tree.placed) < 0) {
            tree.left = insert(tree.left, node);
        } else {
            tree.right = insert(tree.right, node);
        }
        return tree.update();
    }

    /// The tree without what is equal to `placed`; there must be one.
    static @Nullable SpanNode remove(@Nullable SpanNode tree, Placed placed) {
        if (tree == null) {
            throw new IllegalArgumentException("not held: " + placed.annotation().id());
        }
        int order = placed.compareTo(tree.placed);
        if (order == 0) {
            return join(tree.left, tree.right);
        }
        if (order < 0) {
            tree.left = remove(tree.left, placed);
        } else {
            tree.right = remove(tree.right, placed);
        }
        return tree.update();
    }

    private record Halves(@Nullable SpanNode before, @Nullable SpanNode rest) {}

    private static Halves split(@Nullable SpanNode tree, Placed at) {
        if (tree == null) {
            return new Halves(null, null);
        }
        if (tree.placed.compareTo(at) < 0) {
            Halves halves = split(tree.right, at);
            tree.right = halves.before;
            return new Halves(tree.update(), halves.rest);
        }
        Halves halves = split(tree.left, at);
        tree.left = halves.rest;
        return new Halves(halves.before, tree.update());
    }

    private static @Nullable SpanNode join(@Nullable SpanNode before, @Nullable SpanNode after) {
        if (before == null || after == null) {
            return before == null ? after : before;
        }
        if (before.priority >= after.priority) {
            before.right = join(before.right, after);
            return before.update();
        }
        after.left = join(before, after.left);
        return after.update();
    }

    private SpanNode update() {
        int furthest = placed.end();
        furthest = left == null ? furthest : Math.max(furthest, left.furthestEnd);
        furthestEnd = right == null ? furthest : Math.max(furthest, right.furthestEnd);
        return this;
    }

    static void touching(@Nullable SpanNode tree, Span span, Consumer<Placed> found) {
        if (tree == null || tree.furthestEnd <= span.start()) {
            return;
        }
        touching(tree.left, span, found);
        if (tree.placed.start() < span.end()) {
            if (tree.placed.end() > span.start()) {
                found.accept(tree.placed);
            }
            touching(tree.right, span, found);
        }
    }

    static void equalTo(@Nullable SpanNode tree, Span span, Consumer<Placed> found) {
        if (tree == null) {
            return;
        }
        int order = span.compareTo(tree.placed.span());
        if (order <= 0) {
            equalTo(tree.left, span, found);
        }
        if (order == 0) {
            found.accept(tree.placed);
        }
        if (order >= 0) {
            equalTo(tree.right, span, found);
        }
    }

    static void all(@Nullable SpanNode tree, Consumer<Placed> found) {
        if (tree != null) {
            all(tree.left, found);
            found.accept(tree.placed);
            all(tree.right, found);
        }
    }

    /// The first that `isLateEnough`, which must hold for all after it too.
    static @Nullable Placed first(@Nullable SpanNode root, Predicate<Placed> isLateEnough) {
        Placed first = null;
        SpanNode tree = root;
        while (tree != null) {
            if (isLateEnough.test(tree.placed)) {
                first = tree.placed;
                tree = tree.left;
            } else {
                tree = tree.right;
            }
        }
        return first;
    }

    /// The last that `isEarlyEnough`, which must hold for all before it too.
    static @Nullable Placed last(@Nullable SpanNode root, Predicate<Placed> isEarlyEnough) {
        Placed last = null;
        SpanNode tree = root;
        while (tree != null) {
            if (isEarlyEnough.test(tree.placed)) {
                last = tree.placed;
                tree = tree.right;
            } else {
                tree = tree.left;
            }
        }
        return last;
    }
}
