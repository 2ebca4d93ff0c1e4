package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Document;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.Tag;
import dev.postil.session.Retrieving.Kept;
import dev.postil.session.Retrieving.Then;
import dev.postil.store.StoreException;
import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A document comes back from a backup with all that belongs to it, as one step.
class RetrievingTest {

    private static final String TEXT = "The ministry fears the fleet, and the fleet fears the fog.";

    @TempDir Path folder;
    private OpenedWorkspace workspace;
    private Session session;
    private Tagging tagging;
    private Retrieving retrieving;
    private Document document;
    private Tag ministry;

    @BeforeEach
    void open() throws StoreException {
        workspace = OpenedWorkspace.with(folder, TEXT);
        session = workspace.session();
        tagging = new Tagging(session);
        retrieving = new Retrieving(session);
        document = session.library().now().getFirst();
        ministry = named("ministry", "actor", "Ministry");
        Tag fleet = named("fleet", "risk", "Fleet");
        link(ministry, fleet);
        session.safekeeping().backUp(null, _ -> {}, RetrievingTest::fail);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Tag named(String words, String kind, String label) {
        workspace.select(words);
        tagging.create(kind, label);
        return session.vocabulary().now().tags().getLast();
    }

    private void link(Tag from, Tag to) {
        LinkEnd start = end(from);
        LinkEnd end = end(to);
        new Linking(session)
                .make(
                        LinkRules.guess(start, end, session.vocabulary().now()).orElseThrow(),
                        start,
                        end);
    }

    private LinkEnd end(Tag tag) {
        return workspace.document().annotations().stream()
                .filter(annotation -> annotation.hasKind(tag.kind()))
                .map(annotation -> LinkEnd.of(annotation, annotation.tags().getFirst()))
                .findFirst()
                .orElseThrow();
    }

    private Kept newest() {
        List<Kept> found = new ArrayList<>();
        retrieving.list(found::addAll, RetrievingTest::fail);
        return found.getFirst();
    }

    private List<Then> look(Kept kept) {
        List<Then> found = new ArrayList<>();
        retrieving.look(kept, found::addAll, RetrievingTest::fail);
        return found;
    }

    private boolean bringBack() {
        List<Boolean> done = new ArrayList<>();
        retrieving.bringBack(null, newest(), document.id(), done::add, RetrievingTest::fail);
        return done.getFirst();
    }

    private void removeTheDocument() {
        new Shelving(session).remove(List.of(document), () -> {}, RetrievingTest::fail);
    }

    /// What the workspace holds on the disk.
    private record Everything(
            List<Document> documents,
            Codebook codebook,
            List<Annotation> annotations,
            List<Link> links) {}

    private Everything everything() {
        return new Everything(
                session.library().now(),
                session.store().codebook(),
                session.store().annotations(document.id()),
                session.store().linksOf(document.id()));
    }

    @Test
    void aBackupSaysHowManyItHoldsAndWhy() {
        Kept kept = newest();

        assertThat(kept.documents()).isEqualTo(1);
        assertThat(kept.annotations()).isEqualTo(2);
        assertThat(kept.bytes()).isPositive();
        assertThat(kept.why().messageKey()).isEqualTo("backups.why.asked");
    }

    @Test
    void whatDidNotChangeIsNotSaidToDiffer() {
        assertThat(look(newest())).containsExactly(new Then(document, 2, true, 0, 0));
        assertThat(bringBack()).isFalse();
    }

    @Test
    void whatIsMissingAndWhatChangedIsCounted() {
        Kept kept = newest();
        List<Annotation> there = List.copyOf(workspace.document().annotations());
        tagging.remove(there.getFirst());
        new Notes(session, workspace.background()).type(there.getLast().id(), "a note");
        workspace.background().flush();
        workspace.select("fog");
        tagging.press("risk");

        assertThat(look(kept)).containsExactly(new Then(document, 2, true, 1, 1));
    }

    @Test
    void aDocumentThatWasRemovedComesBackWithAllThatBelongsToIt() throws StoreException {
        Everything before = everything();
        Kept kept = newest();
        removeTheDocument();
        assertThat(look(kept)).containsExactly(new Then(document, 2, false, 2, 0));

        assertThat(bringBack()).isTrue();

        assertThat(everything()).isEqualTo(before);
        assertThat(session.store().verify()).isEmpty();
        session.history().undo();
        assertThat(session.library().now()).isEmpty();
        assertThat(session.store().verify()).isEmpty();
    }

    @Test
    void whatChangedIsPutBackAndWhatCameLaterStays() throws StoreException {
        Kept kept = newest();
        List<Annotation> then = List.copyOf(workspace.document().annotations());
        tagging.remove(then.getFirst());
        new Notes(session, workspace.background()).type(then.getLast().id(), "a note");
        workspace.background().flush();
        workspace.select("fog");
        tagging.press("risk");
        Annotation later = workspace.selected();

        List<Boolean> done = new ArrayList<>();
        retrieving.bringBack(null, kept, document.id(), done::add, RetrievingTest::fail);

        assertThat(workspace.document().annotations())
                .containsExactlyInAnyOrder(then.getFirst(), then.getLast(), later);
        assertThat(session.store().linksOf(document.id())).hasSize(1);
        assertThat(session.store().verify()).isEmpty();
    }

    @Test
    void aTagThatIsGoneComesBackWithWhatCarriedIt() throws StoreException {
        Kept kept = newest();
        Everything before = everything();
        new CodebookEditing(session)
                .perform(edits -> edits.deleteTag(ministry.id()), _ -> {}, RetrievingTest::fail);
        assertThat(session.vocabulary().now().tag(ministry.id())).isEmpty();

        retrieving.bringBack(null, kept, document.id(), _ -> {}, RetrievingTest::fail);

        assertThat(session.vocabulary().now().tag(ministry.id())).contains(ministry);
        assertThat(everything().annotations()).isEqualTo(before.annotations());
        assertThat(session.store().verify()).isEmpty();
    }

    @Test
    void aTagThatBelongsToAnotherKindNowIsTakenAsItIs() throws StoreException {
        Kept kept = newest();
        removeTheDocument();
        new CodebookEditing(session)
                .perform(
                        edits -> edits.move(ministry.id(), "implication", null),
                        _ -> {},
                        RetrievingTest::fail);

        retrieving.bringBack(null, kept, document.id(), _ -> {}, RetrievingTest::fail);

        assertThat(session.store().annotations(document.id()))
                .flatExtracting(Annotation::tags)
                .extracting(use -> use.kind())
                .containsExactlyInAnyOrder("implication", "risk");
        assertThat(session.store().verify()).isEmpty();
    }

    @Test
    void aDamagedBackupIsToldAsOneAndNothingIsLeftOfIt() throws IOException {
        Kept kept = newest();
        byte[] bytes = Files.readAllBytes(kept.file());
        for (int i = bytes.length / 2; i < bytes.length / 2 + 400; i++) {
            bytes[i] ^= 0x55;
        }
        Files.write(kept.file(), bytes);
        List<Exception> failures = new ArrayList<>();

        retrieving.look(kept, _ -> {}, failures::add);

        assertThat(failures)
                .singleElement()
                .isInstanceOfSatisfying(
                        StoreException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.NO_BACKUP));
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }
}
