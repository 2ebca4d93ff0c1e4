package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.FieldValue;
import dev.postil.model.TagUse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TagSetTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final UUID ADA = new UUID(0, 1);
    private static final UUID MISPERCEPTION = new UUID(0, 2);

    private final TagUse risk = TagUse.of("risk", null, ADA, NOW);
    private final TagUse actor = TagUse.of("actor", null, ADA, NOW);
    private final TagUse named = TagUse.of("risk", MISPERCEPTION, ADA, NOW);

    @Test
    void namingReplacesTheUnnamedEntryOfThatKindOnly() {
        assertThat(TagSet.with(List.of(risk, actor), named)).containsExactly(actor, named);
    }

    @Test
    void namingKeepsTheFieldsThatWereFilledIn() {
        Map<String, FieldValue> fields = Map.of("impact", new FieldValue.Point(4));
        TagUse filled = new TagUse("risk", null, fields, ADA, NOW);

        assertThat(TagSet.with(List.of(filled), named))
                .containsExactly(new TagUse("risk", MISPERCEPTION, fields, ADA, NOW));
    }

    @Test
    void theSameTagIsNeverPutOnTwice() {
        assertThat(TagSet.with(List.of(named), TagUse.of("risk", MISPERCEPTION, ADA, NOW)))
                .containsExactly(named);
    }

    @Test
    void takingOffTheLastTagLeavesNone() {
        assertThat(TagSet.without(List.of(named), named)).isEmpty();
    }
}
