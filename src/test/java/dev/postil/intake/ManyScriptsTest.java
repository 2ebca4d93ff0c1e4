package dev.postil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.BlockType;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One text in several scripts, which no step on the way may harm.
class ManyScriptsTest {

    private static final String ARABIC = "الغموض الاستراتيجي";
    private static final String CHINESE = "战略模糊";

    @Test
    void everyCharacterArrives() throws Exception {
        String text = Readings.ofFile("many-scripts.txt").content().text();

        assertThat(text)
                .contains("strategic ambiguity 🧭", "👩‍👩‍👧", "🇳🇴", ARABIC, CHINESE)
                .contains("עמימות אסטרטגית", "𝒙 + 𝒚 = 𝒛", "क्षेत्र", "สวัสดี", "cafe\u0301");
    }

    @Test
    void paragraphsAndItemsAreFoundInEveryScript() throws Exception {
        Reading reading = Readings.ofFile("many-scripts.txt");

        assertThat(Readings.texts(reading, BlockType.HEADING))
                .containsExactly("A Strait in Four Scripts");
        assertThat(Readings.texts(reading, BlockType.PARAGRAPH)).hasSize(4);
        assertThat(Readings.texts(reading, BlockType.LIST_ITEM)).hasSize(3);
        assertThat(Readings.folded(reading)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void theTextIsTheSameInEveryEncoding(String charset) throws Exception {
        String text = Readings.ofFile("many-scripts.txt").content().text();
        byte[] bytes = ("\uFEFF" + text).getBytes(Charset.forName(charset));

        Reading again =
                Intake.standard().read(Original.of("a.txt", bytes), dev.postil.task.Progress.NONE);

        assertThat(again.content().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"a.txt, ''", "a.md, ''", "a.html, <!DOCTYPE html><p>"})
    void theSameWordsGiveTheSameTextInEveryFormat(String name, String before) throws Exception {
        String words =
                "The council speaks of " + ARABIC + ", " + CHINESE + " and 👩‍👩‍👧, it says.";

        assertThat(Readings.of(name, before + words).content().text()).isEqualTo(words);
    }
}
