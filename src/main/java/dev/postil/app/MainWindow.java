package dev.postil.app;

import dev.postil.handover.RuntimeFolder;
import dev.postil.session.SaveState;
import dev.postil.session.Session;
import dev.postil.session.StartingCodebook;
import dev.postil.session.Workspaces;
import dev.postil.store.Restoring;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.task.Job;
import dev.postil.ui.dialog.Problem;
import dev.postil.ui.dialog.Problems;
import dev.postil.ui.shell.ProblemSheet;
import dev.postil.ui.shell.ProgramActions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The one window: opens a workspace in it, changes to another, closes without losing anything.
final class MainWindow implements ProgramActions {

    private static final EventHandler<InputEvent> DEAF = InputEvent::consume;

    private final Stage stage;
    private final Program program;
    private final Runnable exit;
    private final Reception reception;
    private @Nullable Open open;

    /// What comes after closing; null while nothing is being closed. Whoever wants something else
    /// while all is still being brought to the disk, such as to quit, gets the latter.
    private @Nullable Runnable afterClosing;

    private @Nullable Desktop desktop;

    /// @param exit ends the toolkit once all is closed
    MainWindow(Stage stage, Program program, Runnable exit) {
        this.stage = stage;
        this.program = program;
        this.exit = exit;
        reception = new Reception(program, RuntimeFolder.ofSystem());
    }

    /// A workspace that is open.
    private record Open(Store store, Session session) {}

    /// Shows the window, with the workspace and the files that the command line names.
    void open(List<Path> named) {
        stage.setTitle(program.messages().get("app.name"));
        stage.setOnCloseRequest(
                request -> {
                    request.consume();
                    quit();
                });
        Thread.setDefaultUncaughtExceptionHandler(
                (_, failure) -> Platform.runLater(() -> report(failure)));
        Wanted wanted =
                Wanted.of(
                        named,
                        program.settings().lastWorkspace().get(),
                        Wanted.standard(program.directories(), program.messages()));
        showOpening(wanted.workspace());
        WindowPlacement.keep(stage, program.settings());
        stage.show();
        load(wanted.workspace(), StartingCodebook.POLICY, wanted.files());
    }

    @Override
    public String version() {
        return Version.text();
    }

    @Override
    public Path workspaces() {
        return Wanted.workspaces(program.directories());
    }

    @Override
    public void openWorkspace(Path folder) {
        createWorkspace(folder, StartingCodebook.POLICY);
    }

    @Override
    public void createWorkspace(Path folder, StartingCodebook start) {
        close(() -> tryAgain(folder, start, List.of()));
    }

    @Override
    public void goBackTo(Path backup) {
        Open now = open;
        if (now != null) {
            Path folder = now.session().folder();
            close(() -> goBack(folder, backup));
        }
    }

    /// A workspace that was opened again.
    ///
    /// @param refused why it is as it was before
    private record Reopened(Open open, Optional<StoreException> refused) {}

    private void goBack(Path folder, Path backup) {
        showWaiting(program.messages().get("backups.restoring"));
        program.background()
                .start(
                        Job.quiet(
                                _ -> restored(folder, backup),
                                back -> {
                                    show(back.open(), folder, List.of());
                                    back.refused().ifPresent(this::report);
                                },
                                failure ->
                                        cannotOpen(
                                                () ->
                                                        tryAgain(
                                                                folder,
                                                                StartingCodebook.POLICY,
                                                                List.of()),
                                                failure)));
    }

    private Reopened restored(Path folder, Path backup) throws Exception {
        Optional<StoreException> refused = Optional.empty();
        try {
            Restoring.restore(folder, backup, program.clock());
        } catch (StoreException failure) {
            refused = Optional.of(failure);
        }
        return new Reopened(read(folder, StartingCodebook.POLICY), refused);
    }

    private void showOpening(Path folder) {
        showWaiting(program.messages().get("workspace.opening", Wanted.title(folder)));
    }

    /// In place of a workspace that is closed or not open yet, with which nothing can be done.
    private void showWaiting(String sentence) {
        var waiting = new Scene(new WaitingPane(sentence));
        program.themes().style(waiting);
        stage.setScene(waiting);
    }

