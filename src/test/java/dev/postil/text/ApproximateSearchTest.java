package dev.postil.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.text.ApproximateSearch.End;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApproximateSearchTest {

    @ParameterizedTest
    @CsvSource({
        "three blind mice, bliind, 11, 1",
        "three blind mice, blnd, 11, 1",
        "foursquare andseven, four square and seven, 19, 2",
        "smile at me, smile, 5, 0"
    })
    void findsWhereTheClosestMatchEnds(String text, String pattern, int end, int errors) {
        assertThat(new ApproximateSearch(pattern).ends(text, pattern.length(), 0))
                .contains(new End(end, errors));
    }

    @Test
    void findsNothingBeyondTheBound() {
        assertThat(new ApproximateSearch("holy grail").ends("lorem ipsum dolor", 3, 0)).isEmpty();
    }

    @Property
    void theLeastErrorsAreThoseOfThePlainTable(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 200) int length,
            @ForAll @IntRange(min = 2, max = 6) int letters) {
        Random random = new Random(seed);
        String text = word(random, 400, letters);
        String pattern = word(random, length, letters);
        int bound = random.nextInt(length + 1);
        int least = leastErrors(pattern, text);
        var ends = new ApproximateSearch(pattern).ends(text, bound, 0);
        if (least > bound) {
            assertThat(ends).isEmpty();
        } else {
            assertThat(ends).isNotEmpty().allMatch(end -> end.errors() == least);
            assertThat(ends)
                    .allMatch(
                            end ->
                                    leastErrorsAt(pattern, text.substring(0, end.offset()))
                                            == least);
        }
    }

    private static int leastErrors(String pattern, String text) {
        int least = pattern.length();
        for (int cost : lastRow(pattern, text)) {
            least = Math.min(least, cost);
        }
        return least;
    }

    private static int leastErrorsAt(String pattern, String text) {
        return lastRow(pattern, text)[text.length()];
    }

    /// Sellers' table, the textbook way.
    private static int[] lastRow(String pattern, String text) {
        int[] row = new int[text.length() + 1];
        for (int i = 1; i <= pattern.length(); i++) {
            int[] next = new int[text.length() + 1];
            next[0] = i;
            for (int j = 1; j <= text.length(); j++) {
                int same = pattern.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1;
                next[j] = Math.min(row[j - 1] + same, 1 + Math.min(row[j], next[j - 1]));
            }
            row = next;
        }
        return row;
    }

    private static String word(Random random, int length, int letters) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(letters)));
        }
        return word.toString();
    }
}
