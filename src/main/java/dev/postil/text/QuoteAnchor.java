package dev.postil.text;

import dev.postil.model.AnchorState;
import dev.postil.model.Quote;
import dev.postil.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds quotes again in a text that may have changed since: where they were, else where the same
/// words stand in the same context, else where words and context are most alike; else the quote is
/// orphaned. Rather orphaned than at the wrong words: what is ambiguous is not found.
///
/// Keeps a normalized copy of the text once it is needed. One thread at a time; on a large text a
/// search takes up to a second, so not on the window's.
public final class QuoteAnchor {

    /// Certain enough to tell others how far the text has moved.
    private static final int CERTAIN_LENGTH = 16;

    private static final double CERTAIN_CONTEXT = 0.6;

    /// A context like this needs no comparison with words that are only alike.
    private static final double GOOD_CONTEXT = 0.8;

    private final String text;
    private @Nullable NormalizedText normalized;

    /// A quote to be found.
    ///
    /// @param hint where it was, UTF-16; null where nobody knows
    public record Sought(Quote quote, @Nullable Span hint) {}

    private QuoteAnchor(String text) {
        this.text = text;
    }

    public static QuoteAnchor of(String text) {
        return new QuoteAnchor(text);
    }

    /// Finds one quote. Quotes of one document are found better together.
    ///
    /// @param hint where it was, UTF-16; null where nobody knows
    public Anchored find(Quote quote, @Nullable Span hint) {
        return findAll(List.of(new Sought(quote, hint))).getFirst();
    }

    /// Finds quotes of one document, in the order given. Those found for sure tell how far the text
    /// around them has moved, which tells copies of the same words apart.
    public List<Anchored> findAll(List<Sought> all) {
        List<Optional<Anchored>> found = new ArrayList<>();
        Drift drift = new Drift();
        for (Sought sought : all) {
            Optional<Anchored> sure = inPlace(sought).or(() -> certain(sought));
            sure.ifPresent(anchored -> drift.learn(sought.hint(), anchored.span()));
            found.add(sure);
        }
        List<Anchored> anchored = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Sought sought = all.get(i);
            anchored.add(found.get(i).orElseGet(() -> best(sought, drift)));
        }
        return anchored;
    }

    private Optional<Anchored> inPlace(Sought sought) {
        Span hint = sought.hint();
        if (hint == null || hint.isEmpty() || !isAt(sought.quote(), hint)) {
            return Optional.empty();
        }
        return Optional.of(new Anchored(hint, AnchorState.EXACT));
    }

    private boolean isAt(Quote quote, Span hint) {
        return hint.length() == quote.exact().length()
                && text.startsWith(quote.exact(), hint.start())
                && text.startsWith(quote.prefix(), hint.start() - quote.prefix().length())
                && text.startsWith(quote.suffix(), hint.end());
    }

    private Optional<Anchored> certain(Sought sought) {
        ContextQuote quote = ContextQuote.of(sought.quote());
        if (quote.words().length() < CERTAIN_LENGTH) {
            return Optional.empty();
        }
        List<Candidate> places = search(quote, near(sought)).verbatim();
        if (places.size() != 1 || places.getFirst().context() < CERTAIN_CONTEXT) {
            return Optional.empty();
        }
        return Optional.of(anchored(places.getFirst(), sought));
    }

    private Anchored best(Sought sought, Drift drift) {
        ContextQuote quote = ContextQuote.of(sought.quote());
        if (quote.isEmpty()) {
            return Anchored.ORPHANED;
        }
        CandidateSearch search = search(quote, drift.follow(near(sought)));
        List<Candidate> places = new ArrayList<>(search.verbatim());
        if (places.stream().noneMatch(place -> place.context() >= GOOD_CONTEXT)) {
            places.addAll(search.alike());
        }
        return new CandidateChoice(quote, search.near(), sought.hint() == null)
                .choose(places)
                .map(place -> anchored(place, sought))
                .orElse(Anchored.ORPHANED);
    }

    private int near(Sought sought) {
        Span hint = sought.hint();
        return hint == null ? 0 : hint.start();
    }

    private CandidateSearch search(ContextQuote quote, int near) {
        return new CandidateSearch(normalized().text(), quote, normalized().position(near));
    }

    private Anchored anchored(Candidate place, Sought sought) {
        Span words = normalized().original(place.start(), place.end());
        String exact = sought.quote().exact();
        Span span =
                Graphemes.widen(
                        text,
                        new Span(
                                words.start() - spaceBefore(words.start(), exact),
                                words.end() + spaceAfter(words.end(), exact)));
        boolean isUnmoved = span.equals(sought.hint()) && span.of(text).equals(exact);
        return new Anchored(span, isUnmoved ? AnchorState.EXACT : AnchorState.MOVED);
    }

    /// How much white space before `offset` belongs to the quote, which itself begins with some.
    private int spaceBefore(int offset, String exact) {
        int length = 0;
        while (length < Math.min(offset, exact.length())
                && Character.isWhitespace(exact.charAt(length))
                && Character.isWhitespace(text.charAt(offset - length - 1))) {
            length++;
        }
        return length;
    }

    private int spaceAfter(int offset, String exact) {
        int length = 0;
        while (length < Math.min(text.length() - offset, exact.length())
                && Character.isWhitespace(exact.charAt(exact.length() - length - 1))
                && Character.isWhitespace(text.charAt(offset + length))) {
            length++;
        }
        return length;
    }

    private NormalizedText normalized() {
        NormalizedText made = normalized == null ? NormalizedText.of(text) : normalized;
        normalized = made;
        return made;
    }
}
