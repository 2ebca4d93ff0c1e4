package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.AnchorState;
import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Field;
import dev.postil.model.FieldValue;
import dev.postil.model.Kind;
import dev.postil.model.Person;
import dev.postil.model.Quote;
import dev.postil.model.Span;
import dev.postil.model.StandardCodebook;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.text.WholeWords;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FilterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Person ADA = new Person(new UUID(0, 1), "Ada");
    private static final Tag RUSSIA =
            new Tag(new UUID(0, 2), "actor", null, "Russia", null, List.of("Moscow"), null, NOW);

    private final Codebook codebook =
            new Codebook(StandardCodebook.create().kinds(), List.of(RUSSIA), List.of());
    private final Annotation annotation =
            new Annotation(
                    new UUID(0, 3),
                    new UUID(0, 4),
                    new Span(0, 11),
                    new Quote("the Kremlin", "", " said"),
                    List.of(TagUse.of("actor", RUSSIA.id(), ADA.id(), NOW)),
                    "Compare the 2022 brief.",
                    AnchorState.EXACT,
                    ADA.id(),
                    NOW,
                    ADA.id(),
                    NOW);

    @Test
    void chipsAreJoinedByOr() {
        assertThat(matches(Filter.NONE.withKinds(Set.of("risk", "actor")))).isTrue();
        assertThat(matches(Filter.NONE.withKinds(Set.of("risk")))).isFalse();
    }

    @Test
    void plainWordsAreLookedForInQuoteTagsAliasesAndNoteAndAllMustBeThere() {
        assertThat(matches("kremlin")).isTrue();
        assertThat(matches("moscow")).isTrue();
        assertThat(matches("2022 RUSSIA")).isTrue();
        assertThat(matches("kremlin berlin")).isFalse();
    }

    @Test
    void prefixedWordsLookInTheirOwnPlaceOnly() {
        assertThat(matches("tag:russia")).isTrue();
        assertThat(matches("tag:kremlin")).isFalse();
        assertThat(matches("kind:actor")).isTrue();
        assertThat(matches("note:brief")).isTrue();
        assertThat(matches("author:ada")).isTrue();
        assertThat(matches("author:bob")).isFalse();
    }

    @Test
    void aFieldIsAskedForItsValue() {
        assertThat(rated("likelihood:4")).isTrue();
        assertThat(rated("likelihood:3")).isFalse();
        assertThat(rated("likelihood:3+")).isTrue();
        assertThat(rated("likelihood:5+")).isFalse();
        assertThat(rated("likelihood:2-4")).isTrue();
        assertThat(rated("likelihood:1-3")).isFalse();
        assertThat(rated("likelihood:")).isTrue();
        assertThat(rated("likelihood:much")).isFalse();
        assertThat(rated("likelihood:99999999999")).isFalse();
        assertThat(rated("impact:")).isFalse();
        assertThat(matches("likelihood:")).isFalse();
    }

    @Test
    void ofSeveralValuesOfAFieldOneWillDoAndOfSeveralFieldsEachMustFit() {
        assertThat(rated("likelihood:1 likelihood:4")).isTrue();
        assertThat(rated("likelihood:4 basis:cable")).isTrue();
        assertThat(rated("likelihood:4 basis:press")).isFalse();
        assertThat(rated("basis:\"a cable\"")).isTrue();
        assertThat(rated("how-it-is-known:cable")).isTrue();
        assertThat(rated("जोखिम:2+")).isTrue();
        assertThat(rated("जोखिम:3")).isFalse();
        assertThat(rated("2nd-rating:1")).isTrue();
    }

    @Test
    void whatNamesNoFieldMeansItself() {
        FilterWords words = FilterWords.parse("see:below http://a.org 10:30");
        assertThat(words.of(FilterWords.Group.PLAIN)).containsExactly("http://a.org");
        assertThat(new FieldWords(words.of(FilterWords.Group.FIELD), codebook).others())
                .containsExactly("see:below", "10:30");
        assertThat(matches("brief:")).isFalse();
        assertThat(matches("likely:4")).isFalse();
    }

    /// With a risk of likelihood 4, and words in a field of its own.
    private static boolean rated(String typed) {
        List<Kind> kinds =
                StandardCodebook.create().kinds().stream()
                        .map(
                                kind ->
                                        kind.id().equals("risk")
                                                ? kind.withFields(
                                                        List.of(
                                                                new Field.Scale(
                                                                        "likelihood",
                                                                        "Likelihood",
                                                                        1,
                                                                        5),
                                                                new Field.Scale(
                                                                        "impact", "Impact", 1, 5),
                                                                new Field.Text(
                                                                        "basis", "How it is known"),
                                                                new Field.Scale(
                                                                        "jkm", "जोखिम", 1, 5),
                                                                new Field.Scale(
                                                                        "2nd", "2nd rating", 1, 5)))
                                                : kind)
                        .toList();
        TagUse use =
                TagUse.of("risk", null, ADA.id(), NOW)
                        .withField("likelihood", new FieldValue.Point(4))
                        .withField("basis", new FieldValue.Words("By a cable of 1914"))
                        .withField("jkm", new FieldValue.Point(2))
                        .withField("2nd", new FieldValue.Point(1));
        Annotation risk =
                new Annotation(
                        new UUID(0, 5),
                        new UUID(0, 4),
                        new Span(0, 3),
                        new Quote("war", "", ""),
                        List.of(use),
                        null,
                        AnchorState.EXACT,
                        ADA.id(),
                        NOW,
                        ADA.id(),
                        NOW);
        return Filter.NONE
                .withWords(typed)
                .against(new Codebook(kinds, List.of(), List.of()), List.of(ADA), CLOCK)
                .test(risk);
    }

    @Test
    void namesAreFoundByTheBeginningsOfTheirWordsWhateverCaseAndAccents() {
        assertThat(matches("tag:rus")).isTrue();
        assertThat(matches("tag:RÜS")).isTrue();
        assertThat(matches("tag:ussia")).isFalse();
        assertThat(matches("kind:act")).isTrue();
        assertThat(matches("kind:tor")).isFalse();
        assertThat(matches("author:da")).isFalse();
        assertThat(WholeWords.holdsBeginning("Société des Nations", "soc")).isTrue();
        assertThat(WholeWords.holdsBeginning("Société des Nations", "nat")).isTrue();
        assertThat(WholeWords.holdsBeginning("Société des Nations", "societe d")).isTrue();
        assertThat(WholeWords.holdsBeginning("Loss of trust", "rus")).isFalse();
    }

    @Test
    void wordsOfOneGroupAreJoinedByOrAndGroupsByAnd() {
        assertThat(matches("tag:berlin tag:russia")).isTrue();
        assertThat(matches("tag:russia note:nothing")).isFalse();
    }

    @Test
    void quotedWordsKeepTheirBlanks() {
        assertThat(matches("note:\"the 2022 brief\"")).isTrue();
        assertThat(matches("note:\"the brief\"")).isFalse();
    }

    @Test
    void halfTypedWordsHideNothingByThemselves() {
        assertThat(FilterWords.parse("  ").isEmpty()).isTrue();
        assertThat(FilterWords.parse("tag:\"").isEmpty()).isTrue();
    }

    @Test
    void sinceCountsFromTheBeginningOfADay() {
        assertThat(matches("since:2026-11-22")).isTrue();
        assertThat(matches("since:2026-11-23")).isFalse();
        assertThat(matches("since:2026-11")).isTrue();
        assertThat(matches("since:2027")).isFalse();
        assertThat(matches("since:today")).isTrue();
        assertThat(matches("since:yesterday since:2030")).isTrue();
        assertThat(matches("since:7d since:2w")).isTrue();
    }

    @Test
    void aDayThatIsNoneMatchesNothingAndIsNamed() {
        assertThat(matches("since:2026-13-40")).isFalse();
        assertThat(FilterWords.parse("since:2026-13-40 since:7d since:soon").badDays())
                .containsExactly("2026-13-40", "soon");
        assertThat(FilterWords.parse("since:").isEmpty()).isTrue();
    }

    @Test
    void whatIsMissingIsFoundWithNoAndWhatIsThereWithHas() {
        assertThat(matches("has:tag has:place")).isTrue();
        assertThat(matches("no:tag")).isFalse();
        assertThat(matches("no:name")).isFalse();
        assertThat(matches("no:note")).isFalse();
        assertThat(matches("has:note no:place")).isFalse();
        assertThat(matches("no:such")).isFalse();
        assertThat(FilterWords.parse("no:such has:tag has:x").badTraits())
                .containsExactly("such", "x");
    }

    private boolean matches(String typed) {
        return matches(Filter.NONE.withWords(typed));
    }

    private boolean matches(Filter filter) {
        return filter.against(codebook, List.of(ADA), CLOCK).test(annotation);
    }
}
