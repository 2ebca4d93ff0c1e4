package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.AnchorState;
import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Person;
import dev.postil.model.Quote;
import dev.postil.model.Span;
import dev.postil.model.StandardCodebook;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FilterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
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

    private boolean matches(String typed) {
        return matches(Filter.NONE.withWords(typed));
    }

    private boolean matches(Filter filter) {
        return filter.against(codebook, List.of(ADA)).test(annotation);
    }
}
