package dev.postil.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What of a text that was expected is in another, and the reverse, by small pieces of them, each
/// as often as it comes.
///
/// @param recall the share of the expected pieces that are there
/// @param precision the share of the pieces there that are expected
record Shared(double recall, double precision) {

    /// @param <T> what the texts are counted in
    static <T> Shared of(List<T> expected, List<T> there) {
        Map<T, Integer> left = new HashMap<>();
        expected.forEach(piece -> left.merge(piece, 1, Integer::sum));
        int both = 0;
        for (T piece : there) {
            if (left.merge(piece, -1, Integer::sum) >= 0) {
                both++;
            }
        }
        if (expected.isEmpty() && there.isEmpty()) {
            return new Shared(1, 1);
        }
        return new Shared(share(both, expected.size()), share(both, there.size()));
    }

    private static double share(int both, int all) {
        return (double) both / Math.max(1, all);
    }

    double f1() {
        return f1(recall, precision);
    }

    private static double f1(double recall, double precision) {
        return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
    }

    /// The mean of recall and of precision over all texts, of which F1 is made as the benchmarks
    /// do.
    static Shared mean(List<Shared> all) {
        return new Shared(mean(all, Shared::recall), mean(all, Shared::precision));
    }

    static double mean(List<Shared> all, ToDoubleFunction<Shared> figure) {
        return all.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    /// All runs of so many neighbours; the whole where there are fewer.
    static <T> List<List<T>> runs(List<T> parts, int length) {
        if (parts.isEmpty()) {
            return List.of();
        }
        int size = Math.min(length, parts.size());
        return IntStream.rangeClosed(0, parts.size() - size)
                .mapToObj(i -> parts.subList(i, i + size))
                .toList();
    }

    /// All runs of so many UTF-16 units; the whole where there are fewer.
    static List<String> runs(String text, int length) {
        List<String> runs = new ArrayList<>();
        int size = Math.min(length, text.length());
        for (int i = 0; size > 0 && i + size <= text.length(); i++) {
            runs.add(text.substring(i, i + size));
        }
        return runs;
    }
}
