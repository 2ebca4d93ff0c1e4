package dev.postil.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.AnchorState;
import dev.postil.model.Quote;
import dev.postil.model.Span;
import dev.postil.text.QuoteAnchor.Sought;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteAnchorTest {

    private static final String TEXT =
            """
            The committee met on Tuesday. Its members spoke of strategic ambiguity as a choice.
            “Nobody – not even the minister’s own café-going friends – knew the plan,” she wrote.
            A year later strategic ambiguity was gone, and with it the trust of the neighbours.
            In the end the plan was published in full, and nobody was surprised by a word of it.
            """;

    @Test
    void theSameWordsAtTheSamePlaceAreExact() {
        Span span = spanOf("strategic ambiguity");
        assertThat(QuoteAnchor.of(TEXT).find(Quotes.of(TEXT, span), span))
                .isEqualTo(new Anchored(span, AnchorState.EXACT));
    }

    @Test
    void theSameWordsElsewhereAreMoved() {
        Span span = spanOf("the trust of the neighbours");
        Anchored found = QuoteAnchor.of("A new title.\n\n" + TEXT).find(quote(span), span);
        assertThat(found).isEqualTo(new Anchored(span.shift(14), AnchorState.MOVED));
    }

    @Test
    void contextTellsTheRightCopyWithoutAnyHint() {
        int second = TEXT.lastIndexOf("strategic ambiguity");
        Span span = new Span(second, second + "strategic ambiguity".length());
        assertThat(QuoteAnchor.of(TEXT).find(quote(span), null).place()).contains(span);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Nobody – not even the minister’s own café-going friends – knew the plan,”",
                "\"Nobody - not even the minister's own café-going friends - knew the plan,\"",
                "«Nobody — not even the minister’s\n"
                        + "  own cafe\u0301-going friends — knew the plan,»",
                "“No\u00adbody – not even the minis\u00adter’s own café-going friends – knew the"
                        + " plan,”"
            })
    void signsAndSpacesOfAnotherKindAreTheSameWords(String written) {
        Span span =
                spanOf(
                        "“Nobody – not even the minister’s own café-going friends – knew the"
                                + " plan,”");
        String changed = TEXT.replace(span.of(TEXT), written);
        assertThat(QuoteAnchor.of(changed).find(quote(span), span).place())
                .hasValueSatisfying(place -> assertThat(place.of(changed)).isEqualTo(written));
    }

    @Test
    void editedWordsInTheirContextAreFound() {
        Span span = spanOf("strategic ambiguity was gone, and with it the trust");
        String changed =
                TEXT.replace(
                        "strategic ambiguity was gone, and with it the trust",
                        "strategic ambiguity had quietly gone, and so had the trust");
        Anchored found = QuoteAnchor.of(changed).find(quote(span), span);
        assertThat(found.state()).isEqualTo(AnchorState.MOVED);
        assertThat(found.place().orElseThrow().of(changed))
                .isEqualTo("strategic ambiguity had quietly gone, and so had the trust");
    }

    @Test
    void deletedWordsAreOrphaned() {
        Span span = spanOf("In the end the plan was published in full");
        String changed = TEXT.replace(span.of(TEXT) + ", and nobody was surprised", "Nobody");
        assertThat(QuoteAnchor.of(changed).find(quote(span), span)).isEqualTo(Anchored.ORPHANED);
    }

    @Test
    void copiesThatNothingTellsApartAreOrphaned() {
        String before = "x\nrow of a table\nrow of a table\nrow of a table\n".repeat(4);
        String after = "y\n".repeat(20) + before;
        Span span = new Span(before.indexOf("table", 60), before.indexOf("table", 60) + 5);
        assertThat(QuoteAnchor.of(after).find(Quotes.of(before, span), null))
                .isEqualTo(Anchored.ORPHANED);
    }

    @Test
    void theNearerOfTwoPlacesWithWordsAlikeIsFound() {
        String text = "we had everything before us, we had nothing before us, all of us";
        Quote misspelt = new Quote("befor us", "", "");
        QuoteAnchor anchor = QuoteAnchor.of(text);
        assertThat(anchor.find(misspelt, new Span(18, 26)).place()).contains(new Span(18, 27));
        assertThat(anchor.find(misspelt, new Span(44, 52)).place()).contains(new Span(44, 53));
        assertThat(anchor.find(misspelt, null)).isEqualTo(Anchored.ORPHANED);
    }

    @Test
    void neighboursTellCopiesApart() {
        StringBuilder before = new StringBuilder();
        List<Sought> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            before.append("Chapter ").append(Integer.toString(i * 7919, 3)).append(" opens so. ");
            before.append("And now the very same refrain is sung, to the end, by everybody. ");
        }
        String text = before.toString();
        for (int at = text.indexOf(" opens"); at >= 0; at = text.indexOf(" opens", at + 1)) {
            all.add(sought(text, new Span(at - 9, at + 10)));
            all.add(sought(text, new Span(at + 49, at + 55)));
        }
        String after = "Something new was put in front of all. ".repeat(3) + text;
        List<Anchored> found = QuoteAnchor.of(after).findAll(all);
        for (int i = 0; i < all.size(); i++) {
            assertThat(found.get(i).place()).contains(all.get(i).hint().shift(117));
        }
    }

    @Test
    void longQuotesAreFoundByTheirEndsThoughTheMiddleChanged() {
        Random random = new Random(5);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            words.append(Integer.toString(random.nextInt(50_000), 36)).append(' ');
        }
        String before = words.toString();
        Span span = new Span(3000, 7000);
        String after =
                "first "
                        + before.substring(0, 3005)
                        + "!"
                        + before.substring(3006, 4000)
                        + before.substring(4700, 6990)
                        + "?"
                        + before.substring(6991);
        assertThat(QuoteAnchor.of(after).find(Quotes.of(before, span), span).place())
                .contains(new Span(3006, 6306));
    }

    @Test
    void nothingIsFoundWhereThereIsNothing() {
        assertThat(QuoteAnchor.of("").find(new Quote("words", "", ""), null))
                .isEqualTo(Anchored.ORPHANED);
        assertThat(QuoteAnchor.of("words").find(new Quote("", "", ""), new Span(2, 2)))
                .isEqualTo(Anchored.ORPHANED);
        assertThat(QuoteAnchor.of("a b").find(new Quote(" ", "x", "y"), new Span(90, 91)))
                .isEqualTo(Anchored.ORPHANED);
    }

    @Property
    @Domain(Texts.class)
    @Domain(DomainContext.Global.class)
    void inTheSameTextEveryQuoteStaysWhereItIs(
            @ForAll String text,
            @ForAll @IntRange(max = 1000) int from,
            @ForAll @IntRange(min = 1, max = 40) int length) {
        Span span = someSpan(text, from, length);
        if (!span.isEmpty()) {
            assertThat(QuoteAnchor.of(text).find(Quotes.of(text, span), span))
                    .isEqualTo(new Anchored(span, AnchorState.EXACT));
        }
    }

    @Property
    @Domain(Texts.class)
    @Domain(DomainContext.Global.class)
    void withNoHintEitherTheSameWordsAreFoundOrNone(
            @ForAll String text,
            @ForAll @IntRange(max = 1000) int from,
            @ForAll @IntRange(min = 1, max = 40) int length) {
        Quote quote = Quotes.of(text, someSpan(text, from, length));
        for (String form :
                List.of(text, Normalizer.normalize(text, Normalizer.Form.NFC), "x " + text)) {
            QuoteAnchor.of(form)
                    .find(quote, null)
                    .place()
                    .ifPresent(
                            place -> {
                                assertThat(Graphemes.widen(form, place)).isEqualTo(place);
                                assertThat(comparable(place.of(form)))
                                        .isEqualTo(comparable(quote.exact()));
                            });
        }
    }

    private static String comparable(String text) {
        return NormalizedText.of(text).text().strip();
    }

    private static Span someSpan(String text, int from, int length) {
        int start = from % (text.length() + 1);
        return Graphemes.widen(text, new Span(start, Math.min(text.length(), start + length)));
    }

    private static Sought sought(String text, Span span) {
        return new Sought(Quotes.of(text, span), span);
    }

    private static Quote quote(Span span) {
        return Quotes.of(TEXT, span);
    }

    private static Span spanOf(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
