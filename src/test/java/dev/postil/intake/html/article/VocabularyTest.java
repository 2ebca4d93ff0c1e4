package dev.postil.intake.html.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Property(tries = 500)
    void eachKindIsFoundWhereOneOfItsWordsStands(
            @ForAll @Size(min = 1, max = 5)
                    List<
                                    @Size(max = 4) List<
                                            @StringLength(min = 1, max = 4)
                                            @CharRange(from = 'a', to = 'c') String>>
                            words,
            @ForAll
                    @StringLength(max = 12)
                    @CharRange(from = 'a', to = 'd')
                    @CharRange(from = 'A', to = 'C')
                    String name) {
        int expected = 0;
        for (int kind = 0; kind < words.size(); kind++) {
            if (words.get(kind).stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains)) {
                expected |= 1 << kind;
            }
        }

        assertThat(Vocabulary.of(words).kindsIn(name)).isEqualTo(expected);
    }

    @Test
    void theEdgesOfAWordMayBeAsked() {
        Vocabulary words = Vocabulary.of(List.of(List.of("_hid_")));

        assertThat(List.of("hid", "is hid", "hid!", "a_hid_b"))
                .allMatch(name -> words.kindsIn(name) == 1);
        assertThat(List.of("hidden", "childhid", "hid-e", ""))
                .allMatch(name -> words.kindsIn(name) == 0);
    }
}
