package dev.postil.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postil.model.Span;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class OffsetsTest {

    @Property
    @Domain(Texts.class)
    void countsAsTheStringItselfDoes(@ForAll String text) {
        Offsets offsets = Offsets.of(text);
        assertThat(offsets.codePoints()).isEqualTo(text.codePointCount(0, text.length()));
        for (int codePoint = 0; codePoint <= offsets.codePoints(); codePoint++) {
            int utf16 = text.offsetByCodePoints(0, codePoint);
            assertThat(offsets.toUtf16(codePoint)).isEqualTo(utf16);
            assertThat(offsets.toCodePoints(utf16)).isEqualTo(codePoint);
        }
    }

    @Test
    void spansGoThereAndBack() {
        Offsets offsets = Offsets.of("a😀b😀c");
        assertThat(offsets.toCodePoints(new Span(3, 6))).isEqualTo(new Span(2, 4));
        assertThat(offsets.toUtf16(new Span(2, 4))).isEqualTo(new Span(3, 6));
    }

    @Test
    void halfACharacterHasNoOffsetInCodePoints() {
        assertThatThrownBy(() -> Offsets.of("a😀").toCodePoints(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("half a character at 2");
    }

    @Test
    void outsideOfTheTextIsAnError() {
        Offsets offsets = Offsets.of("a😀");
        assertThatThrownBy(() -> offsets.toCodePoints(4))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> offsets.toUtf16(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> offsets.toUtf16(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
