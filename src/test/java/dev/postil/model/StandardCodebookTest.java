package dev.postil.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandardCodebookTest {

    private final Codebook codebook = StandardCodebook.create();

    @Test
    void everyKindHasItsOwnIdAndKey() {
        assertThat(codebook.kinds()).extracting(Kind::id).doesNotHaveDuplicates();
        assertThat(codebook.kinds()).extracting(Kind::key).doesNotHaveDuplicates();
    }

    @Test
    void linkTypesNameOnlyKindsThatExist() {
        assertThat(codebook.linkTypes())
                .allSatisfy(
                        type -> {
                            assertKnown(type.from());
                            assertKnown(type.to());
                        });
    }

    private void assertKnown(@Nullable Iterable<String> kinds) {
        if (kinds != null) {
            assertThat(kinds).allSatisfy(kind -> assertThat(codebook.kind(kind)).isPresent());
        }
    }
}
