package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.i18n.OneLine;
import dev.postil.model.Document;
import dev.postil.session.Exporting;
import dev.postil.session.Session;
import dev.postil.settings.FolderUse;
import dev.postil.settings.Settings;
import dev.postil.ui.dialog.Dialogs;
import dev.postil.ui.dialog.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What shall be exported, and by whom it is signed.
public final class ExportViewModel {

    /// Of a file's name, which file systems limit, in code points.
    private static final int LONGEST_NAME = 80;

    private final Session session;
    private final Settings settings;
    private final Exporting exporting;
    private final Dialogs dialogs;
    private final Problems problems;
    private final Messages messages;
    private final Consumer<String> say;
    private final BooleanProperty onlyOpenDocument = new SimpleBooleanProperty();
    private final BooleanProperty history = new SimpleBooleanProperty();
    private final StringProperty author = new SimpleStringProperty("");

    public ExportViewModel(
            Session session,
            Settings settings,
            Exporting exporting,
            Dialogs dialogs,
            Problems problems,
            Messages messages,
            Consumer<String> say) {
        this.session = session;
        this.settings = settings;
        this.exporting = exporting;
        this.dialogs = dialogs;
        this.problems = problems;
        this.messages = messages;
        this.say = say;
    }

    // Properties

    BooleanProperty onlyOpenDocument() {
        return onlyOpenDocument;
    }

    BooleanProperty history() {
        return history;
    }

    StringProperty author() {
        return author;
    }

    boolean isDocumentOpen() {
        return session.openDocument().get() != null;
    }

    // Commands

    /// Starts a new choice from what is open now.
    void start() {
        author.set(settings.author().get());
        onlyOpenDocument.set(false);
        history.set(false);
    }

    /// Asks where to, and writes the file.
    void export() {
        if (!author.get().isBlank()) {
            settings.author().set(author.get().strip());
        }
        Optional<Document> only =
                Optional.ofNullable(session.openDocument().get())
                        .filter(_ -> onlyOpenDocument.get())
                        .map(open -> open.document().get());
        var kind = new Dialogs.FileKind(messages.get("export.kind.json"), List.of("*.json"));
        dialogs.saveTarget(
                        FolderUse.EXPORT, messages.get("export.title"), name(only), List.of(kind))
                .ifPresent(target -> write(only, target));
    }

    private void write(Optional<Document> only, Path target) {
        exporting.exportJson(
                messages.get("export.running", target.getFileName()),
                only.stream().toList(),
                history.get(),
                target,
                () -> say.accept(messages.get("export.done", target)),
                problems::report);
    }

    /// A file name made from the title, without what file systems refuse.
    private String name(Optional<Document> only) {
        String title = only.map(Document::title).orElse(session.title().get());
        String plain = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
        return OneLine.beginning(plain, LONGEST_NAME) + ".json";
    }
}
