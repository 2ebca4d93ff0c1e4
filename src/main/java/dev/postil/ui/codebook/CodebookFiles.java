package dev.postil.ui.codebook;

import dev.postil.i18n.Messages;
import dev.postil.model.Codebook;
import dev.postil.session.CodebookExchange;
import dev.postil.session.CodebookExchange.Planned;
import dev.postil.session.Session;
import dev.postil.settings.FolderUse;
import dev.postil.ui.dialog.Dialogs;
import dev.postil.ui.dialog.Dialogs.FileKind;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Takes the codebook out into files, and brings such files in after it was said what they change.
final class CodebookFiles {

    private final Session session;
    private final CodebookViewModel model;
    private final CodebookExchange exchange;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Consumer<String> say;

    CodebookFiles(
            Session session,
            CodebookViewModel model,
            Dialogs dialogs,
            Messages messages,
            Consumer<String> say) {
        this.session = session;
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
        this.say = say;
        exchange = new CodebookExchange(session);
    }

    /// Lets the person choose a file, and says what it would bring.
    void choose() {
        var kind =
                new FileKind(
                        messages.get("codebook.files"),
                        List.of("*.json", "*.csv", "*.qdc", "*.xml"));
        dialogs
                .filesToOpen(
                        FolderUse.CODEBOOK_IMPORT,
                        messages.get("codebook.import.title"),
                        List.of(kind))
                .stream()
                .findFirst()
                .ifPresent(this::preview);
    }

    /// Brings in a codebook that is no file.
    void bringIn(Codebook codebook) {
        exchange.perform(exchange.planned(codebook));
        model.refresh();
    }

    private void preview(Path file) {
        exchange.plan(file, planned -> ask(file, planned), model::fail);
    }

    private void ask(Path file, Planned planned) {
        if (planned.isEmpty()) {
            say.accept(messages.get("codebook.import.nothing", file.getFileName()));
            return;
        }
        model.selected().set(null);
        model.ask(
                messages.get(
                        "codebook.import.sentence",
                        planned.kinds(),
                        planned.tags(),
                        planned.changed(),
                        planned.linkTypes(),
                        file.getFileName()),
                messages.get("codebook.import.action"),
                () -> {
                    exchange.perform(planned);
                    model.refresh();
                });
    }

    /// Asks where to; the name's ending says the format.
    void export() {
        List<FileKind> kinds =
                List.of(
                        new FileKind(messages.get("codebook.file.json"), List.of("*.json")),
                        new FileKind(messages.get("codebook.file.csv"), List.of("*.csv")),
                        new FileKind(messages.get("codebook.file.qdc"), List.of("*.qdc")));
        String plain = session.title().get().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
        dialogs.saveTarget(
                        FolderUse.CODEBOOK_EXPORT,
                        messages.get("codebook.export.title"),
                        messages.get("codebook.export.name", plain),
                        kinds)
                .ifPresent(
                        target ->
                                exchange.write(
                                        target,
                                        () ->
                                                say.accept(
                                                        messages.get(
                                                                "codebook.export.done", target)),
                                        model::fail));
    }
}
