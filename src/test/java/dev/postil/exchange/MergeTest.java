package dev.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postil.exchange.MergePlan.Count;
import dev.postil.exchange.MergePlan.Thing;
import dev.postil.model.AnchorState;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Codebook;
import dev.postil.model.Document;
import dev.postil.model.Field;
import dev.postil.model.Kind;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.LinkType;
import dev.postil.model.MemoryCorpus;
import dev.postil.model.Person;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.model.StandardCodebook;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.task.Cancelled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {

    private static final String TEXT = "A policy of strategic ambiguity.";
    private static final Instant LATER = Sample.NOW.plusSeconds(60);

    private final MemoryCorpus ours = Importing.newWorkspace();
    private final MemoryCorpus theirs = Importing.newWorkspace();
    private final Document document = Sample.document(Sample.id(2), "Paper", TEXT);
    private final Annotation annotation =
            Sample.annotation(Sample.id(3), document, TEXT, new Span(12, 31));

    @Test
    void whatIsNewIsAddedInOneStep() throws ExchangeException {
        add(theirs, document, TEXT);
        add(theirs, annotation);

        MergePlan plan = mergeTheirs();

        assertThat(plan.change().reason()).isEqualTo(Change.Reason.MERGE);
        assertThat(plan.count(Thing.DOCUMENT)).isEqualTo(new Count(1, 0, 0));
        assertThat(plan.count(Thing.ANNOTATION)).isEqualTo(new Count(1, 0, 0));
        assertThat(plan.count(Thing.KIND)).isEqualTo(new Count(0, 0, 3));
        assertThat(plan.count(Thing.LINK)).isEqualTo(new Count(0, 0, 0));
        assertThat(ours.annotations(document.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.quote().exact()).isEqualTo("strategic ambiguity"));
    }

    @Test
    void theLaterVersionWins() throws ExchangeException {
        addBoth();
        Annotation later = annotation.withNote("theirs", Sample.ADA.id(), LATER);
        theirs.apply(new Change.OfAnnotation(annotation, later));

        MergePlan plan = mergeTheirs();

        assertThat(notes()).containsExactly("theirs");
        assertThat(plan.conflicts())
                .containsExactly(
                        new MergePlan.Conflict(
                                Thing.ANNOTATION,
                                annotation.id().toString(),
                                "strategic ambiguity",
                                true));
    }

    @Test
    void anEarlierVersionDoesNotWin() throws ExchangeException {
        addBoth();
        Annotation later = annotation.withNote("ours", Sample.ADA.id(), LATER);
        ours.apply(new Change.OfAnnotation(annotation, later));

        MergePlan plan = mergeTheirs();

        assertThat(plan.isEmpty()).isTrue();
        assertThat(notes()).containsExactly("ours");
        assertThat(plan.conflicts())
                .singleElement()
                .returns(false, MergePlan.Conflict::fromFile)
                .returns(Thing.ANNOTATION, MergePlan.Conflict::thing);
    }

    @Test
    void aDifferenceBelowASecondIsNone() throws ExchangeException {
        addBoth();
        Annotation precise = annotation.withNote(null, Sample.ADA.id(), Sample.NOW.plusMillis(400));
        ours.apply(new Change.OfAnnotation(annotation, precise));

        MergePlan plan = mergeTheirs();

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.conflicts()).isEmpty();
    }

    @Test
    void documentsAndLinksFollowTheLaterVersionToo() throws ExchangeException {
        addBoth();
        LinkEnd passage = new LinkEnd(annotation.id(), null, null);
        Link link = link(passage, "first", Sample.NOW);
        ours.apply(new Change.OfLink(null, link));
        theirs.apply(new Change.OfLink(null, link(passage, "second", LATER)));
        theirs.apply(new Change.OfDocument(document, document.withTitle("Renamed", LATER)));

        MergePlan plan = mergeTheirs();

        assertThat(ours.links()).extracting(Link::note).containsExactly("second");
        assertThat(ours.documents()).extracting(Document::title).containsExactly("Renamed");
        assertThat(plan.count(Thing.DOCUMENT)).isEqualTo(new Count(0, 1, 0));
    }

    @Test
    void aTagOfTheSameKindAndLabelIsTheSameTag() throws ExchangeException {
        Tag here = Sample.tag(Sample.id(10), "risk", "Misperception");
        Tag there = Sample.tag(Sample.id(11), "risk", "Misperception");
        ours.apply(new Change.OfTag(null, here));
        theirs.apply(new Change.OfTag(null, there));
        add(theirs, document, TEXT);
        add(
                theirs,
                annotation.withTags(
                        List.of(Sample.use("risk", there.id())), Sample.ADA.id(), Sample.NOW));

        mergeTheirs();

        assertThat(ours.codebook().tags()).containsExactly(here);
        assertThat(ours.annotations(document.id()).getFirst().tags())
                .extracting(TagUse::tag)
                .containsExactly(here.id());
        assertThat(mergeTheirs().isEmpty()).isTrue();
    }

    @Test
    void tagsOfTheSameLabelAreToldApartByTheirPath() throws ExchangeException {
        Tag banks = Sample.tag(Sample.id(10), "actor", "Banks");
        Tag states = Sample.tag(Sample.id(11), "actor", "States");
        for (Tag tag : List.of(banks, states, below(banks, 12), below(states, 13))) {
            ours.apply(new Change.OfTag(null, tag));
        }
        Tag theirStates = Sample.tag(Sample.id(21), "actor", "States");
        theirs.apply(new Change.OfTag(null, theirStates));
        theirs.apply(new Change.OfTag(null, below(theirStates, 23)));

        MergePlan plan = mergeTheirs();

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.count(Thing.TAG)).isEqualTo(new Count(0, 0, 2));
    }

    @Test
    void aLaterTagWinsAndStaysAboveItsChildren() throws ExchangeException {
        Tag tag = Sample.tag(Sample.id(10), "actor", "Bank");
        Tag renamed = new Tag(tag.id(), "actor", null, "Banks", null, List.of("bank"), null, LATER);
        ours.apply(new Change.OfTag(null, tag));
        theirs.apply(new Change.OfTag(null, renamed));
        theirs.apply(new Change.OfTag(null, below(renamed, 12)));

        MergePlan plan = mergeTheirs();

        assertThat(ours.codebook().tag(tag.id())).contains(renamed);
        assertThat(plan.count(Thing.TAG)).isEqualTo(new Count(1, 1, 0));
    }

    @Test
    void anUntouchedCodebookGivesWayToTheFiles() throws ExchangeException {
        List<Kind> kinds = StandardCodebook.create().kinds();
        theirs.apply(new Change.OfKind(kinds.getFirst(), null, 0));
        theirs.apply(new Change.OfKind(null, kinds.getFirst(), 2));

        mergeTheirs();

        assertThat(ours.codebook().kinds())
                .extracting(Kind::id)
                .containsExactly("actor", "implication", "risk");
    }

    @Test
    void aCodebookInUseKeepsItsOrderAndGains() throws ExchangeException {
        ours.apply(new Change.OfTag(null, Sample.tag(Sample.id(10), "risk", "Misperception")));
        Kind risk = StandardCodebook.create().kinds().getFirst();
        Field urgency = new Field.Text("urgency", "Urgency");
        Kind wider = new Kind("risk", "Danger", "R", "#000000", "star", List.of(urgency));
        Kind rule = new Kind("rule", "Rule", "R", "#000000", "star", List.of());
        theirs.apply(new Change.OfKind(risk, wider, 0));
        theirs.apply(new Change.OfKind(null, rule, 0));
        theirs.apply(new Change.OfLinkType(null, new LinkType("a", "a", "b", null, null)));

        MergePlan plan = mergeTheirs();

        Codebook merged = ours.codebook();
        assertThat(merged.kinds())
                .extracting(Kind::id)
                .containsExactly("risk", "actor", "implication", "rule");
        assertThat(merged.kind("rule").orElseThrow().key()).isEmpty();
        assertThat(merged.kind("risk").orElseThrow().label()).isEqualTo("Risk");
        assertThat(merged.kind("risk").orElseThrow().fields()).contains(urgency).hasSize(3);
        assertThat(merged.linkType("a")).isPresent();
        assertThat(plan.count(Thing.KIND)).isEqualTo(new Count(1, 1, 2));
    }

    @Test
    void aNameStaysAsItIsHere() throws ExchangeException {
        theirs.apply(new Change.OfPerson(Sample.ADA, new Person(Sample.ADA.id(), "Ada Lovelace")));
        add(theirs, document, TEXT);
        add(theirs, annotation);

        MergePlan plan = mergeTheirs();

        assertThat(ours.people()).containsExactly(Sample.ADA);
        assertThat(plan.conflicts())
                .singleElement()
                .returns(Thing.PERSON, MergePlan.Conflict::thing);
    }

    @Test
    void passagesOfAnotherVersionOfTheTextAreLookedFor() throws ExchangeException {
        String longer = "By the way. " + TEXT + " It names no side, and signs little.";
        Document other = Sample.document(document.id(), "Paper", longer);
        add(ours, other, longer);
        add(theirs, document, TEXT);
        add(theirs, annotation);

        MergePlan plan = mergeTheirs();

        assertThat(ours.annotations(document.id()))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.anchor()).isEqualTo(AnchorState.MOVED);
                            assertThat(it.place().orElseThrow().of(longer))
                                    .isEqualTo("strategic ambiguity");
                        });
        assertThat(ours.documents())
                .extracting(Document::textSha256)
                .containsExactly(other.textSha256());
        assertThat(plan.warnings()).extracting(Warning::key).contains("exchange.warning.otherText");
    }

    @Test
    void aWithheldTextIsTakenFromTheWorkspace() throws ExchangeException {
        Document same = Sample.document(Sample.id(40), "Same text, other id", TEXT);
        add(ours, same, TEXT);
        add(theirs, document, TEXT);
        add(theirs, annotation);

        MergePlan plan = Importing.merge(withheld(), ours);

        assertThat(plan.warnings()).isEmpty();
        assertThat(ours.annotations(document.id()))
                .singleElement()
                .returns(AnchorState.EXACT, Annotation::anchor);
        assertThat(ours.content(document).text()).isEqualTo(TEXT);
    }

    @Test
    void aWithheldTextThatNobodyHasLeavesTheDocumentOut() throws ExchangeException {
        add(theirs, document, TEXT);
        add(theirs, annotation);

        MergePlan plan = Importing.merge(withheld(), ours);

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.warnings())
                .containsExactly(Warning.of("exchange.warning.withheld", "Paper", 1));
    }

    @Test
    void anIdThatBelongsToAnotherDocumentHereIsNotTakenOver() throws ExchangeException {
        Document other = Sample.document(Sample.id(50), "Other", "Other words");
        add(ours, other, "Other words");
        add(ours, Sample.annotation(annotation.id(), other, "Other words", new Span(0, 5)));
        add(theirs, document, TEXT);
        add(theirs, annotation);

        mergeTheirs();

        assertThat(ours.annotations(other.id())).hasSize(1);
        assertThat(ours.annotations(document.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.id()).isNotEqualTo(annotation.id()));
        assertThat(mergeTheirs().isEmpty()).isTrue();
    }

    @Test
    void aPartOfAWorkspaceMergedBackLosesNothing() throws ExchangeException {
        addBoth();
        TagUse risk = Sample.use("risk", null);
        TagUse actor = Sample.use("actor", null);
        Annotation tagged = annotation.withTags(List.of(actor, risk), Sample.ADA.id(), Sample.NOW);
        ours.apply(new Change.OfAnnotation(annotation, tagged));
        Exported part = Exported.of(ours, new ExportChoice(Set.of(), Set.of("risk"), false));

        assertThat(Importing.merge(part.json(), ours).isEmpty()).isTrue();
    }

    @Test
    void readingStopsWhereItIsAskedTo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), Exported.of(theirs).json());

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(
                        () -> new AnnotatedJsonReader(Limits.STANDARD).open(file, new Cancelled()));
    }

    private MergePlan mergeTheirs() throws ExchangeException {
        return Importing.merge(Exported.of(theirs).json(), ours);
    }

    private String withheld() {
        return Exported.of(theirs).json().replaceFirst("\"text\": \"[^\n]*\",", "\"text\": null,");
    }

    private void addBoth() {
        for (MemoryCorpus workspace : List.of(ours, theirs)) {
            add(workspace, document, TEXT);
            add(workspace, annotation);
        }
    }

    private static void add(MemoryCorpus workspace, Document document, String text) {
        workspace.keep(document, Sample.content(text));
        workspace.apply(new Change.OfDocument(null, document));
    }

    private static void add(MemoryCorpus workspace, Annotation annotation) {
        workspace.apply(new Change.OfAnnotation(null, annotation));
    }

    private static Tag below(Tag parent, long id) {
        UUID child = Sample.id(id);
        return new Tag(
                child, parent.kind(), parent.id(), "Central", null, List.of(), null, Sample.NOW);
    }

    private static Link link(LinkEnd passage, String note, Instant modified) {
        UUID id = Sample.id(30);
        UUID ada = Sample.ADA.id();
        return new Link(id, "contradicts", passage, passage, note, ada, Sample.NOW, modified);
    }

    private List<String> notes() {
        return ours.annotations(document.id()).stream().map(it -> "" + it.note()).toList();
    }
}
