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
import java.time.Clock;
import java.util.function.BiFunction;

/// What there is once, whatever workspace is open.
record Program(
        Directories directories,
        Settings settings,
        Messages messages,
        Fonts fonts,
        Themes themes,
        Tasks tasks,
        FxBackground background,
        Intake intake,
        Clock clock,
        BiFunction<Overlay, Messages, Dialogs> dialogs) {}
