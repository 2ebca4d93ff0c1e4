package dev.postil.text;

/// A place in a normalized text where a quote may stand.
///
/// @param words how like the quoted words the text is, 0 to 1
/// @param kept how much of the words is there unchanged, 0 to 1
/// @param context how like the prefix and suffix the text around is, 0 to 1; 0 where there is none
record Candidate(int start, int end, double words, double kept, double context) {

    static Candidate verbatim(int start, int end, double context) {
        return new Candidate(start, end, 1, 1, context);
    }

    boolean isVerbatim() {
        return words == 1;
    }

    /// Words put in between count less against it than words taken out.
    double likeness() {
        return (words + kept) / 2;
    }

    int distance(int from) {
        return Math.abs(start - from);
    }

    boolean sharesMostWith(Candidate other) {
        int shared = Math.min(end, other.end) - Math.max(start, other.start);
        return 2 * shared > Math.min(end - start, other.end - other.start);
    }
}
