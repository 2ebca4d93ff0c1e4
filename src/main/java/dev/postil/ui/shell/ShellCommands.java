package dev.postil.ui.shell;

import static dev.postil.ui.command.Command.named;
import static dev.postil.ui.command.CommandGroup.HELP;
import static dev.postil.ui.command.CommandGroup.HISTORY;
import static dev.postil.ui.command.CommandGroup.MOVE;
import static dev.postil.ui.command.CommandGroup.VIEW;
import static dev.postil.ui.command.CommandGroup.WORKSPACE;

import dev.postil.i18n.Messages;
import dev.postil.session.Trail;
import dev.postil.settings.Settings;
import dev.postil.settings.ThemeChoice;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandPalette;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyList;
import dev.postil.ui.command.KeyNames;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.Clipboard;

/// Registers the commands of the window as a whole.
final class ShellCommands {

    private static final int ZOOM_STEP = 10;
    private static final int FULL_SIZE = 100;

    private final Commands commands;
    private final Messages messages;
    private final Settings settings;

    ShellCommands(ShellTools tools) {
        commands = tools.commands();
        messages = tools.messages();
        settings = tools.settings();
    }

    void registerWorkspace(
            WorkspaceViewModel workspace, ImportViewModel imports, ExportSheet export) {
        commands.register(
                named("workspace.import", WORKSPACE, messages.get("command.import"))
                        .keys("Ctrl+O")
                        .changes()
                        .does(imports::choose),
                named("workspace.importFolder", WORKSPACE, messages.get("command.importFolder"))
                        .keys("Ctrl+Shift+O")
                        .changes()
                        .does(imports::chooseFolder),
                named("workspace.importAddress", WORKSPACE, messages.get("command.importAddress"))
                        .changes()
                        .does(imports::chooseAddress),
                named("workspace.importCopied", WORKSPACE, messages.get("command.importCopied"))
                        .keys("Ctrl+Shift+V")
                        .changes()
                        .does(
                                () -> {
                                    Clipboard copied = Clipboard.getSystemClipboard();
                                    imports.importCopied(copied.getString(), copied.getHtml());
                                }),
                named("workspace.sample", WORKSPACE, messages.get("command.sample"))
                        .changes()
                        .does(imports::importSample),
                named("workspace.export", WORKSPACE, messages.get("command.export"))
                        .keys("Ctrl+E")
                        .does(export::show),
                named("workspace.new", WORKSPACE, messages.get("command.workspace.new"))
                        .does(workspace::create),
                named("workspace.open", WORKSPACE, messages.get("command.workspace.open"))
                        .does(workspace::open),
                named("workspace.rename", WORKSPACE, messages.get("command.workspace.rename"))
                        .changes()
                        .does(workspace::rename));
    }

    void registerHistory(UndoViewModel undo) {
        commands.register(
                named("history.undo", HISTORY, messages.get("command.undo"))
                        .keys("Ctrl+Z")
                        .when(undo.canUndo())
                        .changes()
                        .does(undo::undo),
                named("history.redo", HISTORY, messages.get("command.redo"))
                        .keys("Ctrl+Shift+Z", "Ctrl+Y")
                        .when(undo.canRedo())
                        .changes()
                        .does(undo::redo));
    }

    void registerTrail(Trail trail, Consumer<Exception> failed) {
        boolean mac = KeyNames.isMac();
        commands.register(
                named("move.back", MOVE, messages.get("command.back"))
                        .keys(mac ? "Ctrl+[" : "Alt+Left")
                        .when(trail.canGoBack())
                        .does(() -> trail.back(failed)),
                named("move.forward", MOVE, messages.get("command.forward"))
                        .keys(mac ? "Ctrl+]" : "Alt+Right")
                        .when(trail.canGoForward())
                        .does(() -> trail.forward(failed)));
    }

    void registerView(ObjectProperty<ShellPage> page, Runnable nextPane, Runnable previousPane) {
        commands.register(
                named("view.read", VIEW, messages.get("command.read"))
                        .keys("Ctrl+1")
                        .does(() -> page.set(ShellPage.READ)),
                named("view.codebook", VIEW, messages.get("command.codebook"))
                        .keys("Ctrl+2")
                        .does(() -> page.set(ShellPage.CODEBOOK)),
                named("view.links", VIEW, messages.get("command.links"))
                        .keys("Ctrl+3")
                        .does(() -> page.set(ShellPage.LINKS)),
                named("view.pane.next", VIEW, messages.get("command.pane.next"))
                        .keys("F6")
                        .does(nextPane),
                named("view.pane.previous", VIEW, messages.get("command.pane.previous"))
                        .keys("Shift+F6")
                        .does(previousPane),
                toggle("view.library", "Ctrl+B", settings.libraryShown(), libraryLabel()),
                toggle("view.sidebar", "Ctrl+J", settings.sidebarShown(), sidebarLabel()),
                toggle(
                        "view.highlights",
                        "Ctrl+Shift+H",
                        settings.highlightsShown(),
                        messages.get("command.highlights")));
        registerZoom();
        registerThemes();
    }

    void registerHelp(
            CommandPalette palette,
            KeyList keys,
            AboutSheet about,
            Runnable appearance,
            Runnable quit) {
        commands.register(
                named("view.palette", HELP, messages.get("command.palette"))
                        .keys("Ctrl+K")
                        .does(palette::toggle),
                named("view.appearance", VIEW, messages.get("command.appearance")).does(appearance),
                named("help.keys", HELP, messages.get("command.keys"))
                        .keys("F1", "?")
                        .does(keys::show),
                named("help.about", HELP, messages.get("command.about")).does(about::show),
                named("app.quit", WORKSPACE, messages.get("command.quit"))
                        .keys("Ctrl+Q")
                        .does(quit));
    }

    private String libraryLabel() {
        return messages.get("command.library");
    }

    private String sidebarLabel() {
        return messages.get("command.sidebar");
    }

    private void registerZoom() {
        commands.register(
                named("view.zoom.in", VIEW, messages.get("command.zoom.in"))
                        .keys("Ctrl+Plus")
                        .does(() -> settings.zoomTo(settings.zoom().get() + ZOOM_STEP)),
                named("view.zoom.out", VIEW, messages.get("command.zoom.out"))
                        .keys("Ctrl+Minus")
                        .does(() -> settings.zoomTo(settings.zoom().get() - ZOOM_STEP)),
                named("view.zoom.reset", VIEW, messages.get("command.zoom.reset"))
                        .keys("Ctrl+0")
                        .does(() -> settings.zoomTo(FULL_SIZE)));
    }

    private void registerThemes() {
        for (ThemeChoice choice : ThemeChoice.values()) {
            commands.register(
                    named("view.theme." + choice, VIEW, themeLabel(choice))
                            .does(() -> settings.theme().set(choice)));
        }
    }

    private String themeLabel(ThemeChoice choice) {
        return switch (choice) {
            case SYSTEM -> messages.get("command.theme.system");
            case LIGHT -> messages.get("command.theme.light");
            case DARK -> messages.get("command.theme.dark");
            case SEPIA -> messages.get("command.theme.sepia");
            case HIGH_CONTRAST -> messages.get("command.theme.contrast");
        };
    }

    private static Command toggle(String id, String key, BooleanProperty shown, String label) {
        return named(id, VIEW, label).keys(key).does(() -> shown.set(!shown.get()));
    }
}
