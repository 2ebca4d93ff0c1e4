package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.session.Notes;
import dev.postil.session.Tagging;
import dev.postil.settings.ThemeChoice;
import dev.postil.ui.Desktop;
import dev.postil.ui.UiTest;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyHandler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The sidebar over a workspace, with what its tests do to it.
abstract class SidebarPage extends UiTest {

    @TempDir Path folder;
    Desktop desktop;
    Commands commands;

    /// What keys answered that could do nothing.
    final List<String> refused = new ArrayList<>();

    /// What was said of what was done, or why it was not.
    final List<String> said = new ArrayList<>();

    /// Whose naming was asked for.
    final List<Annotation> named = new ArrayList<>();

    @BeforeEach
    final void makeDesktop() {
        desktop = Desktop.in(folder);
    }

    final void showSidebar() {
        show(350, 860, this::sidebar);
    }

    private SidebarPane sidebar() {
        commands = new Commands();
        SidebarPane pane =
                new SidebarPane(
                        desktop.session(),
                        new Tagging(desktop.session()),
                        new Notes(desktop.session(), desktop.background()),
                        new SidebarServices(
                                settings,
                                Messages.load(Locale.ENGLISH),
                                desktop.background(),
                                Desktop.CLOCK,
                                commands),
                        named::add);
        pane.reshapeBy(commands, () -> 0, said::add);
        pane.sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                new KeyHandler(commands, () -> true, refused::add).install(scene);
                            }
                        });
        return pane;
    }

    final ListView<Row> list() {
        return node("#annotation-list");
    }

    final Annotation selected() {
        return desktop.session().selection().annotation().get();
    }

    /// One key after the other.
    final void tap(KeyCode... keys) {
        for (KeyCode key : keys) {
            push(key);
            settle();
        }
    }

    /// Pictures in both themes.
    final void both(String name) {
        picture(name, stage().getScene());
        fx(() -> settings.theme().set(ThemeChoice.DARK));
        picture(name + "-dark", stage().getScene());
        fx(() -> settings.theme().set(ThemeChoice.LIGHT));
    }
}
