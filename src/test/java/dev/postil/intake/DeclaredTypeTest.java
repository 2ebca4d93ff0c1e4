package dev.postil.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postil.intake.IntakeException.Reason;
import dev.postil.intake.markdown.Markdown;
import dev.postil.intake.text.LanguageGuess;
import dev.postil.task.Progress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a file is, where its name, its sender and its first letters say different things.
class DeclaredTypeTest {

    private static Reading read(String name, byte[] bytes, @Nullable String type)
            throws IntakeException {
        return Intake.standard().read(new Original(name, bytes, type, null), Progress.NONE);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aPageOfTheWebIsAPageWhateverItsAddressEndsIn() throws IntakeException {
        byte[] page = utf8("<!DOCTYPE html><title>Read me</title><p>A page about a file.</p>");
        assertThat(read("README.md", page, "text/html; charset=utf-8").mediaType())
                .isEqualTo("text/html");
        assertThat(read("README.md", utf8("# Read me\n\nWords."), "text/plain").mediaType())
                .isEqualTo("text/markdown");
    }

    @Test
    void theEncodingThatAServerNamesIsBelieved() throws Exception {
        String words = "Мир, труд, май";
        assertThat(read("a.txt", words.getBytes("KOI8-R"), "text/plain; charset=koi8-r"))
                .extracting(reading -> reading.content().text())
                .isEqualTo(words);
    }

    @Test
    void aTextMayBeginWithTheSignsOfOtherFiles() throws IntakeException {
        for (String words :
                new String[] {
                    "ID3 is an algorithm.",
                    "GIF89a was a format.",
                    "Rar! cried the crow.",
                    "The ftyp box comes first."
                }) {
            assertThat(Readings.of("a.txt", words).content().text()).isEqualTo(words);
        }
        assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(() -> read("a.txt", utf8("ID3\u0003\u0000 and so on"), null))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.UNSUPPORTED));
    }

    @Test
    void whatMayTakeLongIsReadElsewhere() throws UnsupportedEncodingException {
        var markdown = new MarkdownFormat(new Markdown(LanguageGuess.load()));
        assertThat(markdown.isHarmless(Original.of("a.md", utf8("# Words\n\n*Short.*")))).isTrue();
        assertThat(markdown.isHarmless(Original.of("a.md", utf8("a <!-- b")))).isFalse();
        assertThat(markdown.isHarmless(Original.of("a.md", utf8("a | b")))).isFalse();
        assertThat(markdown.isHarmless(Original.of("a.md", utf8("`".repeat(70_000))))).isFalse();
    }

    @Test
    void linesThatAreNothingButIndentTakeNoMoreRoomThanTheyHave() throws IntakeException {
        String text = ("\t".repeat(200_000) + "{a};\n").repeat(40);
        assertThat(Readings.of("a.txt", text).content().text().length()).isLessThan(20_000);
    }

    @Test
    void moreLinesThanAnyTextHasAreRefused() {
        assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(() -> Readings.of("a.txt", "a\n".repeat(2_000_001)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_HEAVY));
    }
}
