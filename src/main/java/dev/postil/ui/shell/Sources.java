package dev.postil.ui.shell;

import dev.postil.session.Importing.Result;
import java.nio.file.Path;
import java.util.function.Consumer;

/// What comes in by other ways than the import of a file; an interface, since panes know no file
/// formats.
public interface Sources {

    /// Imports the brief that ships with the program.
    void importSample(Consumer<Result> done, Consumer<Exception> failed);

    /// Merges annotated JSON into the workspace.
    ///
    /// @param title shown while it runs
    /// @param done hears in words what it did
    void merge(String title, Path file, Consumer<String> done, Consumer<Exception> failed);
}
