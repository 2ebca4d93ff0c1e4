package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.session.OpenedWorkspace.State;
import dev.postil.store.Store;
import dev.postil.task.SlowDisk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    /// Three steps of so many changes are more than are kept in memory.
    private static final int LARGE = 6_700;

    @TempDir Path folder;
    private OpenedWorkspace workspace;

    @BeforeEach
    void open() throws Exception {
        workspace = OpenedWorkspace.with(folder, "one two three four five six seven eight");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void undoTakesBackStepByStepAndRedoDoesThemAgain() {
        List<State> states = tagAll("one", "two", "three");

        for (State before : states.subList(0, 3).reversed()) {
            workspace.session().history().undo();
            assertThat(workspace.state()).isEqualTo(before);
        }
        for (State after : states.subList(1, 4)) {
            workspace.session().history().redo();
            assertThat(workspace.state()).isEqualTo(after);
        }
    }

    @Test
    void undoAndRedoAreStillThereAfterARestart() throws Exception {
        List<State> states = tagAll("one", "two", "three");
        workspace.session().history().undo();

        workspace.reopen();

        assertThat(workspace.state()).isEqualTo(states.get(2));
        workspace.session().history().redo();
        assertThat(workspace.state()).isEqualTo(states.get(3));
        workspace.session().history().undo();
        workspace.session().history().undo();
        assertThat(workspace.state()).isEqualTo(states.get(1));
    }

    @Test
    void aNewChangeEndsWhatCouldBeRedone() throws Exception {
        tagAll("one", "two");
        workspace.session().history().undo();
        tagAll("three");

        assertThat(workspace.session().history().redo()).isEmpty();
        workspace.reopen();
        assertThat(workspace.session().history().redo()).isEmpty();
    }

    @Test
    void moreStepsThanAreKeptInMemoryCanBeTakenBackAfterARestart() throws Exception {
        State first = workspace.state();
        int steps = StoredSteps.AT_ONCE * 2 + 5;
        for (int i = 0; i < steps; i++) {
            tagAll("one");
        }
        State last = workspace.state();
        workspace.reopen();

        for (int i = 0; i < steps; i++) {
            workspace.session().history().undo();
        }
        assertThat(workspace.state()).isEqualTo(first);

        workspace.reopen();
        for (int i = 0; i < steps; i++) {
            workspace.session().history().redo();
        }
        assertThat(workspace.state()).isEqualTo(last);
    }

    @Test
    void allStepsOfEarlierCanBeTakenBackWhereTheDiskFollowsSlowly() throws Exception {
        int steps = StoredSteps.AT_ONCE * 2 + 5;
        for (int i = 0; i < steps; i++) {
            tagAll("one");
        }
        workspace.closing();
        SlowDisk slow = new SlowDisk();
        Session session =
                Session.open(
                        Store.open(workspace.session().folder()),
                        "Ada",
                        slow,
                        OpenedWorkspace.CLOCK);
        slow.catchUp();

        int undone = 0;
        for (boolean isMore = true; isMore; slow.catchUp()) {
            isMore = session.history().undo().isPresent();
            while (session.history().undo().isPresent()) {
                undone++;
            }
            undone += isMore ? 1 : 0;
        }
        assertThat(undone).isGreaterThanOrEqualTo(steps);
        session.close(_ -> {});
        slow.catchUp();
    }

    @Test
    void largeStepsAreLeftToTheDiskUntilTheyAreTakenBackOrDoneAgain() {
        Session session = workspace.session();
        List<String> titles = new ArrayList<>(List.of(session.title().get()));
        for (int i = 0; i < 3; i++) {
            renameOften("Visit " + i);
            titles.add(session.title().get());
        }
        assertThat(session.history().inMemory()).isLessThan(3 * LARGE);

        for (String before : titles.subList(0, 3).reversed()) {
            session.history().undo();
            assertThat(session.title().get()).isEqualTo(before);
        }
        assertThat(session.history().inMemory()).isLessThan(3 * LARGE);
        for (String after : titles.subList(1, 4)) {
            session.history().redo();
            assertThat(session.title().get()).isEqualTo(after);
        }
    }

    /// Renames the workspace again and again, in one step.
    private void renameOften(String words) {
        String now = workspace.session().title().get();
        List<Change> parts = new ArrayList<>();
        for (int i = 0; i < LARGE; i++) {
            String next = words + " " + i;
            parts.add(new Change.OfTitle(now, next));
            now = next;
        }
        workspace.session().perform(new Change.Several(Change.Reason.BULK_EDIT, parts));
    }

    @Test
    void oneVisitToANoteIsOneStep() throws Exception {
        tagAll("one");
        Annotation annotation = workspace.selected();
        Notes notes = new Notes(workspace.session(), workspace.background());
        notes.type(annotation.id(), "A go");
        workspace.background().flush();
        notes.type(annotation.id(), "A goal");
        notes.leave();
        assertThat(workspace.selected().note()).isEqualTo("A goal");

        workspace.reopen();
        workspace.session().history().undo();

        assertThat(workspace.document().annotations()).containsExactly(annotation);
    }

    @Test
    void anotherVisitIsAnotherStep() {
        tagAll("one");
        Annotation annotation = workspace.selected();
        Notes notes = new Notes(workspace.session(), workspace.background());
        notes.type(annotation.id(), "First");
        notes.leave();
        notes.type(annotation.id(), "Second");
        notes.leave();

        workspace.session().history().undo();

        assertThat(workspace.selected().note()).isEqualTo("First");
    }

    @Test
    void importCanBeTakenBack() {
        workspace.session().history().undo();

        assertThat(workspace.session().library().documents()).isEmpty();
        assertThat(workspace.session().openDocument().get()).isNull();
    }

    /// Presses risk on each of the words, and remembers the states before, between and after.
    private List<State> tagAll(String... words) {
        List<State> states = new ArrayList<>();
        states.add(workspace.state());
        for (String word : words) {
            workspace.select(word);
            new Tagging(workspace.session()).press("risk");
            states.add(workspace.state());
        }
        return states;
    }
}
