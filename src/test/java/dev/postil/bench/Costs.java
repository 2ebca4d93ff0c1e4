package dev.postil.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What one gesture cost each time it was done, in milliseconds.
final class Costs {

    /// What it cost once.
    ///
    /// @param clock its handler, and the pulses that followed with their painting, by the clock
    /// @param window processor time of the window's thread, whatever it did in that time
    /// @param renderer processor time of the thread that paints
    /// @param frames how often something was painted
    record Cost(double clock, double window, double renderer, int frames) {}

    private final List<Cost> costs = new ArrayList<>();

    void add(Cost cost) {
        costs.add(cost);
    }

    /// @param share 0.5 for the median
    double window(double share) {
        return at(share, costs.stream().mapToDouble(Cost::window).toArray());
    }

    double processor(double share) {
        return at(
                share,
                costs.stream().mapToDouble(cost -> cost.window() + cost.renderer()).toArray());
    }

    double clock(double share) {
        return at(share, costs.stream().mapToDouble(Cost::clock).toArray());
    }

    double frames() {
        return costs.stream().mapToInt(Cost::frames).average().orElse(0);
    }

    private static double at(double share, double[] values) {
        Arrays.sort(values);
        return values[Math.max(0, (int) Math.ceil(share * values.length) - 1)];
    }
}
