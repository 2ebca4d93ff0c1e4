package dev.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.AnchorState;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.FieldValue;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.MemoryCorpus;
import dev.postil.model.Person;
import dev.postil.model.Quote;
import dev.postil.model.RandomWorkspace;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnnotatedJsonWriterTest {

    private static final String TEXT = "😀 模糊 strategic ambiguity\nالغموض الاستراتيجي";

    private final MemoryCorpus workspace = new MemoryCorpus(Sample.id(100), "Levant desk");
    private final Document document = Sample.document(Sample.id(2), "Hedging", TEXT);
    private final Tag tag = Sample.tag(Sample.id(3), "implication", "Freedom of action");

    @BeforeEach
    void fill() {
        workspace.apply(Sample.newWorkspace());
        workspace.keep(document, Sample.content(TEXT));
        workspace.apply(new Change.OfTag(null, tag));
        workspace.apply(new Change.OfDocument(null, document));
    }

    @Property(tries = 200)
    void everyExportIsValidAndQuotesItsOwnText(@ForAll("workspaces") MemoryCorpus any) {
        Exported exported = Exported.of(any);

        assertThat(exported.json())
                .startsWith("{\n  \"format\": \"postil-annotated\",")
                .endsWith("\n}\n")
                .doesNotContain("\r");
    }

    @Provide
    Arbitrary<MemoryCorpus> workspaces() {
        return RandomWorkspace.any();
    }

    @Test
    void offsetsCountCodePoints() {
        annotate(10, "strategic", Sample.use("implication", tag.id()));

        JsonNode annotation = annotations(Exported.of(workspace)).get(0);

        assertThat(annotation.get("start").asInt()).isEqualTo(5);
        assertThat(annotation.get("end").asInt()).isEqualTo(14);
        assertThat(annotation.get("prefix").asString()).isEqualTo("😀 模糊 ");
        assertThat(annotation.get("block").asInt()).isZero();
        assertThat(annotation.get("tags").get(0).get("label").asString())
                .isEqualTo("Freedom of action");
    }

    @Test
    void eachBlockStandsOnOneLine() {
        assertThat(Exported.of(workspace).json())
                .contains("\n        {\"start\": 0, \"end\": 24, \"type\": \"paragraph\"},\n")
                .contains("\n      \"marks\": [],\n")
                .contains("\n        \"mediaType\": \"text/plain\",\n");
    }

    @Test
    void fieldsStandInTheOrderOfTheCodebook() {
        Map<String, FieldValue> fields =
                Map.of("impact", new FieldValue.Point(2), "likelihood", new FieldValue.Point(4));
        annotate(10, "strategic", new TagUse("risk", null, fields, Sample.ADA.id(), Sample.NOW));

        assertThat(Exported.of(workspace).json())
                .contains("\"label\": \"Risk\", \"fields\": {\"likelihood\": 4, \"impact\": 2}");
    }

    @Test
    void onlyPeopleWhomSomethingNamesAreListed() {
        workspace.apply(new Change.OfPerson(null, new Person(Sample.id(50), "Somebody else")));
        annotate(10, "strategic");

        assertThat(Exported.of(workspace).tree().get("people"))
                .singleElement()
                .satisfies(person -> assertThat(person.get("name").asString()).isEqualTo("Ada"));
    }

    @Test
    void aGroupIsWrittenWhereThereIsOne() {
        assertThat(Exported.of(workspace).json()).doesNotContain("\"group\"");

        workspace.apply(new Change.OfDocument(document, document.withGroup("Briefs", Sample.NOW)));

        assertThat(Exported.of(workspace).json())
                .contains("\"status\": \"unread\",\n      \"group\": \"Briefs\",\n");
    }

    @Test
    void halfACharacterDoesNotStopAnExport() {
        Document broken = document.withNote("half \uD83D", Sample.NOW);
        workspace.apply(new Change.OfDocument(document, broken));

        assertThat(Exported.of(workspace).json()).contains("\"half \uFFFD\"");
    }

    @Test
    void aPassageThatStandsNowhereIsWrittenAsAnOrphan() {
        workspace.apply(
                new Change.OfAnnotation(null, passage(10, new Span(1, 3), "half an emoji")));
        workspace.apply(
                new Change.OfAnnotation(null, passage(11, new Span(5, 900), "beyond the end")));

        JsonNode annotations = annotations(Exported.of(workspace));

        assertThat(annotations.get(0).get("anchor").asString()).isEqualTo("orphaned");
        assertThat(annotations.get(0).get("quote").asString()).isEqualTo("half an emoji");
        assertThat(annotations.get(1).get("start").isNull()).isTrue();
    }

    @Test
    void aChoiceOfKindsLeavesOutOtherPassagesAndLinksToThem() {
        Annotation risk = annotate(10, "strategic", Sample.use("risk", null));
        Annotation actor = annotate(11, "ambiguity", Sample.use("actor", null));
        Document other = Sample.document(Sample.id(20), "Other", "Nothing marked here");
        workspace.keep(other, Sample.content("Nothing marked here"));
        workspace.apply(new Change.OfDocument(null, other));
        link(30, new LinkEnd(actor.id(), null, null), new LinkEnd(risk.id(), null, null));
        link(31, new LinkEnd(null, tag.kind(), tag.id()), new LinkEnd(risk.id(), null, null));

        Exported exported =
                Exported.of(workspace, new ExportChoice(Set.of(), Set.of("risk"), false));

        assertThat(exported.tree().get("documents")).hasSize(1);
        assertThat(annotations(exported)).hasSize(1);
        assertThat(exported.tree().get("links")).hasSize(1);
    }

    @Test
    void aChoiceOfDocumentsLeavesOutTheOthers() {
        annotate(10, "strategic");

        assertThat(
                        Exported.of(
                                        workspace,
                                        new ExportChoice(Set.of(Sample.id(77)), Set.of(), false))
                                .tree()
                                .get("documents"))
                .isEmpty();
    }

    @Test
    void theHistoryTellsWhatWasAndWhatBecame() {
        Annotation annotation = annotate(10, "strategic");
        Change.OfDocument added = new Change.OfDocument(null, document);
        Change.OfAnnotation made = new Change.OfAnnotation(null, annotation);
        Exported exported =
                Exported.of(
                        workspace,
                        new ExportChoice(Set.of(), Set.of(), true),
                        entry(1, new Entry.Act.Do(Sample.newWorkspace())),
                        entry(2, new Entry.Act.Do(new Change.OfTitle("Desk", "Levant desk"))),
                        entry(3, new Entry.Act.Do(added)),
                        entry(4, new Entry.Act.Do(made)),
                        entry(5, new Entry.Act.Do(new Change.OfTag(null, tag), true)),
                        entry(6, new Entry.Act.Undo(4)),
                        entry(7, new Entry.Act.Redo(4)));

        JsonNode history = exported.tree().get("history");

        assertThat(history).hasSize(7);
        assertThat(history.at("/0/reason").asString()).isEqualTo("create-workspace");
        assertThat(history.at("/3/changes/0/before").isNull()).isTrue();
        assertThat(history.at("/3/changes/0/after/start").asInt()).isEqualTo(5);
        assertThat(history.at("/4/continues").asBoolean()).isTrue();
        assertThat(history.at("/5/action").asString()).isEqualTo("undo");
        assertThat(history.at("/5/target").asInt()).isEqualTo(4);
    }

    @Test
    void aHistoryIsNoPartOfWhatIsReadBack() throws ExchangeException {
        annotate(10, "strategic");
        Exported exported =
                Exported.of(
                        workspace,
                        new ExportChoice(Set.of(), Set.of(), true),
                        entry(1, new Entry.Act.Do(Sample.newWorkspace())));
        MemoryCorpus fresh = Importing.newWorkspace();

        MergePlan plan = Importing.merge(exported.json(), fresh);

        assertThat(plan.warnings()).isEmpty();
        assertThat(Exported.of(fresh).content()).isEqualTo(Exported.of(workspace).content());
    }

    @Test
    void aPassageOfALostTextKeepsItsWordsInTheHistory() {
        Document lost = Sample.document(Sample.id(60), "Lost", "lost words");
        Annotation passage = Sample.annotation(Sample.id(61), lost, "lost words", new Span(0, 4));
        Exported exported =
                Exported.of(
                        workspace,
                        new ExportChoice(Set.of(), Set.of(), true),
                        entry(1, new Entry.Act.Do(new Change.OfDocument(lost, null))),
                        entry(2, new Entry.Act.Do(new Change.OfAnnotation(passage, null))));

        JsonNode before = exported.tree().at("/history/1/changes/0/before");

        assertThat(before.get("start").isNull()).isTrue();
        assertThat(before.get("quote").asString()).isEqualTo("lost");
    }

    @Test
    void theSchemaRefusesWhatTheFormatDoesNotSay() {
        annotate(10, "strategic");
        String json = Exported.of(workspace).json();

        assertThat(Exported.problems(json.replace("\"anchor\"", "\"ancor\""))).isNotEmpty();
        assertThat(Exported.problems(json.replace("\"exact\"", "\"orphaned\""))).isNotEmpty();
        assertThat(Exported.problems(json.replace("\"paragraph\"", "\"heading\""))).isNotEmpty();
        assertThat(Exported.problems(json.replace(":03Z", ":03.5Z"))).isNotEmpty();
    }

    private static Entry entry(long sequence, Entry.Act act) {
        return new Entry(sequence, Sample.NOW, Sample.ADA.id(), act);
    }

    private Annotation annotate(long id, String words, TagUse... tags) {
        Content content = workspace.content(document);
        int start = content.text().indexOf(words);
        Annotation annotation =
                Sample.annotation(
                        Sample.id(id),
                        document,
                        content.text(),
                        new Span(start, start + words.length()),
                        tags);
        workspace.apply(new Change.OfAnnotation(null, annotation));
        return annotation;
    }

    private Annotation passage(long id, Span span, String words) {
        Quote quote = new Quote(words, "", "");
        return Sample.annotation(Sample.id(id), document, TEXT, new Span(0, 0))
                .withPlace(span, quote, AnchorState.EXACT, Sample.ADA.id(), Sample.NOW);
    }

    private void link(long id, LinkEnd from, LinkEnd to) {
        workspace.apply(
                new Change.OfLink(
                        null,
                        new Link(
                                Sample.id(id),
                                "leads-to",
                                from,
                                to,
                                null,
                                Sample.ADA.id(),
                                Sample.NOW,
                                Sample.NOW)));
    }

    private static JsonNode annotations(Exported exported) {
        return exported.tree().get("documents").get(0).get("annotations");
    }
}
