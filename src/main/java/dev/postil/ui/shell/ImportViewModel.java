package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.session.Importing;
import dev.postil.session.Importing.Result;
import dev.postil.session.Session;
import dev.postil.settings.FolderUse;
import dev.postil.ui.dialog.Dialogs;
import dev.postil.ui.dialog.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Brings files in, however they come, and opens the first of them.
public final class ImportViewModel {

    private static final String ANNOTATED = ".json";

    private final Session session;
    private final Importing importing;
    private final Sources sources;
    private final Dialogs dialogs;
    private final Problems problems;
    private final Messages messages;
    private final Consumer<String> say;

    public ImportViewModel(
            Session session,
            Importing importing,
            Sources sources,
            Dialogs dialogs,
            Problems problems,
            Messages messages,
            Consumer<String> say) {
        this.session = session;
        this.importing = importing;
        this.sources = sources;
        this.dialogs = dialogs;
        this.problems = problems;
        this.messages = messages;
        this.say = say;
    }

    /// Asks which files, and imports them.
    void choose() {
        var texts =
                new Dialogs.FileKind(
                        messages.get("import.kind.texts"),
                        List.of("*.txt", "*.md", "*.markdown", "*.html", "*.htm", "*.json"));
        var all = new Dialogs.FileKind(messages.get("import.kind.all"), List.of("*"));
        importFiles(
                dialogs.filesToOpen(
                        FolderUse.IMPORT, messages.get("import.title"), List.of(texts, all)));
    }

    /// Imports files and opens the first that could be.
    public void importFiles(List<Path> files) {
        if (!files.isEmpty()) {
            session.requireWritable();
        }
        var opened = new boolean[1];
        var arrivals = new Arrivals(files.size(), messages, say, problems);
        for (Path file : files) {
            String title = messages.get("import.running", file.getFileName());
            if (isAnnotated(file)) {
                sources.merge(
                        title,
                        file,
                        () -> arrivals.merged(file),
                        failure -> arrivals.failed(file, failure));
            } else {
                importing.importFile(
                        title,
                        file,
                        result -> {
                            arrived(result, !opened[0], arrivals);
                            opened[0] = true;
                        },
                        failure -> arrivals.failed(file, failure));
            }
        }
    }

    void importSample() {
        var arrivals = new Arrivals(1, messages, say, problems);
        sources.importSample(result -> arrived(result, true, arrivals), problems::report);
    }

    private static boolean isAnnotated(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ANNOTATED);
    }

    private void arrived(Result result, boolean open, Arrivals arrivals) {
        arrivals.arrived(result);
        if (open) {
            session.trail().visit(result.document(), problems::report);
        }
    }
}
