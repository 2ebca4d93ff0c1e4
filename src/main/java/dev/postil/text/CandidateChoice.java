package dev.postil.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Decides which candidate, if any, a quote stands at. Rather none than a wrong one: what is too
/// unlike the quote, or too like another candidate, is not chosen.
///
/// @param near where the quote is expected, in the normalized text
/// @param isGuess whether that is only a guess, by which nothing is told apart
record CandidateChoice(ContextQuote quote, int near, boolean isGuess) {

    /// Words of this length are hardly twice the same by chance.
    private static final int TELLING = 40;

    private static final int SHORT = 8;
    private static final int MIDDLING = 16;

    /// Below this, no context makes up for how unlike the words are.
    private static final double LEAST_WORDS = 0.42;

    /// What the words and, at half their weight, the context must come to.
    private static final double LEAST_TOGETHER = 0.76;

    /// What the words must come to where nobody knows the context.
    private static final double LEAST_ALONE = 0.7;

    /// Candidates that differ by less are as good as each other.
    private static final double TIE = 0.03;

    /// How many times nearer one of two such must be than the other.
    private static final int CLEARLY_NEARER = 3;

    private static final double DISTANCE_WEIGHT = 0.15;
    private static final double FAR = 2000;

    Optional<Candidate> choose(Collection<Candidate> candidates) {
        return candidates.stream()
                .max(Comparator.comparingDouble(this::score))
                .filter(this::isLikeEnough)
                .filter(best -> candidates.stream().noneMatch(other -> rivals(best, other)));
    }

    private double score(Candidate candidate) {
        double distance = Math.min(1, candidate.distance(near) / FAR);
        return candidate.likeness() + candidate.context() - DISTANCE_WEIGHT * distance;
    }

    private boolean isLikeEnough(Candidate candidate) {
        int length = quote.end() - quote.start();
        if (candidate.isVerbatim()) {
            double leastContext = length >= TELLING ? 0 : length >= SHORT ? 0.3 : 0.5;
            return !quote.hasContext() || candidate.context() >= leastContext;
        }
        if (!quote.hasContext()) {
            return length >= SHORT && candidate.likeness() >= LEAST_ALONE;
        }
        return candidate.likeness() >= LEAST_WORDS
                && candidate.likeness() + candidate.context() / 2 >= LEAST_TOGETHER
                && (length >= MIDDLING || candidate.context() >= 0.45);
    }

    private boolean rivals(Candidate best, Candidate other) {
        return !best.sharesMostWith(other)
                && other.likeness() > best.likeness() - TIE
                && other.context() > best.context() - TIE
                && (isGuess || (long) best.distance(near) * CLEARLY_NEARER > other.distance(near));
    }
}
