package dev.postil.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final UUID OUTER = UUID.fromString("90000000-0000-4000-8000-000000000001");
    private static final UUID INNER = UUID.fromString("10000000-0000-4000-8000-000000000002");
    private static final UUID OTHER = UUID.fromString("50000000-0000-4000-8000-000000000003");

    @Property
    void wordsGoByCodePoint(@ForAll String one, @ForAll String other) {
        int expected = Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

        assertThat(Integer.signum(Order.STRINGS.compare(one, other)))
                .isEqualTo(Integer.signum(expected));
    }

    @Test
    void anEmojiComesAfterAFullWidthLetter() {
        assertThat(Order.STRINGS.compare("\uFF21", "\uD83D\uDE00")).isNegative();
    }

    @Property
    void idsGoAsText(@ForAll long high, @ForAll long low, @ForAll long otherHigh) {
        UUID one = new UUID(high, low);
        UUID other = new UUID(otherHigh, low + 1);

        assertThat(Integer.signum(Order.IDS.compare(one, other)))
                .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
    }

    @Test
    void tagsGoByKindThenPath() {
        Tag outer = tag(OUTER, "actor", null, "Allies");
        Tag inner = tag(INNER, "actor", OUTER, "Zeta");
        Tag other = tag(OTHER, "actor", null, "Banks");
        Tag risk = tag(new UUID(0, 1), "risk", null, "Aaa");
        List<Tag> tags = List.of(other, risk, inner, outer);
        Codebook codebook =
                new Codebook(StandardCodebook.create().kinds().reversed(), tags, List.of());

        assertThat(tags.stream().sorted(Order.tags(codebook)))
                .containsExactly(outer, inner, other, risk);
    }

    @Test
    void aRingOfParentsEnds() {
        Tag one = tag(OUTER, "risk", INNER, "One");
        Tag other = tag(INNER, "risk", OUTER, "Other");
        Codebook codebook = new Codebook(List.of(), List.of(one, other), List.of());

        assertThat(Order.path(codebook, one)).containsExactly("Other", "One");
    }

    @Test
    void linkEndsWithoutAPassageComeFirst() {
        LinkEnd alone = new LinkEnd(null, "risk", OUTER);
        LinkEnd passage = new LinkEnd(INNER, null, null);

        assertThat(Order.LINK_ENDS.compare(alone, passage)).isNegative();
    }

    private static Tag tag(UUID id, String kind, @Nullable UUID parent, String label) {
        return new Tag(id, kind, parent, label, null, List.of(), null, Instant.EPOCH);
    }
}
