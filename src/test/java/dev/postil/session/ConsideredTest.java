package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.LinkType;
import dev.postil.model.Span;
import dev.postil.model.Status;
import dev.postil.store.Store;
import dev.postil.task.SlowDisk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is worked out while something else is done to the workspace.
class ConsideredTest {

    @TempDir Path folder;

    private final SlowDisk slow = new SlowDisk();
    private final List<Exception> failures = new ArrayList<>();
    private Session session;

    @BeforeEach
    void open() throws Exception {
        OpenedWorkspace workspace =
                OpenedWorkspace.with(folder, "Moscow and Ankara talk.\n\nAnkara waits.");
        Path place = workspace.session().folder();
        workspace.close();
        session = Session.open(Store.open(place), "Ada", slow, OpenedWorkspace.CLOCK);
        slow.catchUp();
        session.show(session.library().documents().getFirst(), failures::add);
        slow.catchUp();
    }

    @AfterEach
    void close() {
        session.close(_ -> {});
        slow.catchUp();
        assertThat(failures).isEmpty();
    }

    @Test
    void aDocumentGoesWithThePassageThatWasTaggedWhileItWasBeingRemoved() {
        Shelving shelving = new Shelving(session);
        Document document = session.library().documents().getFirst();
        shelving.remove(List.of(document), () -> {}, failures::add);
        tag("Moscow");
        slow.catchUp();

        assertThat(session.library().documents()).isEmpty();
        assertThat(session.saving().state().get()).isEqualTo(new SaveState.Saved());
        session.history().undo();
        slow.catchUp();
        assertThat(session.library().documents()).hasSize(1);
        assertThat(session.store().annotations(document.id())).hasSize(1);
    }

    @Test
    void aDocumentThatIsRemovedTwiceAtOnceIsRemovedOnce() {
        Shelving shelving = new Shelving(session);
        Document document = session.library().documents().getFirst();
        List<String> done = new ArrayList<>();
        shelving.remove(List.of(document), () -> done.add("first"), failures::add);
        shelving.remove(List.of(document), () -> done.add("second"), failures::add);
        slow.catchUp();

        assertThat(done).containsExactly("first", "second");
        assertThat(session.saving().state().get()).isEqualTo(new SaveState.Saved());
        session.history().undo();
        slow.catchUp();
        assertThat(session.library().documents()).containsExactly(document);
    }

    @Test
    void aDocumentIsRemovedAsItIsByThen() {
        Shelving shelving = new Shelving(session);
        Document document = session.library().documents().getFirst();
        shelving.remove(List.of(document), () -> {}, failures::add);
        shelving.mark(document, Status.DONE);
        slow.catchUp();

        assertThat(session.library().documents()).isEmpty();
        assertThat(session.saving().state().get()).isEqualTo(new SaveState.Saved());
    }

    @Test
    void aDocumentWhoseImportIsUndoneWhileItIsOnItsWayIsNotOpened() {
        Document document = session.library().documents().getFirst();
        session.closeDocument();
        session.show(document, failures::add);
        session.history().undo();
        slow.catchUp();

        assertThat(session.library().documents()).isEmpty();
        assertThat(session.document()).isEmpty();
    }

    @Test
    void aTypeOfLinkIsDeletedAsItIsByThen() {
        LinkType drives = session.vocabulary().now().linkTypes().getFirst();
        var editing = new CodebookEditing(session);
        session.perform(
                new Change.OfLinkType(
                        drives,
                        new LinkType(
                                drives.id(),
                                "pushes",
                                drives.inverse(),
                                drives.from(),
                                drives.to())));
        editing.deleteLinkType(drives, () -> {}, failures::add);
        session.history().undo();
        slow.catchUp();
        editing.deleteLinkType(drives, () -> {}, failures::add);
        slow.catchUp();

        assertThat(session.vocabulary().now().linkType(drives.id())).isEmpty();
        assertThat(session.saving().state().get()).isEqualTo(new SaveState.Saved());
    }

    @Test
    void twoMergesOfTheSameAtOnceAreOne() throws Exception {
        Document document = session.library().documents().getFirst();
        tag("Moscow");
        slow.catchUp();
        Path file = folder.resolve("others.json");
        new Exporting(session, OpenedWorkspace.CLOCK, "test")
                .exportJson("", List.of(), false, file, () -> {}, failures::add);
        slow.catchUp();
        session.history().undo();
        slow.catchUp();

        Merging merging = new Merging(session);
        merging.merge(null, file, _ -> {}, failures::add);
        merging.merge(null, file, _ -> {}, failures::add);
        slow.catchUp();

        assertThat(session.saving().state().get()).isEqualTo(new SaveState.Saved());
        assertThat(session.store().annotations(document.id())).hasSize(1);
    }

    @Test
    void whatIsOnItsWayToTheDiskIsWaitedFor() {
        tag("Moscow");
        tag("Ankara");
        Document document = session.library().documents().getFirst();
        new Shelving(session).remove(List.of(document), () -> {}, failures::add);
        slow.catchUp();

        assertThat(session.library().documents()).isEmpty();
        assertThat(session.saving().state().get()).isEqualTo(new SaveState.Saved());
    }

    private void tag(String words) {
        int start = session.document().orElseThrow().text().indexOf(words);
        session.selection().selectWords(new Span(start, start + words.length()));
        new Tagging(session).press("risk");
    }

    @Test
    void aFileWhoseFirstImportIsUndoneWhileItComesAgainIsThereWithItsText() throws Exception {
        Path file = java.nio.file.Files.writeString(folder.resolve("again.txt"), "Words again.");
        Importing importing =
                new Importing(
                        session, dev.postil.intake.Intake.standard(), slow, OpenedWorkspace.CLOCK);
        importing.importFile("", file, _ -> {}, failures::add);
        slow.catchUp();
        List<Importing.Result> results = new ArrayList<>();
        importing.importFile("", file, results::add, failures::add);
        session.history().undo();
        slow.catchUp();

        assertThat(results).singleElement().isInstanceOf(Importing.Result.Added.class);
        session.show(results.getFirst().document(), failures::add);
        slow.catchUp();
        assertThat(session.document().orElseThrow().text()).isEqualTo("Words again.");
    }
}
