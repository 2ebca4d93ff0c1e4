package dev.postil.ui.dialog;

import dev.postil.settings.FolderUse;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What a pane may ask a person, and show them outside of the window; an interface so that tests
/// can answer.
public interface Dialogs {

    /// A kind of file to choose among.
    ///
    /// @param extensions with star and dot, such as `*.json`
    record FileKind(String label, List<String> extensions) {
        public FileKind {
            extensions = List.copyOf(extensions);
        }
    }

    /// Lets the person choose files; empty when they change their mind.
    ///
    /// @param use the folder used last for the same is shown first, here and below
    List<Path> filesToOpen(FolderUse use, String title, List<FileKind> kinds);

    /// Lets the person choose a folder.
    Optional<Path> folder(FolderUse use, String title);

    /// Lets the person choose where to save, starting from a name.
    Optional<Path> saveTarget(FolderUse use, String title, String name, List<FileKind> kinds);

    /// One of several ways to go on.
    ///
    /// @param label the words of the action: never just "OK"
    record Choice(String label, Runnable run) {}

    /// Asks how to go on; nothing happens when the person turns away.
    ///
    /// @param choices the one that loses nothing comes first
    void choose(String question, List<Choice> choices);

    /// Asks before something that cannot be taken back.
    ///
    /// @param action the words of the action, for the button: never just "OK"
    /// @param confirmed runs only if the person agrees
    void confirm(String question, String action, Runnable confirmed);

    /// Asks for one line.
    ///
    /// @param initial what stands there at first
    /// @param given takes what was entered, if it is not blank
    void ask(String question, String initial, String action, Consumer<String> given);

    /// Shows a page of the web in the browser.
    void browse(URI page);
}
