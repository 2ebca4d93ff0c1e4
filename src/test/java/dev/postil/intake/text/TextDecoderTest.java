package dev.postil.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    private static final String MIXED = "Naïve – “yes”, 你好, שלום, 😀\nsecond line\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aMarkNamesTheEncoding(String name) {
        Decoded decoded = TextDecoder.decode(bytes("\uFEFF" + MIXED, name), null);

        assertThat(decoded.text()).isEqualTo(MIXED);
        assertThat(decoded.charset().name()).isEqualTo(name);
        assertThat(decoded.guessed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void unicodeIsKnownWithoutAMark(String name) {
        assertThat(TextDecoder.decode(bytes(MIXED, name), null).text()).isEqualTo(MIXED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252|It’s a “quote” – with an em—dash, œuvre™ and €5",
                "windows-1252|Größe und Übermut führen später zu Ärger, sagte der Außenminister.",
                "windows-1252|L’été dernier, où le garçon a goûté à la forêt, déjà près du cœur.",
                "windows-1252|La situación de los niños españoles cambió: ¿cómo?, ¡qué sé yo!",
                "windows-1252|Não há razões para pensar que a situação das nações é má.",
                "windows-1252|På øen går børnene til å se på været, også när solen skiner.",
                "windows-1250|Społeczeństwo żąda zmian, lecz rząd się waha i mówi: później.",
                "windows-1250|Příliš žluťoučký kůň úpěl ďábelské ódy, řekl ministr zahraničí.",
                "windows-1250|Az őszi időszakban a kormány újra megvitatja a külügyi stratégiát.",
                "windows-1254|Türkiye’nin dış politikası değişiyor; İstanbul’da görüşmeler başladı.",
                "windows-1251|Съешь ещё этих мягких французских булок, да выпей же чаю.",
                "KOI8-R|Съешь ещё этих мягких французских булок, да выпей же чаю.",
                "IBM866|Съешь ещё этих мягких французских булок, да выпей же чаю.",
                "ISO-8859-5|Съешь ещё этих мягких французских булок, да выпей же чаю.",
                "windows-1253|Η κυβέρνηση συζητά τη νέα στρατηγική για τα σύνορα της χώρας.",
                "windows-1255|הממשלה דנה במדיניות החדשה בגבול הצפוני של המדינה.",
                "windows-1256|تناقش الحكومة السياسة الجديدة على الحدود الشمالية، وفقاً للوزير.",
                "Shift_JIS|政府は国境に関する新しい政策について議論している。これは重要な問題です。",
                "EUC-JP|政府は国境に関する新しい政策について議論している。これは重要な問題です。",
                "GB18030|政府正在讨论有关边界的新政策。这是一个非常重要的问题，我们需要时间。",
                "Big5|政府正在討論有關邊界的新政策。這是一個非常重要的問題，我們需要時間。",
                "EUC-KR|정부는 국경에 관한 새로운 정책을 논의하고 있다. 이것은 중요한 문제이다."
            })
    void otherEncodingsAreGuessedFromWhatTheyHold(String name, String sentence) {
        String text = sentence + "\n" + sentence + "\n";

        Decoded decoded = TextDecoder.decode(bytes(text, name), null);

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.guessed()).isTrue();
    }

    @Test
    void aDeclaredEncodingIsBelievedUnlessTheBytesAreUtf8() {
        Charset koi8 = Charset.forName("KOI8-R");
        assertThat(TextDecoder.decode(bytes("мир", "KOI8-R"), koi8).text()).isEqualTo("мир");
        assertThat(TextDecoder.decode(bytes("мир", "UTF-8"), koi8).text()).isEqualTo("мир");
    }

    @Test
    void aDamagedUtf8TextStaysUtf8() {
        byte[] bytes = bytes("été à la plage, déjà vu", "UTF-8");
        bytes[5] = (byte) 0xFF;

        Decoded decoded = TextDecoder.decode(bytes, null);

        assertThat(decoded.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(decoded.replaced()).isEqualTo(1);
    }

    @Property(tries = 2000)
    void anyBytesDecodeToTheSameTextTwice(@ForAll byte[] bytes) {
        assertThat(TextDecoder.decode(bytes, null)).isEqualTo(TextDecoder.decode(bytes, null));
    }

    private static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    @Test
    void theSevenBitsOfJapaneseMailsAreKnown() throws java.io.UnsupportedEncodingException {
        String sentence = "戦略的な曖昧さは抑止力を高めると言われている。";
        assertThat(TextDecoder.decode(sentence.getBytes("ISO-2022-JP"), null).text())
                .isEqualTo(sentence);
    }
}
