package dev.postil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.intake.text.CharacterRules;
import dev.postil.model.Block;
import dev.postil.model.Content;
import dev.postil.task.Progress;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for whatever is read.
class ReadingPropertiesTest {

    private static final Intake INTAKE = Intake.standard();
    private static final List<String> NAMES = List.of("a.txt", "a.md", "a.html");

    /// What plain text, Markdown and HTML are made of, between broken bars.
    private static final String PIECES =
            "\n¦\n\n¦\r¦ ¦  ¦\t¦    ¦word ¦Word ¦WORD¦.¦:¦- ¦* ¦• ¦➡️ ¦1. ¦2. ¦"
                    + "(a) ¦> ¦====\n¦----\n¦by Ada Marr | 22 March 2025\n¦0 Comments\n¦"
                    + "Loading...\n¦"
                    + "A longer sentence of prose that goes on for quite a while, as they do. ¦"
                    + "<p>¦</p>¦<ul><li>¦</li></ul>¦<table><tr><td>¦<td>¦</table>¦<b>¦</b>¦"
                    + "<a href='x'>¦</a>¦<h2>¦</h2>¦<pre>¦</pre>¦<br>¦<script>¦</script>¦"
                    + "<html>¦<body>¦# ¦```\n¦|a|b|\n¦|-|-|\n¦**¦`¦[^1]¦[^1]: x\n¦---\n¦"
                    + "title: x\n¦你好，¦שלום¦عالم¦😀¦👩‍👩‍👧¦\u00AD¦\u00A0¦e\u0301¦\u0000¦\uFEFF";

    @Property(tries = 700)
    void pieceworkIsReadWhole(@ForAll("piecework") String text) throws Exception {
        for (String name : NAMES) {
            check(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Property(tries = 700)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) throws Exception {
        for (String name : NAMES) {
            check(name, bytes);
        }
    }

    private static void check(String name, byte[] bytes) {
        Reading reading;
        try {
            reading = INTAKE.read(Original.of(name, bytes), Progress.NONE);
        } catch (IntakeException refused) {
            assertThat(refused.name()).isEqualTo(name);
            return;
        }
        blocksCoverTheText(reading.content());
        marksLieInBlocks(reading.content());
        assertThat(CharacterRules.apply(reading.content().text()))
                .isEqualTo(reading.content().text());
        assertThat(reading.title()).isNotBlank();
        assertThat(reread(name, bytes)).isEqualTo(reading);
    }

    private static Reading reread(String name, byte[] bytes) {
        try {
            return INTAKE.read(Original.of(name, bytes.clone()), Progress.NONE);
        } catch (IntakeException refused) {
            throw new AssertionError(refused);
        }
    }

    private static void blocksCoverTheText(Content content) {
        int end = -1;
        for (Block block : content.blocks()) {
            assertThat(block.span().start()).isEqualTo(end + 1);
            assertThat(block.span().of(content.text())).isNotBlank();
            end = block.span().end();
            assertThat(end == content.text().length() || content.text().charAt(end) == '\n')
                    .isTrue();
        }
        assertThat(end).isEqualTo(content.text().length());
    }

    private static void marksLieInBlocks(Content content) {
        assertThat(content.marks())
                .isSortedAccordingTo(java.util.Comparator.comparingInt(mark -> mark.span().start()))
                .allSatisfy(
                        mark -> {
                            int index = content.blockIndexAt(mark.span().start());
                            assertThat(content.blocks().get(index).span().contains(mark.span()))
                                    .isTrue();
                            assertThat(mark.span().isEmpty()).isFalse();
                        });
    }

    @Provide
    Arbitrary<String> piecework() {
        return Arbitraries.of(List.of(PIECES.split("¦", -1)))
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }
}
