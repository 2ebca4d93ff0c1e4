package dev.postil.ui.reader;

import dev.postil.model.Span;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Parts stretches that overlap, so that each has a lane of its own next to the text.
final class Lanes {

    private Lanes() {}

    /// The lane of each stretch, from 0, in the order of `stretches`. No two in one lane overlap,
    /// and there are as many lanes as stretches overlap at one place, no more.
    static int[] of(List<Span> stretches) {
        int[] lanes = new int[stretches.size()];
        int[] freeFrom = new int[stretches.size()];
        Arrays.fill(freeFrom, Integer.MIN_VALUE);
        Comparator<Integer> fromTop = Comparator.comparingInt(i -> stretches.get(i).start());
        int[] order =
                IntStream.range(0, stretches.size())
                        .boxed()
                        .sorted(fromTop.thenComparingInt(i -> -stretches.get(i).end()))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int i : order) {
            int lane = 0;
            while (freeFrom[lane] > stretches.get(i).start()) {
                lane++;
            }
            lanes[i] = lane;
            freeFrom[lane] = stretches.get(i).end();
        }
        return lanes;
    }
}
