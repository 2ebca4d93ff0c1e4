package dev.postil.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Span;
import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizedTextTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            value = {
                "‘a’, 'a'",
                "„a“, \"a\"",
                "a–b—c‑d, a-b-c-d",
                "ﬁnd, find",
                "ｆｕｌｌ, full",
                "hy\u00adphen, hyphen",
                "كتـــاب, كتاب",
                "wait…, wait..."
            })
    void whatReadersTakeForTheSameIsTheSame(String written, String plain) {
        assertThat(NormalizedText.of(written).text()).isEqualTo(plain);
    }

    @Test
    void anySpaceIsOneSpaceThatCameFromTheWholeRun() {
        NormalizedText text = NormalizedText.of("a \n\u00a0\tb");
        assertThat(text.text()).isEqualTo("a b");
        assertThat(text.original(1, 2)).isEqualTo(new Span(1, 5));
        assertThat(text.original(2, 3)).isEqualTo(new Span(5, 6));
    }

    @Property
    @Domain(Texts.class)
    void composedAndDecomposedAreTheSame(@ForAll String text) {
        assertThat(NormalizedText.of(Normalizer.normalize(text, Normalizer.Form.NFD)).text())
                .isEqualTo(
                        NormalizedText.of(Normalizer.normalize(text, Normalizer.Form.NFC)).text());
    }

    @Property
    @Domain(Texts.class)
    void everyUnitKnowsWhereItCameFrom(@ForAll String original) {
        NormalizedText text = NormalizedText.of(original);
        for (int i = 0; i < text.length(); i++) {
            Span from = text.original(i, i + 1);
            assertThat(NormalizedText.of(from.of(original)).text())
                    .contains(text.text().substring(i, i + 1));
            assertThat(text.position(from.start())).isLessThanOrEqualTo(i);
        }
        assertThat(text.position(original.length())).isEqualTo(text.length());
    }
}
