package dev.postil.app;

import dev.postil.i18n.Messages;
import dev.postil.settings.Directories;
import dev.postil.settings.Settings;
import dev.postil.settings.SettingsData;
import dev.postil.settings.SettingsFile;
import dev.postil.task.Job;
import dev.postil.ui.dialog.FxDialogs;
import dev.postil.ui.shell.Tasks;
import dev.postil.ui.theme.Fonts;
import dev.postil.ui.theme.Themes;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program with a window, from the first frame to the last saved setting.
public final class PostilApp extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(PostilApp.class);
    private static final long SETTINGS_PAUSE_MILLIS = 800;

    /// Made by JavaFX.
    public PostilApp() {}

    @Override
    public void start(Stage stage) {
        WrappedBidi.mend();
        Directories directories = Directories.ofSystem();
        SettingsFile file = SettingsFile.in(directories);
        Settings settings = new Settings(System.getProperty("user.name", ""));
        file.load().into(settings);
        Program program = program(directories, settings, getHostServices()::showDocument);
        settings.watch(() -> saveLater(program, file));
        new MainWindow(stage, program, Platform::exit)
                .open(getParameters().getRaw().stream().map(Path::of).toList());
    }

    /// @param browser shows the page of an address
    private static Program program(
            Directories directories, Settings settings, Consumer<String> browser) {
        Fonts fonts = Fonts.ofSystem();
        var system = Platform.getPreferences().colorSchemeProperty();
        Tasks tasks = new Tasks();
        return new Program(
                directories,
                settings,
                Messages.load(Locale.getDefault()),
                fonts,
                new Themes(
                        settings,
                        fonts,
                        system,
                        Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)),
                tasks,
                new FxBackground(tasks),
                WorkerProgram.intake(),
                Clock.systemUTC(),
                (overlay, messages) ->
                        new FxDialogs(overlay, messages, settings.folders(), browser));
    }

    /// Settings are never worth a question: what could not be saved is logged.
    private static void saveLater(Program program, SettingsFile file) {
        program.background()
                .later(
                        file,
                        SETTINGS_PAUSE_MILLIS,
                        () -> {
                            SettingsData data = SettingsData.of(program.settings());
                            program.background()
                                    .lane("settings")
                                    .start(
                                            Job.<@Nullable Void>quiet(
                                                    _ -> {
                                                        file.save(data);
                                                        return null;
                                                    },
                                                    _ -> {},
                                                    failure ->
                                                            LOG.warn(
                                                                    "Settings not saved",
                                                                    failure)));
                        });
    }
}
