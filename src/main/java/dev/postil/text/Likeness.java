package dev.postil.text;

/// How like two short texts are at an edge, from 0 to 1.
final class Likeness {

    private Likeness() {}

    /// How like the end of what stands before `at` in `text` is to `prefix`.
    static double before(String prefix, String text, int at) {
        if (text.startsWith(prefix, at - prefix.length())) {
            return 1;
        }
        int from = Math.max(0, at - prefix.length() * 3 / 2);
        return ofEdges(prefix, -1, text.substring(from, at));
    }

    /// How like the beginning of what stands after `at` in `text` is to `suffix`.
    static double after(String suffix, String text, int at) {
        if (text.startsWith(suffix, at)) {
            return 1;
        }
        int to = Math.min(text.length(), at + suffix.length() * 3 / 2);
        return ofEdges(suffix, 1, text.substring(at, to));
    }

    /// One less the least edits from `context` to any part of `around` that begins (direction 1) or
    /// ends (-1) at the words, for each unit of the context.
    private static double ofEdges(String context, int direction, String around) {
        int[] costs = new int[around.length() + 1];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = i;
        }
        for (int row = 1; row <= context.length(); row++) {
            char unit = at(context, row - 1, direction);
            int diagonal = costs[0];
            costs[0] = row;
            for (int i = 1; i < costs.length; i++) {
                int both = diagonal + (unit == at(around, i - 1, direction) ? 0 : 1);
                diagonal = costs[i];
                costs[i] = Math.min(both, 1 + Math.min(costs[i], costs[i - 1]));
            }
        }
        int least = context.length();
        for (int cost : costs) {
            least = Math.min(least, cost);
        }
        return 1 - (double) least / context.length();
    }

    private static char at(String text, int index, int direction) {
        return text.charAt(direction > 0 ? index : text.length() - 1 - index);
    }
}
