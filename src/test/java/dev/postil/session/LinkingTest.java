package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.session.DocumentLinks.Hanging;
import dev.postil.session.LinkRules.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkingTest {

    private static final String SENTENCE =
            "Russia and Iran drive escalation at the border, and with it the loss of access.";

    @TempDir Path folder;
    private OpenedWorkspace workspace;
    private Session session;
    private Tagging tagging;
    private Linking linking;

    @BeforeEach
    void open() throws Exception {
        workspace = OpenedWorkspace.with(folder, SENTENCE);
        use();
    }

    private void use() {
        session = workspace.session();
        tagging = new Tagging(session);
        linking = new Linking(session);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aSentenceNamesTwoActorsAndARiskWithTwoLinks() {
        Annotation sentence = sentence();

        Link one = link(end(sentence, "Russia"), end(sentence, "Escalation"));
        Link other = link(end(sentence, "Iran"), end(sentence, "Escalation"));

        assertThat(one.type()).isEqualTo("drives");
        assertThat(links().at(sentence))
                .extracting(Hanging::link)
                .containsExactlyInAnyOrder(one, other);
        session.history().undo();
        assertThat(links().at(sentence)).extracting(Hanging::link).containsExactly(one);
        session.history().redo();
        assertThat(links().at(sentence)).hasSize(2);
    }

    @Test
    void theRiskReadsTheLinkBackwards() {
        Annotation sentence = sentence();

        Link link = link(end(sentence, "Escalation"), end(sentence, "Russia"));

        assertThat(link.type()).isEqualTo("drives");
        assertThat(link.from()).isEqualTo(end(sentence, "Russia"));
    }

    @Test
    void kindsThatATypeDoesNotTakeAreRefused() {
        Annotation sentence = sentence();
        var drives = session.vocabulary().now().linkType("drives").orElseThrow();

        assertThat(
                        linking.make(
                                new Reading(drives, true),
                                end(sentence, "Escalation"),
                                end(sentence, "Russia")))
                .isEmpty();
        Link link = link(end(sentence, "Russia"), end(sentence, "Escalation"));
        assertThat(linking.turn(link)).isFalse();
        assertThat(only(sentence)).isEqualTo(link);
    }

    @Test
    void retypingAndTurningAreOneStepEach() {
        Annotation sentence = sentence();
        Link link = link(end(sentence, "Russia"), end(sentence, "Escalation"));
        var contradicts = session.vocabulary().now().linkType("contradicts").orElseThrow();

        assertThat(linking.retype(link, new Reading(contradicts, true))).isTrue();
        Link retyped = only(sentence);
        assertThat(linking.turn(retyped)).isTrue();
        assertThat(only(sentence).from()).isEqualTo(link.to());

        session.history().undo();
        assertThat(only(sentence)).isEqualTo(retyped);
        session.history().undo();
        assertThat(only(sentence)).isEqualTo(link);
    }

    @Test
    void theSameLinkIsNotMadeTwice() {
        Annotation sentence = sentence();
        Link one = link(end(sentence, "Russia"), end(sentence, "Escalation"));

        assertThat(link(end(sentence, "Russia"), end(sentence, "Escalation"))).isEqualTo(one);
        assertThat(links().at(sentence)).hasSize(1);
    }

    @Test
    void removingAPassageRemovesItsLinksAndUndoBringsThemBack() {
        Annotation sentence = sentence();
        Link one = link(end(sentence, "Russia"), end(sentence, "Escalation"));
        Link other = link(end(sentence, "Iran"), end(sentence, "Escalation"));

        tagging.remove(sentence);
        assertThat(links().all()).isEmpty();
        assertThat(stored()).isEmpty();

        session.history().undo();
        assertThat(links().at(sentence))
                .extracting(Hanging::link)
                .containsExactlyInAnyOrder(one, other);
        assertThat(stored()).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void takingATagOffRemovesTheLinksOfThatTagAlone() {
        Annotation sentence = sentence();
        Link russia = link(end(sentence, "Russia"), end(sentence, "Escalation"));
        Link iran = link(end(sentence, "Iran"), end(sentence, "Escalation"));

        tagging.untag(sentence, use(sentence, "Iran"));
        assertThat(links().at(sentence)).extracting(Hanging::link).containsExactly(russia);

        session.history().undo();
        assertThat(links().at(sentence))
                .extracting(Hanging::link)
                .containsExactlyInAnyOrder(russia, iran);
    }

    @Test
    void namingAKindTakesItsLinksAlong() {
        workspace.select("escalation");
        tagging.press("risk");
        Annotation risk = workspace.selected();
        Link link =
                link(LinkEnd.of(risk, risk.tags().getFirst()), LinkEnd.of(tag("actor", "Russia")));

        tagging.create("risk", "Escalation");

        Annotation named = workspace.selected();
        assertThat(only(named).to()).isEqualTo(end(named, "Escalation"));
        session.history().undo();
        assertThat(only(risk)).isEqualTo(link);
    }

    @Test
    void aLinkToATagAloneShowsAtEachOfItsMentions() {
        Tag access = tag("implication", "Loss of access");
        Annotation sentence = sentence();
        link(end(sentence, "Escalation"), LinkEnd.of(access));

        workspace.select("loss of access");
        tagging.name(access);

        List<Hanging> there = links().at(workspace.selected());
        assertThat(there).hasSize(1);
        assertThat(there.getFirst().outward()).isFalse();
        assertThat(there.getFirst().here()).isEqualTo(LinkEnd.of(access));
    }

    @Test
    void linksIntoAnotherDocumentAreKnownWithTheirWordsAfterARestart() throws Exception {
        Annotation sentence = sentence();
        Link link = linkAcross(sentence);

        workspace.reopen();
        use();
        session.show(document(sentence), LinkingTest::fail);

        assertThat(links().at(sentence)).extracting(Hanging::link).containsExactly(link);
        assertThat(links().passage(link.to()).orElseThrow().quote().exact()).isEqualTo("protocol");
    }

    @Test
    void aPassageOfAnotherDocumentThatComesBackByUndoIsKnownAgain() {
        Annotation sentence = sentence();
        Link link = linkAcross(sentence);
        session.history().undo();
        session.show(document(sentence), LinkingTest::fail);

        session.history().redo();

        assertThat(links().passage(link.to()).orElseThrow().quote().exact()).isEqualTo("protocol");
    }

    @Test
    void linksOfATagThatComesIntoTheDocumentAreRead() {
        Annotation sentence = sentence();
        Tag access = tag("implication", "Loss of access");
        Link link = link(end(sentence, "Escalation"), LinkEnd.of(access));
        workspace.importText("other.txt", "The loss of access was denied.");
        assertThat(links().all()).isEmpty();

        workspace.select("loss of access");
        tagging.name(access);

        assertThat(links().at(workspace.selected()))
                .extracting(Hanging::link)
                .containsExactly(link);
        assertThat(links().passage(link.from())).contains(sentence);
    }

    @Test
    void goingAlongALinkOpensTheOtherDocumentAndSelectsThePassage() {
        Annotation sentence = sentence();
        Link link = linkAcross(sentence);
        Going going = new Going(session);

        going.to(link.from(), LinkingTest::fail);
        assertThat(workspace.selected()).isEqualTo(sentence);

        going.to(link.to(), LinkingTest::fail);
        assertThat(workspace.selected().quote().exact()).isEqualTo("protocol");
        assertThat(workspace.document().id()).isNotEqualTo(sentence.document());
    }

    @Test
    void goingToATagAloneGoesToItsNextMention() {
        Annotation sentence = sentence();
        Tag russia = session.vocabulary().tagCalled("Russia", "actor").orElseThrow();
        workspace.select("Iran");
        tagging.name(russia);
        Annotation iran = workspace.selected();
        Going going = new Going(session);

        going.to(LinkEnd.of(russia), LinkingTest::fail);
        assertThat(workspace.selected()).isEqualTo(sentence);
        going.to(LinkEnd.of(russia), LinkingTest::fail);
        assertThat(workspace.selected()).isEqualTo(iran);
    }

    @Test
    void theReasoningIsOneStep() {
        Annotation sentence = sentence();
        Link link = link(end(sentence, "Russia"), end(sentence, "Escalation"));
        Notes notes = new Notes(session, workspace.background());

        notes.typeOnLink(link.id(), "because");
        workspace.background().flush();
        notes.typeOnLink(link.id(), "because it says so");
        notes.leave();

        assertThat(only(sentence).note()).isEqualTo("because it says so");
        session.history().undo();
        assertThat(only(sentence).note()).isNull();
    }

    @Test
    void mergingATagLeadsItsLinksToTheOtherOnce() {
        Annotation sentence = sentence();
        Tag russia = session.vocabulary().tagCalled("Russia", "actor").orElseThrow();
        Tag iran = session.vocabulary().tagCalled("Iran", "actor").orElseThrow();
        Tag risk = session.vocabulary().tagCalled("Escalation", "risk").orElseThrow();
        Link one = link(LinkEnd.of(russia), LinkEnd.of(risk));
        Link same = link(LinkEnd.of(iran), LinkEnd.of(risk));
        Link between =
                linking.make(
                                LinkRules.guess(
                                                LinkEnd.of(russia),
                                                LinkEnd.of(iran),
                                                session.vocabulary().now())
                                        .orElseThrow(),
                                LinkEnd.of(russia),
                                LinkEnd.of(iran))
                        .orElseThrow();

        var changes =
                LinkUpkeep.relinking(
                        List.of(one, same, between),
                        end -> Optional.of(iran.id().equals(end.tag()) ? LinkEnd.of(russia) : end),
                        session.now());

        assertThat(changes)
                .containsExactly(new Change.OfLink(same, null), new Change.OfLink(between, null));
    }

    private Annotation sentence() {
        workspace.select("Russia and Iran drive escalation at the border");
        tagging.create("actor", "Russia");
        tagging.create("actor", "Iran");
        tagging.create("risk", "Escalation");
        return workspace.selected();
    }

    private Link linkAcross(Annotation sentence) {
        workspace.importText("other.txt", "They asked for a protocol.");
        workspace.select("protocol");
        tagging.create("implication", "Paper");
        return link(end(sentence, "Escalation"), end(workspace.selected(), "Paper"));
    }

    private Tag tag(String kind, String label) {
        Tag tag = Draft.of(session, kind, label);
        session.perform(new Change.OfTag(null, tag));
        return tag;
    }

    private TagUse use(Annotation annotation, String label) {
        return annotation.tags().stream()
                .filter(use -> session.vocabulary().now().label(use).equals(label))
                .findFirst()
                .orElseThrow();
    }

    private LinkEnd end(Annotation annotation, String label) {
        return LinkEnd.of(annotation, use(annotation, label));
    }

    private Link link(LinkEnd here, LinkEnd there) {
        Reading reading = LinkRules.guess(here, there, session.vocabulary().now()).orElseThrow();
        return linking.make(reading, here, there).orElseThrow();
    }

    private Link only(Annotation annotation) {
        List<Hanging> there = links().at(annotation);
        assertThat(there).hasSize(1);
        return there.getFirst().link();
    }

    private DocumentLinks links() {
        return workspace.document().links();
    }

    private List<Link> stored() {
        List<Link> found = new ArrayList<>();
        session.read(
                null, (corpus, _) -> corpus.links().toList(), found::addAll, LinkingTest::fail);
        return found;
    }

    private Document document(Annotation annotation) {
        return session.library().document(annotation.document()).orElseThrow();
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }
}
