package dev.postil.text;

/// How a quote with its context lies on a stretch of text: the cheapest way to edit one into a part
/// of the other, and where in it the words begin and end.
///
/// @param start where the words begin in the text
/// @param end where they end
/// @param before how like the text before the words the prefix is, 0 to 1
/// @param words how like the text the words are
/// @param kept how much of the words is there unchanged, in runs long enough not to be chance, 0 to
///   1
/// @param after how like the text after them the suffix is
record Alignment(int start, int end, double before, double words, double kept, double after) {

    /// Letters alike in shorter runs than this are chance.
    private static final int RUN = 4;

    private static final byte BOTH = 0;
    private static final byte QUOTE = 1;
    private static final byte TEXT = 2;

    /// Lays `quote` on the part of `text` between `from` and `to` that it fits best; of equally
    /// good ones, on the part where the words end nearest to `wordsEnd`. Costs the product of both
    /// lengths.
    static Alignment of(ContextQuote quote, String text, int from, int to, int wordsEnd) {
        String pattern = quote.text();
        int width = to - from + 1;
        byte[] steps = new byte[(pattern.length() + 1) * width];
        int[] costs = costs(pattern, text, from, width, steps);
        int end = cheapest(costs, wordsEnd + quote.suffix().length() - from);
        return trace(quote, text, from, width, steps, end);
    }

    /// Fills `steps` row by row and returns the last row.
    private static int[] costs(String pattern, String text, int from, int width, byte[] steps) {
        int[] costs = new int[width];
        for (int row = 1; row <= pattern.length(); row++) {
            int diagonal = costs[0];
            costs[0] = row;
            steps[row * width] = QUOTE;
            for (int column = 1; column < width; column++) {
                boolean same = pattern.charAt(row - 1) == text.charAt(from + column - 1);
                int both = diagonal + (same ? 0 : 1);
                int quoteOnly = costs[column] + 1;
                int textOnly = costs[column - 1] + 1;
                diagonal = costs[column];
                int least = Math.min(both, Math.min(quoteOnly, textOnly));
                costs[column] = least;
                steps[row * width + column] =
                        least == both ? BOTH : least == quoteOnly ? QUOTE : TEXT;
            }
        }
        return costs;
    }

    private static int cheapest(int[] costs, int near) {
        int best = 0;
        for (int column = 1; column < costs.length; column++) {
            boolean isNearer = Math.abs(column - near) < Math.abs(best - near);
            if (costs[column] < costs[best] || (costs[column] == costs[best] && isNearer)) {
                best = column;
            }
        }
        return best;
    }

    /// Goes back along the steps; what was put in just before or just after the words is not
    /// theirs.
    private static Alignment trace(
            ContextQuote quote, String text, int from, int width, byte[] steps, int bestEnd) {
        int[] errors = new int[3];
        int run = 0;
        int kept = 0;
        int row = quote.text().length();
        int column = bestEnd;
        int start = -1;
        int end = column;
        while (row > 0) {
            byte step = steps[row * width + column];
            int part = part(quote, row, step);
            boolean same =
                    step == BOTH && quote.text().charAt(row - 1) == text.charAt(from + column - 1);
            errors[part] += same ? 0 : 1;
            run = same && part == 1 ? run + 1 : 0;
            kept += run < RUN ? 0 : run == RUN ? RUN : 1;
            row -= step == TEXT ? 0 : 1;
            column -= step == QUOTE ? 0 : 1;
            end = row >= quote.end() ? column : end;
            start = start < 0 && row <= quote.start() ? column : start;
        }
        int first = from + start;
        return new Alignment(
                first,
                Math.max(first, from + end),
                likeness(errors[0], quote.start()),
                likeness(errors[1], quote.end() - quote.start()),
                (double) kept / (quote.end() - quote.start()),
                likeness(errors[2], quote.text().length() - quote.end()));
    }

    /// 0, 1 or 2: whether a step belongs to prefix, words or suffix.
    private static int part(ContextQuote quote, int row, byte step) {
        int wordsEnd = step == TEXT ? quote.end() - 1 : quote.end();
        return row <= quote.start() ? 0 : row <= wordsEnd ? 1 : 2;
    }

    private static double likeness(int errors, int length) {
        return length == 0 ? 0 : Math.max(0, 1 - (double) errors / length);
    }
}
