package dev.postil.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds where a text comes closest to a pattern, by edit distance.
///
/// Myers' bit-parallel algorithm in blocks of 64 ("A Fast Bit-Vector Algorithm for Approximate
/// String Matching Based on Dynamic Programming", 1999) with Ukkonen's cut-off ("Finding
/// Approximate Patterns in Strings", 1985): blocks that cannot come below the bound are left out.
/// One search is one object's work; not thread-safe.
final class ApproximateSearch {

    /// A place where the pattern ends in the text, with so many edits.
    record End(int offset, int errors) {}

    private static final int WORD = 64;

    /// So many places are one too many to choose from.
    private static final int MOST = 4096;

    private final String pattern;
    private final int length;
    private final int blocks;

    /// Which characters of the pattern there are, by number; 0 is any that is not in it.
    private final char[] numbers = new char[1 << 16];

    /// For each such number and block, where in the block the character stands.
    private final long[][] places;

    private final long[] plus;
    private final long[] minus;
    private final int[] scores;

    ApproximateSearch(String pattern) {
        this.pattern = pattern;
        length = pattern.length();
        blocks = (length + WORD - 1) / WORD;
        List<long[]> found = new ArrayList<>(List.of(new long[blocks]));
        for (int i = 0; i < length; i++) {
            char unit = pattern.charAt(i);
            if (numbers[unit] == 0) {
                numbers[unit] = (char) found.size();
                found.add(new long[blocks]);
            }
            found.get(numbers[unit])[i / WORD] |= 1L << i;
        }
        places = found.toArray(long[][]::new);
        plus = new long[blocks];
        minus = new long[blocks];
        scores = new int[blocks];
    }

    /// Ends of the closest matches in `text`, one for each place, with at most `bound` edits and at
    /// most `slack` more than the closest of all.
    List<End> ends(String text, int bound, int slack) {
        List<End> ends = new ArrayList<>();
        int limit = Math.min(bound, length);
        int active = start(limit);
        for (int at = 0; at < text.length(); at++) {
            active = step(numbers[text.charAt(at)], active, limit);
            if (active == blocks - 1 && scores[active] <= limit) {
                limit = Math.min(limit, scores[active] + slack);
                keep(ends, new End(at + 1, scores[active]), text);
                if (ends.size() > MOST) {
                    limit = thin(ends, limit);
                }
            }
        }
        int closest = limit;
        ends.removeIf(end -> end.errors > closest);
        return ends;
    }

    /// Neighbours are one place: the closest of them stands for all.
    private void keep(List<End> ends, End end, String text) {
        boolean isNeighbour =
                !ends.isEmpty() && end.offset - ends.getLast().offset <= Math.max(1, length / 4);
        if (!isNeighbour) {
            ends.add(end);
        } else if (end.errors < ends.getLast().errors
                || (end.errors == ends.getLast().errors
                        && text.charAt(end.offset - 1) == pattern.charAt(length - 1))) {
            ends.set(ends.size() - 1, end);
        }
    }

    /// Leaves out the less close ones until there are few enough.
    private static int thin(List<End> ends, int limit) {
        int closer = limit;
        ends.removeIf(end -> end.errors > limit);
        while (ends.size() > MOST / 2) {
            int bound = --closer;
            ends.removeIf(end -> end.errors > bound);
        }
        return closer;
    }

    private int start(int limit) {
        Arrays.fill(plus, -1L);
        Arrays.fill(minus, 0);
        for (int block = 0; block < blocks; block++) {
            scores[block] = bottom(block);
        }
        return Math.min(blocks - 1, Math.max(0, (limit + WORD - 1) / WORD - 1));
    }

    private int bottom(int block) {
        return Math.min(length, (block + 1) * WORD);
    }

    /// Goes on by one unit of the text; the blocks up to the answer may still come below the bound.
    private int step(char number, int active, int limit) {
        long[] place = places[number];
        int carry = 0;
        for (int block = 0; block <= active; block++) {
            carry = advance(block, place[block], carry);
        }
        int last = active;
        if (last < blocks - 1
                && scores[last] - carry <= limit
                && ((place[last + 1] & 1) != 0 || carry < 0)) {
            last++;
            plus[last] = -1L;
            minus[last] = 0;
            scores[last] = scores[last - 1] - carry + bottom(last) - bottom(last - 1);
            advance(last, place[last], carry);
            return last;
        }
        while (last > 0 && scores[last] >= limit + WORD) {
            last--;
        }
        return last;
    }

    /// One column of one block, after Hyyrö ("Bit-Parallel Approximate String Matching Algorithms
    /// with Transposition", 2003).
    ///
    /// @param carryIn the difference along the row above: -1, 0 or 1
    /// @return the difference along the block's last row
    private int advance(int block, long places, int carryIn) {
        long vertical = plus[block];
        long down = minus[block];
        long match = places | (carryIn < 0 ? 1 : 0);
        long diagonal = (((match & vertical) + vertical) ^ vertical) | match | down;
        long up = down | ~(diagonal | vertical);
        long fall = vertical & diagonal;
        int top = bottom(block) - block * WORD - 1;
        int carryOut = (int) ((up >>> top) & 1) - (int) ((fall >>> top) & 1);
        up = (up << 1) | (carryIn > 0 ? 1 : 0);
        fall = (fall << 1) | (carryIn < 0 ? 1 : 0);
        long either = places | down;
        plus[block] = fall | ~(either | up);
        minus[block] = up & either;
        scores[block] += carryOut;
        return carryOut;
    }
}
