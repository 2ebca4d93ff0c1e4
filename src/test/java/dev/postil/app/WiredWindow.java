package dev.postil.app;

import dev.postil.i18n.Messages;
import dev.postil.intake.Intake;
import dev.postil.session.Session;
import dev.postil.session.StartingCodebook;
import dev.postil.settings.Directories;
import dev.postil.settings.Settings;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.ui.dialog.FakeDialogs;
import dev.postil.ui.shell.ProgramActions;
import dev.postil.ui.shell.Tasks;
import dev.postil.ui.theme.Fonts;
import dev.postil.ui.theme.Themes;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;

/// The window of one workspace as the program wires it, with the threads of the program, for those
/// who measure it from another package.
public final class WiredWindow {

    private final Program program;
    private final Session session;
    private final Desktop desktop;

    /// @param folder for what the program keeps
    public WiredWindow(Store store, Settings settings, Path folder) throws StoreException {
        Messages messages = Messages.load(Locale.ENGLISH);
        Fonts fonts = Fonts.ofSystem();
        Tasks tasks = new Tasks();
        program =
                new Program(
                        new Directories(folder, folder, folder, folder),
                        settings,
                        messages,
                        fonts,
                        new Themes(settings, fonts, new SimpleObjectProperty<>(ColorScheme.LIGHT)),
                        tasks,
                        new FxBackground(tasks),
                        Intake.standard(),
                        Clock.systemUTC(),
                        (_, _) -> new FakeDialogs());
        session =
                Session.open(store, settings.author().get(), program.background(), program.clock());
        desktop = Desktop.of(session, program, new Alone(folder));
    }

    public Session session() {
        return session;
    }

    public void showIn(Stage stage) {
        desktop.showIn(stage);
    }

    /// Lets go of everything, and closes the workspace.
    public void end() {
        desktop.end();
        program.background().flush();
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
        public void quit() {
            throw new AssertionError("nobody quits");
        }
    }
}
