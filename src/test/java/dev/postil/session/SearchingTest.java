package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Change;
import dev.postil.search.Place;
import dev.postil.search.Question;
import dev.postil.search.Reach;
import dev.postil.search.SearchIndex;
import dev.postil.search.Standing;
import dev.postil.session.Searching.Finds;
import dev.postil.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchingTest {

    @TempDir Path temporary;

    private OpenedWorkspace workspace;
    private Searching searching;

    @BeforeEach
    void open() throws Exception {
        workspace = OpenedWorkspace.with(temporary, "The harbour is quiet.\n\nNobody asks why.");
        searching = Searching.in(workspace.session(), "");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void whatIsSavedIsFoundAtOnce() {
        workspace.select("harbour");
        new Tagging(workspace.session()).press("risk");
        assertThat(found("kind:risk")).containsExactly("harbour");

        workspace.importText("other.txt", "Another harbour.");
        assertThat(found("harbour"))
                .containsExactlyInAnyOrder("The harbour is quiet.", "Another harbour.");
    }

    @Test
    void undoAndRedoAreFollowed() {
        workspace.select("harbour");
        new Tagging(workspace.session()).press("risk");

        workspace.session().history().undo();
        assertThat(found("kind:risk")).isEmpty();

        workspace.session().history().redo();
        assertThat(found("kind:risk")).hasSize(1);
    }

    @Test
    void anotherNameOfATagCountsAtOnce() {
        workspace.select("harbour");
        new Tagging(workspace.session()).create("risk", "Blockade");
        assertThat(found("blockade")).hasSize(1);

        var tag = workspace.session().vocabulary().now().tags().getFirst();
        workspace
                .session()
                .perform(new Change.OfTag(tag, tag.withLabel("Siege", workspace.session().now())));

        assertThat(found("siege")).hasSize(1);
        assertThat(found("blockade")).isEmpty();
    }

    @Test
    void theNextStartGoesOnFromWhatWasKept() throws Exception {
        workspace.reopen();
        workspace.select("quiet");
        new Tagging(workspace.session()).press("actor");
        workspace.session().history().undo();
        workspace.session().history().redo();
        workspace.importText("other.txt", "Another harbour.");

        begin();

        assertThat(found("kind:actor")).containsExactly("quiet");
        assertThat(found("harbour")).hasSize(2);
    }

    @Test
    void anIndexThatIsGoneOrDamagedIsMadeAnew() throws Exception {
        for (Damage damage :
                List.<Damage>of(Files::delete, SearchingTest::cut, SearchingTest::fill)) {
            workspace.close();
            for (Path file : files()) {
                if (!file.endsWith("write.lock")) {
                    damage.to(file);
                }
            }
            workspace.reopen();
            begin();

            assertThat(found("harbour")).containsExactly("The harbour is quiet.");
        }
    }

    @Test
    void whereNoIndexCanBeKeptItIsKeptElsewhere() throws Exception {
        workspace.close();
        for (Path file : files()) {
            Files.delete(file);
        }
        Files.delete(folder());
        Files.writeString(folder(), "no folder");
        workspace.reopen();
        begin();

        assertThat(found("harbour")).hasSize(1);
        assertThat(folder()).hasContent("no folder");
    }

    @Test
    void anIndexThatFailsWhileItIsUsedIsMadeAnewInItsPlace() throws Exception {
        for (Path file : files()) {
            Files.delete(file);
        }
        Files.delete(folder());
        workspace.select("harbour");
        new Tagging(workspace.session()).press("risk");
        workspace.background().flush();

        assertThat(found("kind:risk")).containsExactly("harbour");
        workspace.background().flush();
        assertThat(folder()).isNotEmptyDirectory();
    }

    @Test
    void anIndexOfAnotherHistoryIsMadeAnew() throws Exception {
        long sequence = workspace.session().history().sequence();
        for (Standing other :
                List.of(
                        new Standing(workspace.session().id(), sequence, "another line"),
                        new Standing(workspace.session().id(), sequence + 9, ""),
                        new Standing(new UUID(1, 1), sequence, ""))) {
            workspace.close();
            try (SearchIndex index = SearchIndex.open(new Place.Own(folder()))) {
                index.clear();
                index.commit(other);
            }
            workspace.reopen();
            begin();

            assertThat(found("harbour")).hasSize(1);
        }
    }

    @Test
    void whoReadsAWorkspaceOfAnotherFindsWhatTheOwnerSavedWithoutTouchingItsIndex()
            throws Exception {
        workspace.reopen();
        begin();
        workspace.select("quiet");
        new Tagging(workspace.session()).press("risk");
        workspace.background().flush();
        workspace.select("harbour");
        new Tagging(workspace.session()).press("risk");
        List<Path> before = files();
        try (OpenedWorkspace reader =
                OpenedWorkspace.of(
                        Store.openOrRead(workspace.session().folder(), OpenedWorkspace.CLOCK))) {
            Searching reading = Searching.in(reader.session(), "");

            assertThat(found(reading, "kind:risk")).containsExactly("harbour", "quiet");
            assertThat(found(reading, "nobody")).hasSize(1);
        }
        assertThat(files()).isEqualTo(before);
        assertThat(found("harbour")).hasSize(1);
    }

    @Test
    void aTextThatCannotBeReadHidesNothingElse() throws Exception {
        workspace.importText("other.txt", "Another harbour.");
        workspace.close();
        for (Path file : files()) {
            Files.delete(file);
        }
        String sha = workspace.session().library().documents().getFirst().textSha256();
        Path texts = workspace.session().folder().resolve("texts");
        byte[] whole = Files.readAllBytes(texts.resolve(sha + ".txt"));
        Files.writeString(texts.resolve(sha + ".txt"), "damaged");
        workspace = OpenedWorkspace.of(Store.open(workspace.session().folder()));
        begin();

        assertThat(found("harbour")).hasSize(1);
        Files.write(texts.resolve(sha + ".txt"), whole);
    }

    @Test
    void afterGoingOnElsewhereTheIndexIsThere() throws Exception {
        workspace.reopen();
        begin();
        Path elsewhere = temporary.resolve("Elsewhere.postil");
        workspace.session().closing().continueIn(elsewhere, "", _ -> {}, SearchingTest::fail);
        workspace.select("harbour");
        new Tagging(workspace.session()).press("risk");
        workspace.background().flush();

        assertThat(elsewhere.resolve("index")).isNotEmptyDirectory();
        assertThat(found("kind:risk")).hasSize(1);
    }

    private interface Damage {
        void to(Path file) throws IOException;
    }

    private static void cut(Path file) throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2));
    }

    private static void fill(Path file) throws IOException {
        Files.write(file, new byte[(int) Files.size(file)]);
    }

    private Path folder() {
        return workspace.session().folder().resolve("index");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().toList();
        }
    }

    private void begin() {
        searching = Searching.in(workspace.session(), "");
    }

    private List<String> found(String typed) {
        return found(searching, typed);
    }

    private static List<String> found(Searching searching, String typed) {
        var answer = new AtomicReference<Finds>();
        searching.search(Question.parse(typed), Reach.LIST, answer::set, SearchingTest::fail);
        assertThat(answer.get().isComplete()).isTrue();
        return new ArrayList<>(
                answer.get().found().stream().map(found -> found.hit().snippet()).toList());
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }
}
