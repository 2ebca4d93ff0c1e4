package dev.postil.intake.office;

import java.util.Arrays;

/// Where one list stands: the last number on each of its levels.
public final class Counters {

    /// As many as word processors have.
    public static final int LEVELS = 10;

    private static final int LARGEST = 1_000_000;

    private final int[] numbers = new int[LEVELS];
    private final boolean[] begun = new boolean[LEVELS];

    /// Counts one item, at a level from 0; the levels below begin anew with their next item.
    ///
    /// @param starts the first number of each level
    public void count(int level, int[] starts) {
        for (int above = 0; above < level; above++) {
            if (!begun[above]) {
                numbers[above] = starts[above];
                begun[above] = true;
            }
        }
        numbers[level] = begun[level] ? Math.min(numbers[level] + 1, LARGEST) : starts[level];
        begun[level] = true;
        Arrays.fill(begun, level + 1, LEVELS, false);
    }

    /// Makes the next item of a level get this number.
    public void restart(int level, int number) {
        numbers[level] = number - 1;
        begun[level] = true;
        Arrays.fill(begun, level + 1, LEVELS, false);
    }

    public int at(int level) {
        return numbers[level];
    }
}