    /// Does it once what is in the window now has been drawn: making all the parts of a workspace
    /// takes long enough to look like a window that hangs.
    private void whenDrawn(Runnable action) {
        Scene scene = stage.getScene();
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        Platform.runLater(action);
                    }
                });
        Platform.requestNextPulse();
    }

    @Override
    public void quit() {
        close(this::end);
    }

    private void load(Path folder, StartingCodebook start, List<Path> files) {
        program.background()
                .start(
                        Job.quiet(
                                _ -> read(folder, start),
                                opened -> whenDrawn(() -> show(opened, folder, files)),
                                failure ->
                                        cannotOpen(() -> tryAgain(folder, start, files), failure)));
    }

    /// What is shown meanwhile cannot be pressed twice: the second try would find the first.
    private void tryAgain(Path folder, StartingCodebook start, List<Path> files) {
        showOpening(folder);
        load(folder, start, files);
    }

    private Open read(Path folder, StartingCodebook start) throws Exception {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        String author = program.settings().author().get();
        Store store =
                Workspaces.openOrRead(folder, Wanted.title(folder), start, author, program.clock());
        return new Open(store, openIn(store, author));
    }

    private Session openIn(Store store, String author) throws StoreException {
        try {
            return Session.open(store, author, program.background(), program.clock());
        } catch (StoreException failure) {
            store.close();
            throw failure;
        }
    }

    private void show(Open opened, Path folder, List<Path> files) {
        open = opened;
        program.settings().lastWorkspace().set(folder.toAbsolutePath());
        Desktop made = replace(Desktop.of(opened.session(), program, this));
        opened.store().recovered().ifPresent(done -> made.say(program.messages().explain(done)));
        stage.titleProperty()
                .bind(
                        opened.session()
                                .title()
                                .map(title -> program.messages().get("window.title", title)));
        made.showIn(stage);
        made.begin(files);
        opened.session()
                .safekeeping()
                .watch(opened.session(), found -> made.say(program.messages().explain(found)));
        receiveFor(opened);
    }

    private void receiveFor(Open opened) {
        reception.open(opened.store(), opened.session(), this::receive);
    }

    /// Another program was started for these.
    private void receive(List<Path> named) {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
        List<Path> files = Wanted.files(named);
        if (desktop != null && !files.isEmpty()) {
            desktop.begin(files);
        }
    }

    private void cannotOpen(Runnable retry, Exception failure) {
        open = null;
        Desktop made = replace(Desktop.withoutWorkspace(program, this, failure, retry));
        made.showIn(stage);
    }

    private Desktop replace(Desktop made) {
        if (desktop != null) {
            desktop.end();
        }
        desktop = made;
        return made;
    }

    private void report(Throwable failure) {
        if (desktop == null) {
            new Problems(program.messages(), this::showAlone).report(failure);
        } else {
            desktop.report(failure);
        }
    }

    /// What went wrong before there was anything in the window; the first of it tells most.
    private void showAlone(Problem problem) {
        if (stage.getScene().getRoot() instanceof ProblemSheet) {
            return;
        }
        var sheet = new ProblemSheet(problem, program.messages());
        sheet.offer("problem-quit", program.messages().get("command.quit"), this::quit);
        stage.getScene().setRoot(sheet);
    }

    /// Everything that can be written is, then `after` runs; where something cannot be, the person
    /// decides.
    private void close(Runnable after) {
        Open closing = open;
        if (closing == null) {
            after.run();
            return;
        }
        boolean isClosing = afterClosing != null;
        afterClosing = after;
        if (isClosing) {
            return;
        }
        reception.close();
        program.background().flush();
        // What is typed from now on could not be saved any more.
        stage.addEventFilter(InputEvent.ANY, DEAF);
        closing.session()
                .close(
                        state -> {
                            switch (state) {
                                case SaveState.Saved _, SaveState.Saving _ ->
                                        closed(closing.session());
                                case SaveState.Unsaved unsaved -> ask(closing, unsaved);
                            }
                        });
    }

    private void closed(Session closing) {
        stage.removeEventFilter(InputEvent.ANY, DEAF);
        closing.closeDocument();
        open = null;
        takeAfterClosing().run();
    }

    private Runnable takeAfterClosing() {
        Runnable after = afterClosing == null ? () -> {} : afterClosing;
        afterClosing = null;
        return after;
    }

    private void ask(Open closing, SaveState.Unsaved unsaved) {
        Runnable after = takeAfterClosing();
        // The person may stay.
        stage.removeEventFilter(InputEvent.ANY, DEAF);
        receiveFor(closing);
        if (desktop != null) {
            desktop.askAboutUnsaved(
                    closing.session(), unsaved, () -> close(after), () -> discard(closing, after));
        }
    }

    private void discard(Open closing, Runnable after) {
        reception.close();
        afterClosing = after;
        closing.session().closing().discard(() -> closed(closing.session()));
    }

    private void end() {
        if (desktop != null) {
            desktop.end();
        }
        program.background().flush();
        program.background().close();
        stage.titleProperty().unbind();
        stage.hide();
        exit.run();
    }
}
