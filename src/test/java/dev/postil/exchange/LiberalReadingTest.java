package dev.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postil.i18n.Messages;
import dev.postil.model.AnchorState;
import dev.postil.model.Annotation;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Kind;
import dev.postil.model.MemoryCorpus;
import dev.postil.model.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiberalReadingTest {

    private static final String START = "\"format\": \"postil-annotated\", \"version\": 1";

    private final MemoryCorpus workspace = Importing.newWorkspace();

    @Test
    void aFileByHandWithNamesForIdsIsRead() throws ExchangeException {
        MergePlan plan =
                merge(
                        "'documents': [{'annotations': [{'start': 6, 'end': 10, 'tags': [{'kind': 'risk'}]}],"
                                + " 'id': 'doc1', 'text': 'Great risk here', 'title': 'By hand'}]");

        assertThat(annotations())
                .singleElement()
                .satisfies(
                        annotation -> {
                            assertThat(annotation.quote().exact()).isEqualTo("risk");
                            assertThat(annotation.hasKind("risk")).isTrue();
                        });
        assertThat(content().blocks())
                .singleElement()
                .satisfies(block -> assertThat(block.type()).isEqualTo(BlockType.PARAGRAPH));
        assertThat(sentences(plan))
                .containsExactly(
                        "Line 1: \"doc1\" at documents[].id is no UUID; one was made from it.");
    }

    @Test
    void readingItTwiceChangesNothing() throws ExchangeException {
        String json =
                "'documents': [{'id': 'd', 'text': 'one two', 'annotations': [{'quote': 'two'}]}]";
        merge(json);

        assertThat(merge(json).isEmpty()).isTrue();
    }

    @Test
    void unknownKeysArePassedOverAndNamedOnce() throws ExchangeException {
        MergePlan plan =
                merge(
                        "'mood': {'a': [1]}, 'documents': [{'id': 'd', 'text': 'x y',"
                                + " 'annotations': [{'id': 'p', 'quote': 'x', 'star': 1}, {'id': 'q', 'quote': 'y', 'star': {}}]}]");

        assertThat(sentences(plan))
                .filteredOn(sentence -> sentence.contains("means nothing"))
                .containsExactly(
                        "Line 1: mood means nothing here and was passed over.",
                        "Line 1: documents[].annotations[].star means nothing here and was passed over.");
    }

    @Test
    void aQuoteThatIsNotAtItsOffsetsIsFoundByItsWords() throws ExchangeException {
        MergePlan plan =
                merge(
                        passage(
                                "A policy of strategic ambiguity holds.",
                                "'start': 3, 'end': 22, 'quote': 'strategic ambiguity'"));

        assertThat(annotations())
                .singleElement()
                .satisfies(
                        annotation -> {
                            assertThat(annotation.anchor()).isEqualTo(AnchorState.MOVED);
                            assertThat(annotation.place().orElseThrow().start()).isEqualTo(12);
                        });
        assertThat(sentences(plan))
                .containsExactly(
                        "Paper: one passage was not at the offsets given and found again by the words.");
    }

    @Test
    void aQuoteThatIsNowhereIsKept() throws ExchangeException {
        MergePlan plan =
                merge(
                        passage(
                                "Some text.",
                                "'start': 0, 'end': 900, 'quote': 'utterly different'"));

        assertThat(annotations())
                .singleElement()
                .satisfies(
                        annotation -> {
                            assertThat(annotation.anchor()).isEqualTo(AnchorState.ORPHANED);
                            assertThat(annotation.quote().exact()).isEqualTo("utterly different");
                        });
        assertThat(sentences(plan))
                .containsExactly(
                        "Paper: one passage was not found in the text; the words are kept.");
    }

    @Test
    void offsetsAreRightWhateverTheLineEnds() throws ExchangeException {
        merge(
                passage(
                        "\\uFEFFone\\r\\n😀 two\\rthree\\r\\nfour",
                        "'start': 8, 'end': 11, 'quote': 'two'"));

        assertThat(content().text()).isEqualTo("one\n😀 two\nthree\nfour");
        assertThat(annotations())
                .singleElement()
                .satisfies(
                        annotation -> {
                            assertThat(annotation.anchor()).isEqualTo(AnchorState.EXACT);
                            assertThat(annotation.place().orElseThrow().of(content().text()))
                                    .isEqualTo("two");
                        });
    }

    @Test
    void aQuoteOverAWindowsLineEndStaysInPlace() throws ExchangeException {
        merge(passage("one\\r\\ntwo", "'start': 2, 'end': 6, 'quote': 'e\\r\\nt'"));

        assertThat(annotations())
                .singleElement()
                .satisfies(it -> assertThat(it.quote().exact()).isEqualTo("e\nt"));
        assertThat(annotations().getFirst().anchor()).isEqualTo(AnchorState.EXACT);
    }

    @Test
    void halfACharacterBecomesTheReplacementCharacter() throws ExchangeException {
        merge(passage("a \\uD83D b", "'start': 2, 'end': 5, 'quote': '\\uD83D b'"));

        assertThat(content().text()).isEqualTo("a \uFFFD b");
        assertThat(annotations().getFirst().anchor()).isEqualTo(AnchorState.EXACT);
    }

    @Test
    void whatIsReferredToAndNotListedIsMade() throws ExchangeException {
        MergePlan plan =
                merge(
                        passage(
                                        "Great power.",
                                        "'id': '5a5a0000-0000-4000-8000-00000000000a', 'quote': 'Great', 'tags': [{'kind': 'theme',"
                                                + " 'tag': '5a5a0000-0000-4000-8000-00000000000b', 'label': 'Power',"
                                                + " 'creator': '5a5a0000-0000-4000-8000-00000000000c'}]")
                                + ", 'links': [{'type': 'echoes', 'from': {'annotation': '5a5a0000-0000-4000-8000-00000000000a'},"
                                + " 'to': {'tag': '5a5a0000-0000-4000-8000-00000000000b', 'kind': 'theme'}}]");

        assertThat(workspace.codebook().kinds()).extracting(Kind::id).contains("theme");
        assertThat(workspace.codebook().tags()).extracting(Tag::label).containsExactly("Power");
        assertThat(workspace.codebook().linkType("echoes")).isPresent();
        assertThat(workspace.links()).hasSize(1);
        assertThat(workspace.people()).hasSize(2);
        assertThat(sentences(plan))
                .contains(
                        "The kind \"theme\" is not listed in the file; it was made anew.",
                        "The tag \"Power\" is not listed in the file; it was made from its use.");
        Exported.of(workspace);
    }

    @Test
    void aLinkIntoNothingIsLeftOut() throws ExchangeException {
        MergePlan plan =
                merge(
                        "'links': [{'id': 'l', 'type': 'drives', 'from': {'annotation': 'gone'}, 'to': {'annotation': 'gone'}},"
                                + " {'type': 'drives', 'from': {}, 'to': {}}]");

        assertThat(plan.isEmpty()).isTrue();
        assertThat(sentences(plan))
                .anyMatch(sentence -> sentence.startsWith("The link "))
                .contains("Line 1: a link without a type or without two ends was left out.");
    }

    @Test
    void aRingOfTagsIsOpened() throws ExchangeException {
        merge(
                "'tags': [{'id': 'a', 'kind': 'risk', 'label': 'A', 'parent': 'b'},"
                        + " {'id': 'b', 'kind': 'risk', 'label': 'B', 'parent': 'a'}]");

        assertThat(workspace.codebook().tags())
                .filteredOn(tag -> tag.parent() == null)
                .extracting(Tag::label)
                .containsExactly("B");
    }

    @Test
    void theSameIdTwiceLosesNothing() throws ExchangeException {
        MergePlan plan =
                merge(
                        "'documents': [{'id': 'd', 'title': 'D', 'text': 'one two', 'annotations':"
                                + " [{'id': 'a', 'quote': 'one'}, {'id': 'a', 'quote': 'two'}]},"
                                + " {'id': 'd', 'title': 'D', 'text': 'three', 'annotations': [{'id': 'a', 'quote': 'three'}]}]");

        assertThat(workspace.documents()).hasSize(2);
        assertThat(
                        workspace
                                .documents()
                                .flatMap(it -> workspace.annotations(it.id()).stream())
                                .map(it -> it.quote().exact()))
                .containsExactlyInAnyOrder("one", "two", "three");
        assertThat(sentences(plan))
                .contains("Line 1: another passage has the same id; \"two\" was given a new one.");
    }

    @Test
    void blocksThatDoNotFitAreLeftOutAndTheirLinesBecomeParagraphs() throws ExchangeException {
        MergePlan plan =
                merge(
                        "'documents': [{'id': 'd', 'title': 'Paper', 'text': 'one\\ntwo\\n\\nthree',"
                                + " 'blocks': [{'start': 4, 'end': 7, 'type': 'heading', 'level': 9},"
                                + " {'start': 5, 'end': 7, 'type': 'quote'}, {'start': 90, 'end': 95}],"
                                + " 'marks': [{'start': 1, 'end': 2, 'type': 'wobbly'}], 'pages': 'none'}]");

        assertThat(content().blocks())
                .extracting(block -> block.span().of(content().text()))
                .containsExactly("one", "two", "three");
        assertThat(content().blocks().get(1).level()).isEqualTo(6);
        assertThat(sentences(plan))
                .contains(
                        "Paper: 3 blocks, marks or pages do not fit the text and were left out.",
                        "Line 1: the value at documents[].pages is of the wrong type and was passed over.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"format\": \"postil-annotated\",~ \"version\": 1,,}   | MALFORMED    | 2, 15",
                "{\"format\": \"postil-annotated\",~ \"title\": \"ab     | ENDS_EARLY   |",
                "{\"format\": \"postil-annotated\", \"version\": 2}       | TOO_NEW      | 2",
                "{\"version\": 1, \"format\": \"w3c\"}                    | OTHER_FORMAT | w3c",
                "{\"version\": 1}                                         | OTHER_FORMAT | ''",
                "[1, 2]                                                   | OTHER_FORMAT | ''",
                "''                                                       | OTHER_FORMAT | ''",
                "{\"format\": \"postil-annotated\"} x                     | MALFORMED    | 1, 32",
                "{\"format\": \"postil-annotated\"} {}                    | MALFORMED    | 1, 32",
                "{\"offsetUnit\": \"utf-16\"}                             | OTHER_OFFSETS | utf-16",
            })
    void whatIsNoSuchFileIsRefusedWithTheReason(
            String json, ExchangeException.Reason reason, String arguments) {
        assertThatExceptionOfType(ExchangeException.class)
                .isThrownBy(() -> Importing.merge(json.replace('~', '\n'), workspace))
                .satisfies(
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(reason);
                            assertThat(sentence(refused.messageKey(), refused.arguments()))
                                    .isNotBlank();
                            if (arguments != null) {
                                assertThat(refused.arguments().toString())
                                        .isEqualTo("[" + arguments + "]");
                            }
                        });
        assertThat(workspace.documents()).isEmpty();
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin = ("{" + START + ", \"title\": \"é\"}").getBytes(StandardCharsets.ISO_8859_1);

        refused(latin, Limits.STANDARD)
                .returns(ExchangeException.Reason.NOT_UTF8, ExchangeException::reason);
    }

    @Test
    void aFileThatIsTooDeepOrTooLongIsRefused() {
        byte[] deep = ("{" + START + ", \"x\": " + "[".repeat(70)).getBytes(StandardCharsets.UTF_8);
        byte[] wide =
                ("{" + START + ", \"documents\": [{\"text\": \"" + "x".repeat(2_000) + "\"}]}")
                        .getBytes(StandardCharsets.UTF_8);

        refused(deep, Limits.STANDARD)
                .returns(ExchangeException.Reason.TOO_LARGE, ExchangeException::reason);
        refused(wide, new Limits(64, 1_000, 1_000_000))
                .returns(ExchangeException.Reason.TOO_LARGE, ExchangeException::reason);
        refused(wide, new Limits(64, 1_000_000, 1_000))
                .returns(ExchangeException.Reason.TOO_LARGE, ExchangeException::reason);
    }

    private AbstractThrowableAssert<?, ExchangeException> refused(byte[] json, Limits limits) {
        try {
            Importing.merge(json, workspace, limits);
            throw new AssertionError("not refused");
        } catch (ExchangeException refused) {
            return assertThat(refused);
        }
    }

    private static String passage(String text, String annotation) {
        return "'documents': [{'id': '5a5a0000-0000-4000-8000-000000000001', 'title': 'Paper', 'text': '"
                + text
                + "', 'annotations': [{"
                + (annotation.contains("'id'")
                        ? ""
                        : "'id': '5a5a0000-0000-4000-8000-000000000002', ")
                + annotation
                + "}]}]";
    }

    private MergePlan merge(String parts) throws ExchangeException {
        return Importing.merge("{" + START + ", " + parts.replace('\'', '"') + "}", workspace);
    }

    private List<Annotation> annotations() {
        return workspace.annotations(document().id());
    }

    private Document document() {
        return workspace.documents().findFirst().orElseThrow();
    }

    private Content content() {
        return workspace.content(document());
    }

    private static List<String> sentences(MergePlan plan) {
        return plan.warnings().stream().map(it -> sentence(it.key(), it.arguments())).toList();
    }

    private static String sentence(String key, List<Object> arguments) {
        return Messages.load(Locale.ENGLISH).get(key, arguments.toArray());
    }
}
