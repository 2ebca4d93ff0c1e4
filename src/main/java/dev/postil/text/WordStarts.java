package dev.postil.text;

/// Where words begin in a text, by their first letters: tells as [WholeWords#holds] does whether
/// words stand in it whole, but in no time where the text is long. Immutable, any thread.
public final class WordStarts {

    /// So many units of a word say in which bucket its place is.
    private static final int UNITS = 3;

    private static final int BUCKETS = 1 << 14;

    private final String text;

    /// The places, bucket after bucket.
    private final int[] places;

    /// Where each bucket ends in `places`; it begins where the one before it ends.
    private final int[] ends;

    private WordStarts(String text, int[] places, int[] ends) {
        this.text = text;
        this.places = places;
        this.ends = ends;
    }

    /// Reads all of `text`.
    public static WordStarts of(String text) {
        int[] ends = new int[BUCKETS];
        for (int at = next(text, 0); at < text.length(); at = next(text, WordEdges.end(text, at))) {
            ends[bucket(text, at)]++;
        }
        for (int i = 1; i < BUCKETS; i++) {
            ends[i] += ends[i - 1];
        }
        int[] places = new int[ends[BUCKETS - 1]];
        int[] free = ends.clone();
        for (int at = next(text, 0); at < text.length(); at = next(text, WordEdges.end(text, at))) {
            places[--free[bucket(text, at)]] = at;
        }
        return new WordStarts(text, places, ends);
    }

    /// Whether `words` stand in the text whole, whatever the case.
    public boolean hold(String words) {
        if (words.length() < UNITS || !WordEdges.isJoined(words.codePointAt(0))) {
            return WholeWords.holds(text, words);
        }
        int bucket = bucket(words, 0);
        for (int i = bucket == 0 ? 0 : ends[bucket - 1]; i < ends[bucket]; i++) {
            if (WholeWords.standAt(text, places[i], words)) {
                return true;
            }
        }
        return false;
    }

    /// The first place at `from` or after it where a word begins; the length of the text if none
    /// does.
    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && !WordEdges.isJoined(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int bucket(String text, int at) {
        int hash = 0;
        for (int i = at; i < Math.min(at + UNITS, text.length()); i++) {
            hash = 31 * 31 * hash + fold(text.charAt(i));
        }
        return (hash ^ (hash >>> 14)) & (BUCKETS - 1);
    }

    /// The same for any two units that [String#regionMatches(boolean, int, String, int, int)] takes
    /// for one.
    private static char fold(char unit) {
        return Character.toLowerCase(Character.toUpperCase(unit));
    }
}
