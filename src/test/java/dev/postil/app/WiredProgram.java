package dev.postil.app;

import dev.postil.i18n.Messages;
import dev.postil.intake.Intake;
import dev.postil.settings.Directories;
import dev.postil.settings.Settings;
import dev.postil.ui.control.Overlay;
import dev.postil.ui.dialog.Dialogs;
import dev.postil.ui.shell.Tasks;
import dev.postil.ui.theme.Fonts;
import dev.postil.ui.theme.Themes;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.function.BiFunction;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;

/// The program as it is wired, with threads of its own, that keeps everything in one folder.
final class WiredProgram {

    private WiredProgram() {}

    static Program in(
            Path folder,
            Settings settings,
            Clock clock,
            BiFunction<Overlay, Messages, Dialogs> dialogs) {
        Fonts fonts = Fonts.ofSystem();
        Tasks tasks = new Tasks();
        return new Program(
                new Directories(
                        folder.resolve("data"),
                        folder.resolve("config"),
                        folder.resolve("state"),
                        folder.resolve("cache")),
                settings,
                Messages.load(Locale.ENGLISH),
                fonts,
                new Themes(settings, fonts, new SimpleObjectProperty<>(ColorScheme.LIGHT)),
                tasks,
                new FxBackground(tasks),
                Intake.standard(),
                clock,
                dialogs);
    }
}
