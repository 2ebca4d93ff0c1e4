package dev.postil.text;

import dev.postil.text.ApproximateSearch.End;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects the places where a quote may stand: those with the same words, and those with words
/// much like them.
///
/// @param near where the quote is expected, in the normalized text
record CandidateSearch(String text, ContextQuote quote, int near) {

    /// More copies than these are too many to compare; the nearest are.
    private static final int MOST_COPIES = 4000;

    /// So many of the closest places are looked at with their context.
    private static final int MOST_ALIGNED = 24;

    /// For words of this length the context adds little to what is found by them.
    private static final int LONG = 256;

    /// Longer quotes are found by both their ends.
    private static final int LONGEST = 600;

    /// All places with the same words.
    List<Candidate> verbatim() {
        String words = quote.words();
        List<Integer> starts = new ArrayList<>();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            starts.add(at);
        }
        return nearest(starts, MOST_COPIES).stream()
                .map(at -> verbatim(at, at + words.length()))
                .toList();
    }

    private Candidate verbatim(int start, int end) {
        double before = Likeness.before(quote.prefix(), text, start);
        double after = Likeness.after(quote.suffix(), text, end);
        return Candidate.verbatim(start, end, quote.context(before, after));
    }

    /// The places with words most like the quoted ones.
    List<Candidate> alike() {
        return quote.words().length() > LONGEST ? alikeAtBothEnds() : alikeAsAWhole();
    }

    private List<Candidate> alikeAsAWhole() {
        List<End> byWords = closest(quote.words());
        Set<Integer> ends = new LinkedHashSet<>(nearest(offsets(byWords), MOST_ALIGNED));
        int length = quote.words().length();
        if (length < LONG && byWords.stream().noneMatch(end -> end.errors() <= length / 4)) {
            List<Integer> withContext = offsets(closest(quote.text()));
            nearest(withContext, MOST_ALIGNED)
                    .forEach(end -> ends.add(end - quote.suffix().length()));
        }
        return ends.stream().map(this::align).distinct().toList();
    }

    private List<End> closest(String pattern) {
        int length = pattern.length();
        return new ApproximateSearch(pattern).ends(text, length / 2, Math.max(2, length / 10));
    }

    private static List<Integer> offsets(List<End> ends) {
        return ends.stream().map(End::offset).toList();
    }

    private Candidate align(int end) {
        int margin = quote.text().length() / 2 + Quotes.CONTEXT;
        int from = Math.max(0, end - quote.words().length() - margin);
        int to = Math.min(text.length(), end + margin);
        Alignment best = Alignment.of(quote, text, from, to, end);
        double context = quote.context(best.before(), best.after());
        return new Candidate(best.start(), best.end(), best.words(), best.kept(), context);
    }

    private List<Candidate> alikeAtBothEnds() {
        List<Candidate> heads = new CandidateSearch(text, quote.head(LONGEST / 2), near).alike();
        ContextQuote tail = quote.tail(LONGEST / 2);
        int tailNear = near + quote.words().length() - LONGEST / 2;
        List<Candidate> tails = new CandidateSearch(text, tail, tailNear).alike();
        return heads.stream()
                .flatMap(
                        head ->
                                tails.stream()
                                        .filter(end -> isLengthLikely(end.end() - head.start()))
                                        .map(end -> join(head, end)))
                .toList();
    }

    private boolean isLengthLikely(int length) {
        return length > quote.words().length() / 2 && length < quote.words().length() * 2;
    }

    private static Candidate join(Candidate head, Candidate tail) {
        return new Candidate(
                head.start(),
                tail.end(),
                (head.words() + tail.words()) / 2,
                (head.kept() + tail.kept()) / 2,
                (head.context() + tail.context()) / 2);
    }

    private List<Integer> nearest(List<Integer> places, int most) {
        return places.size() <= most
                ? places
                : places.stream()
                        .sorted(Comparator.comparingInt(place -> Math.abs(place - near)))
                        .limit(most)
                        .toList();
    }
}
