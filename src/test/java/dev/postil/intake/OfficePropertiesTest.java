package dev.postil.intake;

import static dev.postil.intake.OfficeFiles.docx;
import static dev.postil.intake.OfficeFiles.odt;
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

/// Whatever is in a file of a word processor, it is read soundly or refused.
class OfficePropertiesTest {

    private static final Intake INTAKE = Intake.standard();

    private static final String WORD_PIECES =
            "<w:p>¦</w:p>¦<w:r>¦</w:r>¦<w:t>words «\u00A0so\u00A0» </w:t>¦<w:t> \u00AD\uFEFF</w:t>¦"
                    + "<w:tbl><w:tr><w:tc>¦</w:tc></w:tr></w:tbl>¦<w:sdt><w:sdtContent>¦"
                    + "</w:sdtContent></w:sdt>¦<w:rPr><w:b/><w:vanish/></w:rPr>¦<w:br/>¦<w:tab/>¦"
                    + "<w:br w:type='page'/>¦<w:lastRenderedPageBreak/>¦<w:fldChar w:fldCharType="
                    + "'begin'/>¦<w:fldChar w:fldCharType='separate'/>¦<w:fldChar w:fldCharType="
                    + "'end'/>¦<w:instrText>HYPERLINK \"x:y\" \\l</w:instrText>¦<w:pPr><w:numPr>"
                    + "<w:numId w:val='1'/></w:numPr></w:pPr>¦<w:hyperlink w:anchor='a'>¦"
                    + "</w:hyperlink>¦<w:bookmarkStart w:name='a'/>¦<w:footnoteReference w:id='2'/>¦"
                    + "<w:txbxContent>¦</w:txbxContent>¦<w:del>¦</w:del>¦<w:sym w:font='Symbol' "
                    + "w:char='F0E5'/>¦<w:pict>¦</w:pict>";

    private static final String OPEN_PIECES =
            "<text:p>¦</text:p>¦<text:h text:outline-level='99'>¦</text:h>¦words ¦<text:span>¦"
                    + "</text:span>¦<text:list><text:list-item>¦</text:list-item></text:list>¦"
                    + "<text:s text:c='-3'/>¦<text:tab/>¦<text:line-break/>¦<text:soft-page-break/>¦"
                    + "<table:table><table:table-row><table:table-cell>¦</table:table-cell>"
                    + "</table:table-row></table:table>¦<draw:frame><draw:text-box>¦</draw:text-box>"
                    + "</draw:frame>¦<text:note><text:note-body>¦</text:note-body></text:note>¦"
                    + "<text:a xlink:href='#x'>¦</text:a>¦<text:bookmark text:name='x'/>";

    @Property(tries = 60)
    void anyOrderOfElementsOfWordIsReadOrRefused(@ForAll("wordPieces") String body) {
        check(docx(body).part("footnotes", "<w:footnote w:id='2'/>").bytes());
    }

    @Property(tries = 60)
    void anyOrderOfOpenElementsIsReadOrRefused(@ForAll("openPieces") String text) {
        check(odt(text).bytes());
        check(OfficeFiles.flat(text));
    }

    @Property(tries = 60)
    void changedBytesAreReadOrRefused(
            @ForAll("places") List<Integer> places, @ForAll byte with, @ForAll boolean word) {
        byte[] bytes = (word ? wordSample() : openSample()).bytes();
        places.forEach(place -> bytes[place % bytes.length] = with);
        check(bytes);
    }

    private static OfficeFiles wordSample() {
        return docx("<w:p><w:r><w:t>Some words in a file.</w:t></w:r></w:p>".repeat(3))
                .part("numbering", "<w:num w:numId='1'/>")
                .part("styles", "<w:style w:styleId='a'><w:name w:val='heading 1'/></w:style>");
    }

    private static OfficeFiles openSample() {
        return odt("<text:p>Some words in a file.</text:p>".repeat(3))
                .meta("<dc:title>T</dc:title>");
    }

    private static void check(byte[] bytes) {
        Reading reading;
        try {
            reading = INTAKE.read(Original.of("a.bin", bytes), Progress.NONE);
        } catch (IntakeException refused) {
            assertThat(refused.name()).isEqualTo("a.bin");
            return;
        }
        Content content = reading.content();
        int end = -1;
        for (Block block : content.blocks()) {
            assertThat(block.span().start()).isEqualTo(end + 1);
            assertThat(block.span().of(content.text())).isNotBlank();
            end = block.span().end();
        }
        assertThat(end).isEqualTo(content.text().length());
        assertThat(CharacterRules.apply(content.text())).isEqualTo(content.text());
        assertThat(content.marks())
                .allSatisfy(
                        mark -> {
                            int index = content.blockIndexAt(mark.span().start());
                            assertThat(content.blocks().get(index).span().contains(mark.span()))
                                    .isTrue();
                        });
        assertThat(reread(bytes)).isEqualTo(reading);
    }

    private static Reading reread(byte[] bytes) {
        try {
            return INTAKE.read(Original.of("a.bin", bytes.clone()), Progress.NONE);
        } catch (IntakeException refused) {
            throw new AssertionError(refused);
        }
    }

    @Provide
    Arbitrary<String> wordPieces() {
        return balanced(WORD_PIECES);
    }

    @Provide
    Arbitrary<String> openPieces() {
        return balanced(OPEN_PIECES);
    }

    @Provide
    Arbitrary<List<Integer>> places() {
        return Arbitraries.integers().between(0, 1 << 20).list().ofMinSize(1).ofMaxSize(6);
    }

    /// Pieces in any order, with what is open closed again: most of it is sound XML.
    private static Arbitrary<String> balanced(String pieces) {
        return Arbitraries.of(List.of(pieces.split("¦", -1)))
                .list()
                .ofMaxSize(30)
                .map(OfficePropertiesTest::balance);
    }

    private static String balance(List<String> pieces) {
        StringBuilder sound = new StringBuilder();
        java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
        for (String piece : pieces) {
            java.util.List<String> tags = tags(piece);
            if (!piece.startsWith("</")) {
                sound.append(piece);
                tags.forEach(open::push);
            } else if (!open.isEmpty()) {
                sound.append("</").append(open.pop()).append('>');
            }
        }
        while (!open.isEmpty()) {
            sound.append("</").append(open.pop()).append('>');
        }
        return sound.toString();
    }

    /// The elements that a piece opens and does not close.
    private static List<String> tags(String piece) {
        java.util.List<String> tags = new java.util.ArrayList<>();
        java.util.regex.Matcher tag =
                java.util.regex.Pattern.compile("<(/?)([\\w:]+)[^>]*?(/?)>").matcher(piece);
        while (tag.find()) {
            if (!tag.group(1).isEmpty()) {
                if (!tags.isEmpty()) {
                    tags.removeLast();
                }
            } else if (tag.group(3).isEmpty()) {
                tags.add(tag.group(2));
            }
        }
        return tags;
    }
}
