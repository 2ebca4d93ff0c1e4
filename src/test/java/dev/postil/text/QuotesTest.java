package dev.postil.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Quote;
import dev.postil.model.Span;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

class QuotesTest {

    @Test
    void keepsTheWordsAndWhatStandsAroundThem() {
        assertThat(Quotes.of("We see strategic ambiguity here.", new Span(7, 26)))
                .isEqualTo(new Quote("strategic ambiguity", "We see ", " here."));
    }

    @Test
    void keepsAtMost32CodePointsOnEachSide() {
        Quote quote = Quotes.of("😀".repeat(40) + "word" + "𝒳".repeat(40), new Span(80, 84));
        assertThat(quote).isEqualTo(new Quote("word", "😀".repeat(32), "𝒳".repeat(32)));
    }

    @Test
    void leavesOutACharacterThatDoesNotFitWhole() {
        String family = "👨‍👩‍👧‍👦";
        Quote quote = Quotes.of(family.repeat(6) + "word" + family.repeat(6), new Span(66, 70));
        assertThat(quote).isEqualTo(new Quote("word", family.repeat(4), family.repeat(4)));
    }

    @Property
    @Domain(Texts.class)
    @Domain(DomainContext.Global.class)
    void contextIsPartOfTheTextAndNeverHalfACharacter(
            @ForAll String text,
            @ForAll @IntRange(max = 1000) int from,
            @ForAll @IntRange(max = 1000) int length) {
        int start = from % (text.length() + 1);
        Span span = Graphemes.widen(text, new Span(start, Math.min(text.length(), start + length)));
        Quote quote = Quotes.of(text, span);
        int before = span.start() - quote.prefix().length();
        int after = span.end() + quote.suffix().length();
        assertThat(text.substring(before, after))
                .isEqualTo(quote.prefix() + quote.exact() + quote.suffix());
        assertThat(Graphemes.widen(text, new Span(before, after)))
                .isEqualTo(new Span(before, after));
        assertThat(quote.prefix().codePoints().count()).isLessThanOrEqualTo(32);
        assertThat(quote.suffix().codePoints().count()).isLessThanOrEqualTo(32);
    }
}
