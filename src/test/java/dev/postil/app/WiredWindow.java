package dev.postil.app;

import dev.postil.session.Session;
import dev.postil.session.StartingCodebook;
import dev.postil.settings.Settings;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.ui.dialog.Dialogs;
import dev.postil.ui.dialog.FakeDialogs;
import dev.postil.ui.shell.ProgramActions;
import dev.postil.ui.shell.Tasks;
import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.Parent;
import javafx.stage.Stage;

/// The window of one workspace as the program wires it: the one way in which tests, and those who
/// measure from another package, make it. All of it on the window's thread.
public final class WiredWindow {

    private final Program program;
    private final Session session;
    private final Desktop desktop;

    private WiredWindow(Program program, Session session, Path folder) {
        this.program = program;
        this.session = session;
        desktop = Desktop.of(session, program, new Alone(folder));
    }

    /// With a session on the threads of the program.
    ///
    /// @param folder for what the program keeps
    public static WiredWindow open(Store store, Settings settings, Path folder)
            throws StoreException {
        return open(store, settings, folder, new FakeDialogs());
    }

    /// With a session on the threads of the program.
    ///
    /// @param folder for what the program keeps
    static WiredWindow open(Store store, Settings settings, Path folder, Dialogs dialogs)
            throws StoreException {
        Program program = WiredProgram.in(folder, settings, Clock.systemUTC(), (_, _) -> dialogs);
        Session session =
                Session.open(store, settings.author().get(), program.background(), program.clock());
        return new WiredWindow(program, session, folder);
    }

    /// With a session that the test opened and closes.
    static WiredWindow of(
            Session session, Settings settings, Path folder, Clock clock, Dialogs dialogs) {
        Program program = WiredProgram.in(folder, settings, clock, (_, _) -> dialogs);
        return new WiredWindow(program, session, folder);
    }

    public Session session() {
        return session;
    }

    /// The long work of the program.
    Tasks tasks() {
        return program.tasks();
    }

    Parent root() {
        return desktop.root();
    }

    public void showIn(Stage stage, int width, int height) {
        desktop.showIn(stage);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
        stage.requestFocus();
    }

    /// Does at once what was put off until a quiet moment.
    void flush() {
        program.background().flush();
    }

    /// Lets go of the window, and of its threads.
    void endWindow() {
        desktop.end();
        flush();
        program.background().close();
    }

    /// Lets go of everything, and closes the workspace.
    public void end() {
        desktop.end();
        flush();
        session.close(_ -> program.background().close());
    }

    /// A program of one window.
    private record Alone(Path folder) implements ProgramActions {

        @Override
        public String version() {
            return Version.text();
        }

        @Override
        public Path workspaces() {
            return folder;
        }

        @Override
        public void openWorkspace(Path other) {
            throw new AssertionError("no other workspace is opened");
        }

        @Override
        public void createWorkspace(Path other, StartingCodebook codebook) {
            throw new AssertionError("no other workspace is made");
        }

        @Override
        public void goBackTo(Path backup) {
            throw new AssertionError("nobody goes back");
        }

        @Override
        public void quit() {
            throw new AssertionError("nobody quits");
        }
    }
}
