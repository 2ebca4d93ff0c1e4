package dev.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postil.exchange.CodebookFile.Format;
import dev.postil.i18n.Messages;
import dev.postil.model.Change;
import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.model.Order;
import dev.postil.model.RandomWorkspace;
import dev.postil.model.Sample;
import dev.postil.model.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodebookFileTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void jsonHoldsAllThereIs(long seed) throws Exception {
        Codebook codebook = RandomWorkspace.of(seed).codebook();

        Codebook read = throughFile(codebook, "codebook.json");

        assertThat(read.kinds()).isEqualTo(codebook.kinds());
        assertThat(read.linkTypes()).isEqualTo(codebook.linkTypes());
        assertThat(read.tags())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("modified")
                .containsExactlyInAnyOrderElementsOf(codebook.tags());
    }

    @ParameterizedTest
    @CsvSource({"1,csv", "2,csv", "3,csv", "4,csv", "1,qdc", "2,qdc", "3,qdc", "4,qdc"})
    void tablesAndRefiQdaHoldNamesPlacesDefinitionsAndColours(long seed, String ending)
            throws Exception {
        Codebook codebook = named(seed);

        Codebook read = throughFile(codebook, "codebook." + ending);

        assertThat(read.kinds())
                .extracting(kind -> kind.label() + kind.colour())
                .isEqualTo(codebook.kinds().stream().map(it -> it.label() + it.colour()).toList());
        assertThat(facts(read)).isEqualTo(facts(codebook));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasWrittenBringsNothingNew(Format format) throws Exception {
        Codebook codebook = named(7);
        String ending = format.name().toLowerCase(Locale.ROOT);

        Codebook read = throughFile(codebook, "codebook." + ending);

        assertThat(CodebookPlan.of(codebook, read, Sample.NOW).parts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.csv|tag,label\\nx,y|The first line must name the columns",
                "a.csv|kind,tag\\nRisk,\"Fear\\nand|Line 2: a quotation mark is opened here",
                "a.csv|kind,tag\\nRisk,Fear\\n,Worry|Line 3: the kind is missing.",
                "a.csv|kind,tag,colour\\nRisk,Fear,red|Line 2: \"red\" is no colour",
                "a.qdc|<CodeBook><Codes>|The file is not valid XML: line 1",
                "a.qdc|<html/>|The file holds no codebook.",
                "a.qdc|<CodeBook><Codes>\\n<Code guid='x'/></Codes></CodeBook>|Line 2: a code has no",
                "a.json|{\"format\": \"postil-codebook\",|The file is not valid JSON: line 1, column",
                "a.json|{\"kinds\": []}|The file holds no codebook.",
            })
    void badInputIsRefusedWithASentence(String name, String content, String sentence)
            throws IOException {
        Path file = Files.writeString(folder.resolve(name), content.replace("\\n", "\n"));

        assertThatThrownBy(() -> CodebookFile.read(file, Sample.NOW))
                .isInstanceOfSatisfying(
                        ExchangeException.class,
                        refused ->
                                assertThat(Messages.load(Locale.ENGLISH).explain(refused))
                                        .startsWith(sentence));
    }

    @Test
    void entitiesOfXmlAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Path file =
                Files.writeString(
                        folder.resolve("a.qdc"),
                        """
                        <!DOCTYPE CodeBook [<!ENTITY x SYSTEM "%s">]>
                        <CodeBook><Codes><Code guid="1" name="A"><Description>&x;</Description>
                        </Code></Codes></CodeBook>"""
                                .formatted(secret.toUri()));

        try {
            assertThat(CodebookFile.read(file, Sample.NOW).toString()).doesNotContain("secret");
        } catch (ExchangeException refused) {
            assertThat(refused.reason()).isEqualTo(ExchangeException.Reason.NOT_XML);
        }
    }

    @Test
    void theFlatCodesOfOtherProgramsAreTagsOfOneKind() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("other.qdc"),
                        """
                        <CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Other 1.0"><Codes>
                        <Code guid="11111111-1111-1111-1111-111111111111" name="Trust" isCodable="true"/>
                        <Code guid="22222222-2222-2222-2222-222222222222" name="Fear" isCodable="true"/>
                        </Codes></CodeBook>""");

        Codebook read = CodebookFile.read(file, Sample.NOW);

        assertThat(read.kinds()).extracting(Kind::label).containsExactly("Code");
        assertThat(read.tags()).extracting(Tag::label).containsExactly("Trust", "Fear");
    }

    @Test
    void aTagThatAnAliasNamesIsTheSameAndNothingGoes() throws Exception {
        Tag russia = tag("Russia", null, List.of("Moscow"), "A power", null);
        Codebook present =
                new Codebook(
                        List.of(new Kind("actor", "Actor", "A", "#0072B2", "square", List.of())),
                        List.of(russia),
                        List.of());
        Path file =
                Files.writeString(
                        folder.resolve("more.csv"),
                        """
                        Kind;Tag;Parent;Aliases;Definition
                        actor;moscow;;Kremlin;Another
                        actor;China;;Beijing;
                        Goal;Peace;;;
                        """);

        CodebookPlan plan =
                CodebookPlan.of(present, CodebookFile.read(file, Sample.NOW), Sample.NOW);

        assertThat(plan.kinds()).isEqualTo(1);
        assertThat(plan.tags()).isEqualTo(2);
        assertThat(plan.changed()).isEqualTo(1);
        assertThat(plan.parts())
                .contains(
                        new Change.OfTag(
                                russia,
                                russia.withAliases(List.of("Moscow", "Kremlin"), Sample.NOW)));
    }

    private Codebook throughFile(Codebook codebook, String name) throws Exception {
        Path file = folder.resolve(name);
        SafeFile.write(file, out -> CodebookFile.write(codebook, Format.of(file), out));
        return CodebookFile.read(file, Sample.NOW);
    }

    private static Set<Object> facts(Codebook codebook) {
        Set<Object> facts = new HashSet<>();
        for (Tag tag : codebook.tags()) {
            List<Object> fact = new ArrayList<>(Order.path(codebook, tag));
            fact.add(codebook.kind(tag.kind()).orElseThrow().label());
            fact.add(String.valueOf(tag.definition()));
            fact.add(tag.aliases());
            fact.add(String.valueOf(tag.colour()));
            facts.add(fact);
        }
        return facts;
    }

    /// A codebook in which no two siblings have one name, as people make them.
    private static Codebook named(long seed) {
        Random random = new Random(seed);
        List<Kind> kinds = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            kinds.add(
                    new Kind(
                            "k" + i,
                            "Kind " + i + words(random),
                            "",
                            "#12345" + i,
                            "star",
                            List.of()));
        }
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Tag parent =
                    tags.isEmpty() || random.nextBoolean() ? null : tags.get(random.nextInt(i));
            String kind = parent == null ? kinds.get(random.nextInt(3)).id() : parent.kind();
            String label = i + " > \\ \"a\", " + words(random);
            String definition =
                    random.nextBoolean() ? null : "First, \"" + words(random) + "\"\nsecond";
            tags.add(
                    new Tag(
                            new UUID(random.nextLong(), i),
                            kind,
                            parent == null ? null : parent.id(),
                            label.strip(),
                            definition,
                            random.nextBoolean() ? List.of() : List.of("alias " + i, "b"),
                            random.nextBoolean() ? null : "#00FF00",
                            Instant.EPOCH));
        }
        return new Codebook(kinds, tags, List.of());
    }

    private static String words(Random random) {
        List<String> words =
                List.of(
                        "سياسة", "战略", "a;b", "x > y", "😀", "<tag/>", "&amp;", "'q'", "-",
                        "tail \\");
        return words.get(random.nextInt(words.size())) + words.get(random.nextInt(words.size()));
    }

    private static Tag tag(
            String label,
            @Nullable UUID parent,
            List<String> aliases,
            String definition,
            @Nullable String colour) {
        return new Tag(
                Sample.id(70), "actor", parent, label, definition, aliases, colour, Sample.NOW);
    }
}
