package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Tag;
import dev.postil.store.Backup;
import dev.postil.store.Backup.Cause;
import dev.postil.store.StoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is hard to take back is not done before a backup holds what was there.
class PrecautionTest {

    private static final String TEXT = "one two three four five six seven eight nine ten eleven";

    @TempDir Path folder;
    private OpenedWorkspace workspace;
    private Session session;
    private Tagging tagging;

    @BeforeEach
    void open() throws StoreException {
        workspace = OpenedWorkspace.with(folder, TEXT);
        session = workspace.session();
        tagging = new Tagging(session);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private List<Cause> causes() throws StoreException {
        return backups().stream().map(Backup::cause).toList();
    }

    private List<Backup> backups() throws StoreException {
        return session.store().backups().all();
    }

    private Annotation tagged(String words, String kind) {
        workspace.select(words);
        tagging.press(kind);
        return workspace.selected();
    }

    private List<Annotation> eleven() {
        List<Annotation> made = new ArrayList<>();
        for (String word : TEXT.split(" ")) {
            made.add(tagged(word, "risk"));
        }
        return made;
    }

    private Tag tagInUse(String label) {
        tagged("three", "actor");
        tagging.create("actor", label);
        return session.vocabulary().now().tags().getLast();
    }

    @Test
    void beforeADocumentIsRemoved() throws StoreException {
        tagged("two", "risk");
        long before = session.history().sequence();
        Document document = session.library().now().getFirst();

        new Shelving(session).remove(List.of(document), () -> {}, PrecautionTest::fail);

        assertThat(causes()).containsExactly(Cause.BEFORE_REMOVING_DOCUMENTS);
        Backup made = backups().getFirst();
        assertThat(made.sequence()).isEqualTo(before);
        assertThat(made.documents()).isEqualTo(1);
        assertThat(made.annotations()).isEqualTo(1);
        assertThat(session.store().info().sequence()).isEqualTo(before + 1);
    }

    @Test
    void beforeManyAnnotationsAreRemovedAndNotBeforeAFew() throws StoreException {
        List<Annotation> all = eleven();

        tagging.remove(all.getFirst());
        assertThat(causes()).isEmpty();
        session.selection().pick(all.getLast(), all.stream().skip(1).map(Annotation::id).toList());
        tagging.remove();

        assertThat(causes()).containsExactly(Cause.BEFORE_REMOVING_ANNOTATIONS);
        assertThat(backups().getFirst().annotations()).isEqualTo(10);
    }

    @Test
    void beforeATagInUseIsDeletedAndNotBeforeOneThatIsNot() throws StoreException {
        Tag used = tagInUse("Ministry");
        Tag unused = Draft.of(session, "actor", "Fleet");
        session.perform(new Change.OfTag(null, unused));
        CodebookEditing editing = new CodebookEditing(session);

        editing.perform(edits -> edits.deleteTag(unused.id()), _ -> {}, PrecautionTest::fail);
        assertThat(causes()).isEmpty();
        editing.perform(edits -> edits.deleteTag(used.id()), _ -> {}, PrecautionTest::fail);

        assertThat(causes()).containsExactly(Cause.BEFORE_DELETING_TAGS);
    }

    @Test
    void beforeTagsAreMerged() throws StoreException {
        Tag from = tagInUse("Ministry");
        Tag into = Draft.of(session, "actor", "Fleet");
        session.perform(new Change.OfTag(null, into));

        new CodebookEditing(session)
                .perform(edits -> edits.merge(from.id(), into.id()), _ -> {}, PrecautionTest::fail);

        assertThat(causes()).containsExactly(Cause.BEFORE_MERGING_TAGS);
    }

    @Test
    void beforeAFileIsMergedIn() throws StoreException {
        tagged("two", "risk");
        Path file = folder.resolve("desk.annotated.json");
        new Exporting(session, OpenedWorkspace.CLOCK, "test")
                .exportJson("", List.of(), false, file, () -> {}, PrecautionTest::fail);
        tagging.remove();
        long before = session.history().sequence();

        new Merging(session).merge(null, file, _ -> {}, PrecautionTest::fail);

        assertThat(session.history().sequence()).isGreaterThan(before);
        assertThat(causes()).containsExactly(Cause.BEFORE_IMPORT);
        assertThat(backups().getFirst().sequence()).isEqualTo(before);
    }

    @Test
    void whereTheNewestBackupHoldsAllItIsKeptOnceMore() throws StoreException {
        tagged("two", "risk");
        session.safekeeping().backUp(null, _ -> {}, PrecautionTest::fail);
        Document document = session.library().now().getFirst();

        new Shelving(session).remove(List.of(document), () -> {}, PrecautionTest::fail);

        assertThat(causes())
                .containsExactlyInAnyOrder(Cause.ASKED, Cause.BEFORE_REMOVING_DOCUMENTS);
        assertThat(backups().getFirst().hash()).isEqualTo(backups().getLast().hash());
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }
}
