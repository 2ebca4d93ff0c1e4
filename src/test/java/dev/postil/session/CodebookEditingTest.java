package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.FieldValue;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookEditingTest {

    @TempDir Path folder;
    private OpenedWorkspace workspace;
    private Session session;
    private CodebookEditing editing;

    @BeforeEach
    void open() throws Exception {
        workspace = OpenedWorkspace.with(folder, "one two three four five six\n");
        session = workspace.session();
        editing = new CodebookEditing(session);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void deletingATagKeepsThePassagesAndSaysHowManyAreBare() {
        Tag fear = tag("risk", "Fear", null);
        Tag below = tag("risk", "Fear of loss", fear.id());
        Annotation both = annotate("one", use(fear), use(below));
        Annotation only = annotate("two", use(fear));

        Reach reach = perform(edits -> edits.deleteTag(fear.id()));

        assertThat(reach).isEqualTo(new Reach(2, 1, 1, 0, 0, 0));
        assertThat(tags(both)).containsExactly(below.id());
        assertThat(tags(only)).isEmpty();
        assertThat(label(below).parent()).isNull();
        assertThat(session.vocabulary().now().tag(fear.id())).isEmpty();
    }

    @Test
    void deletingIsOneStepAlsoForDocumentsThatAreNotOpen() throws Exception {
        Tag fear = tag("risk", "Fear", null);
        Annotation first = annotate("one", use(fear));
        workspace.importText("other.txt", "another document altogether\n");
        annotate("another", use(fear));
        new Shelving(session).tag(workspace.document().document().get(), "risk", fear.id());

        Reach reach = perform(edits -> edits.deleteTag(fear.id()));

        assertThat(reach).isEqualTo(new Reach(2, 2, 2, 1, 0, 0));
        try (Stream<Annotation> left = session.store().tagged("risk", fear.id())) {
            assertThat(left).isEmpty();
        }
        session.history().undo();
        try (Stream<Annotation> back = session.store().tagged("risk", fear.id())) {
            assertThat(back).hasSize(2).contains(first);
        }
        assertThat(workspace.document().document().get().tags()).hasSize(1);
    }

    @Test
    void mergingJoinsNamesPassagesAndWhatIsBelow() {
        Tag fear = tag("risk", "Fear", null, "dread");
        Tag below = tag("risk", "Fear of loss", fear.id());
        Tag worry = tag("risk", "Worry", null);
        Annotation both =
                annotate("one", filled(fear, "impact", 3), filled(worry, "likelihood", 2));
        Annotation only = annotate("two", filled(fear, "impact", 5));

        Reach reach = perform(edits -> edits.merge(fear.id(), worry.id()));

        assertThat(reach.passages()).isEqualTo(2);
        assertThat(label(worry).aliases()).containsExactly("Fear", "dread");
        assertThat(label(below).parent()).isEqualTo(worry.id());
        assertThat(tags(both)).containsExactly(worry.id());
        assertThat(now(both).tags().getFirst().fields()).containsOnlyKeys("impact", "likelihood");
        assertThat(now(only).tags().getFirst().fields())
                .containsEntry("impact", new FieldValue.Point(5));
    }

    @Test
    void mergingIntoATagBelowPutsThatInItsPlace() {
        Tag top = tag("risk", "Top", null);
        Tag middle = tag("risk", "Middle", top.id());
        Tag low = tag("risk", "Low", middle.id());
        Tag sibling = tag("risk", "Sibling", middle.id());

        perform(edits -> edits.merge(middle.id(), low.id()));

        assertThat(label(low).parent()).isEqualTo(top.id());
        assertThat(label(sibling).parent()).isEqualTo(low.id());
    }

    @Test
    void linksThatSayTheSameAfterAMergeBecomeOne() {
        Tag fear = tag("risk", "Fear", null);
        Tag worry = tag("risk", "Worry", null);
        Tag flight = tag("implication", "Flight", null);
        Tag calm = tag("implication", "Calm", null);
        Link gone = link(LinkEnd.of(fear), LinkEnd.of(flight));
        Link moved = link(LinkEnd.of(fear), LinkEnd.of(calm));
        Link there = link(LinkEnd.of(worry), LinkEnd.of(flight));
        link(LinkEnd.of(fear), LinkEnd.of(worry));
        List<Link> before = links();

        Reach reach = perform(edits -> edits.merge(fear.id(), worry.id()));

        assertThat(reach).isEqualTo(new Reach(0, 0, 0, 0, 1, 2));
        assertThat(links())
                .extracting(Link::id)
                .containsExactlyInAnyOrder(moved.id(), there.id())
                .doesNotContain(gone.id());
        session.history().undo();
        assertThat(links()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aTagMovedToAnotherKindTakesItsPassagesAlong() {
        Tag fear = tag("risk", "Fear", null);
        Tag below = tag("risk", "Fear of loss", fear.id());
        Annotation passage =
                annotate("one", use(fear), TagUse.of("actor", null, by(), session.now()));
        annotate("two", use(below));

        Reach reach = perform(edits -> edits.move(fear.id(), "actor", null));

        assertThat(reach.passages()).isEqualTo(2);
        assertThat(now(passage).tags())
                .extracting(use -> use.kind() + use.tag())
                .containsExactly("actor" + fear.id());
        assertThat(label(below).kind()).isEqualTo("actor");
        assertThat(label(below).parent()).isEqualTo(fear.id());
        assertThat(session.library().annotationsOf(workspace.document().id(), "risk")).isZero();
    }

    @Test
    void aTagCannotStandBelowItself() {
        Tag fear = tag("risk", "Fear", null);
        Tag below = tag("risk", "Fear of loss", fear.id());

        assertThat(editing.edits().move(fear.id(), "risk", below.id()))
                .isEqualTo(CodebookEdit.NOTHING);
        assertThat(editing.edits().canMove(below.id(), "risk", fear.id())).isFalse();
        assertThat(editing.edits().canMove(below.id(), "risk", null)).isTrue();
    }

    @Test
    void splittingMovesTheChosenPassagesOnly() {
        Tag fear = tag("risk", "Fear", null);
        Annotation one = annotate("one", use(fear));
        Annotation two = annotate("two", use(fear));
        UUID fresh = UUID.randomUUID();

        perform(edits -> edits.split(fear.id(), fresh, "Dread", Set.of(two.id())));

        assertThat(tags(one)).containsExactly(fear.id());
        assertThat(tags(two)).containsExactly(fresh);
        assertThat(session.vocabulary().now().tag(fresh).orElseThrow().label()).isEqualTo("Dread");
    }

    @Test
    void linksFollowTheirTagsAndGoWhereNothingIsLeftOfThem() {
        Tag fear = tag("risk", "Fear", null);
        Tag worry = tag("risk", "Worry", null);
        Annotation passage = annotate("one", use(fear));
        Link alone =
                link(new LinkEnd(null, "risk", fear.id()), new LinkEnd(null, "risk", worry.id()));
        Link onPassage =
                link(
                        new LinkEnd(passage.id(), "risk", fear.id()),
                        new LinkEnd(null, "risk", worry.id()));

        Reach reach = perform(edits -> edits.deleteTag(fear.id()));

        assertThat(reach.linksGone()).isEqualTo(1);
        assertThat(reach.linksChanged()).isEqualTo(1);
        assertThat(links()).extracting(Link::id).containsExactly(onPassage.id());
        assertThat(links().getFirst().from()).isEqualTo(new LinkEnd(passage.id(), null, null));
        session.history().undo();
        assertThat(links()).containsExactlyInAnyOrder(alone, onPassage);

        perform(edits -> edits.merge(fear.id(), worry.id()));

        assertThat(links()).extracting(Link::id).containsExactly(onPassage.id());
    }

    @Test
    void deletingAKindTakesItsTagsOffAndOutOfLinkTypes() {
        Tag fear = tag("risk", "Fear", null);
        Annotation passage =
                annotate("one", use(fear), TagUse.of("actor", null, by(), session.now()));
        annotate("two", TagUse.of("risk", null, by(), session.now()));
        OpenedWorkspace.State before = workspace.state();

        Reach reach = perform(edits -> edits.deleteKind("risk"));

        assertThat(reach).isEqualTo(new Reach(2, 1, 1, 0, 0, 0));
        assertThat(now(passage).tags()).extracting(TagUse::kind).containsExactly("actor");
        assertThat(session.vocabulary().now().linkType("mitigates").orElseThrow().to()).isEmpty();
        session.history().undo();
        assertThat(workspace.state()).isEqualTo(before);
    }

    @Test
    void anEditIsWorkedOutAnewWhereSomethingChangedMeanwhile() {
        Tag fear = tag("risk", "Fear", null);
        annotate("one", use(fear));
        List<PreparedEdit> prepared = new ArrayList<>();
        editing.prepare(edits -> edits.deleteTag(fear.id()), prepared::add, this::fail);
        Annotation later = annotate("two", use(fear));
        List<Reach> reach = new ArrayList<>();

        editing.perform(prepared.getFirst(), reach::add, this::fail);

        assertThat(prepared.getFirst().reach().passages()).isEqualTo(1);
        assertThat(reach.getFirst().passages()).isEqualTo(2);
        assertThat(tags(later)).isEmpty();
        assertThat(session.saved()).isInstanceOf(SaveState.Saved.class);
    }

    @Test
    void kindsChangeTheirOrderAndBack() {
        OpenedWorkspace.State before = workspace.state();

        perform(edits -> edits.move(edits.codebook().kinds().getFirst(), 2));

        assertThat(session.vocabulary().now().kinds())
                .extracting(kind -> kind.id())
                .containsExactly("actor", "implication", "risk");
        assertThat(session.store().codebook()).isEqualTo(session.vocabulary().now());
        session.history().undo();
        assertThat(workspace.state()).isEqualTo(before);
    }

    private Reach perform(Function<CodebookEdits, CodebookEdit> edit) {
        List<Reach> reach = new ArrayList<>();
        long before = session.history().sequence();
        editing.perform(edit, reach::add, this::fail);
        assertThat(session.history().sequence()).isEqualTo(before + 1);
        return reach.getFirst();
    }

    private void fail(Exception failure) {
        throw new AssertionError(failure);
    }

    private UUID by() {
        return session.author().id();
    }

    private Tag tag(String kind, String label, @Nullable UUID parent, String... aliases) {
        Tag tag =
                new Tag(
                        UUID.randomUUID(),
                        kind,
                        parent,
                        label,
                        null,
                        List.of(aliases),
                        null,
                        session.now());
        session.perform(new Change.OfTag(null, tag));
        return tag;
    }

    private TagUse use(Tag tag) {
        return TagUse.of(tag.kind(), tag.id(), by(), session.now());
    }

    private TagUse filled(Tag tag, String field, int point) {
        return new TagUse(
                tag.kind(),
                tag.id(),
                Map.of(field, new FieldValue.Point(point)),
                by(),
                session.now());
    }

    private Annotation annotate(String words, TagUse... uses) {
        Annotation made =
                Draft.of(session, workspace.document(), workspace.select(words))
                        .withTags(List.of(uses), by(), session.now());
        session.perform(new Change.OfAnnotation(null, made));
        return made;
    }

    private Link link(LinkEnd from, LinkEnd to) {
        Link link =
                new Link(
                        UUID.randomUUID(),
                        "leads-to",
                        from,
                        to,
                        null,
                        by(),
                        session.now(),
                        session.now());
        session.perform(new Change.OfLink(null, link));
        return link;
    }

    private List<Link> links() {
        Store store = session.store();
        try (Stream<Link> links = store.links()) {
            return links.toList();
        }
    }

    private Annotation now(Annotation annotation) {
        return session.annotation(annotation.id()).orElseThrow();
    }

    private List<@Nullable UUID> tags(Annotation annotation) {
        return now(annotation).tags().stream().<@Nullable UUID>map(TagUse::tag).toList();
    }

    private Tag label(Tag tag) {
        return session.vocabulary().now().tag(tag.id()).orElseThrow();
    }
}
