package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.model.Document;
import dev.postil.session.BulkImport;
import dev.postil.session.BulkImport.Arrival;
import dev.postil.session.Importing;
import dev.postil.session.Importing.Result;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.settings.FolderUse;
import dev.postil.ui.command.Command;
import dev.postil.ui.dialog.Dialogs;
import dev.postil.ui.dialog.Problems;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// Brings files in, however they come, and opens the first of them.
public final class ImportViewModel {

    private static final String ANNOTATED = ".json";

    private static final List<String> ENDINGS =
            List.of(
                    "txt",
                    "md",
                    "markdown",
                    "html",
                    "htm",
                    "xhtml",
                    "mht",
                    "mhtml",
                    "docx",
                    "doc",
                    "odt",
                    "rtf",
                    "pdf",
                    "epub",
                    "eml",
                    "json");

    /// So many files are told of together.
    private static final int MANY = 5;

    private final Session session;
    private final Importing importing;
    private final Sources sources;
    private final Dialogs dialogs;
    private final Problems problems;
    private final Messages messages;
    private final Teller teller;

    /// What may be done about a document that came in.
    enum Offer {
        OPEN,
        LOOK_THROUGH
    }

    /// Tells what came.
    interface Teller {

        /// In passing.
        void say(String sentence);

        /// In passing, with an offer.
        void offer(String sentence, Offer offer, Document document);

        /// Whether somebody is writing, and would lose the focus where a document is opened.
        boolean isWriting();

        /// At length, of many files.
        void show(ImportReport report);
    }

    ImportViewModel(
            Session session,
            Importing importing,
            Sources sources,
            Dialogs dialogs,
            Problems problems,
            Messages messages,
            Teller teller) {
        this.session = session;
        this.importing = importing;
        this.sources = sources;
        this.dialogs = dialogs;
        this.problems = problems;
        this.messages = messages;
        this.teller = teller;
    }

    /// The import of a window.
    public static ImportViewModel of(
            Session session, Importing importing, Sources sources, ShellTools tools) {
        return new ImportViewModel(
                session,
                importing,
                sources,
                tools.dialogs(),
                tools.problems(),
                tools.messages(),
                new WindowTeller(session, tools));
    }

    private record WindowTeller(Session session, ShellTools tools) implements Teller {

        @Override
        public void say(String sentence) {
            tools.notices().say(sentence);
        }

        @Override
        public void offer(String sentence, Offer offer, Document document) {
            Messages messages = tools.messages();
            switch (offer) {
                case OPEN ->
                        tools.notices()
                                .offer(
                                        sentence,
                                        messages.get("import.open"),
                                        () -> visit(document, () -> {}));
                case LOOK_THROUGH ->
                        tools.notices()
                                .offer(
                                        sentence,
                                        messages.get("import.folded.look"),
                                        () -> lookThrough(document));
            }
        }

        private void lookThrough(Document document) {
            Runnable look = () -> tools.commands().find("document.folded").ifPresent(Command::run);
            if (session.document().filter(open -> open.id().equals(document.id())).isPresent()) {
                look.run();
            } else {
                visit(document, look);
            }
        }

        private void visit(Document document, Runnable arrived) {
            session.trail().visit(document, arrived, tools.problems()::report);
        }

        @Override
        public boolean isWriting() {
            Scene scene = tools.overlay().getScene();
            return scene != null && scene.getFocusOwner() instanceof TextInputControl;
        }

        @Override
        public void show(ImportReport report) {
            new ImportSheet(report, tools.overlay(), tools.messages()).show();
        }
    }

    /// Asks which files, and imports them.
    void choose() {
        var texts =
                new Dialogs.FileKind(
                        messages.get("import.kind.texts"),
                        ENDINGS.stream().map(ending -> "*." + ending).toList());
        var all = new Dialogs.FileKind(messages.get("import.kind.all"), List.of("*"));
        importFiles(
                dialogs.filesToOpen(
                        FolderUse.IMPORT, messages.get("import.title"), List.of(texts, all)));
    }

    /// Asks for a folder, and imports all that is in it and below.
    void chooseFolder() {
        dialogs.folder(FolderUse.IMPORT, messages.get("import.folder.title"))
                .ifPresent(folder -> importFiles(List.of(folder)));
    }

    /// Asks for an address of the web, and imports the page.
    void chooseAddress() {
        session.requireWritable();
        dialogs.ask(
                messages.get("import.address.question"),
                "https://",
                messages.get("import.address.action"),
                this::importAddress);
    }

    private void importAddress(String words) {
        String address = words.strip();
        try {
            var arrivals = new Arrivals(1, messages, teller, problems);
            importing.importAddress(
                    messages.get("import.running", address),
                    new URI(address),
                    comingIn(arrivals),
                    problems::report);
        } catch (URISyntaxException malformed) {
            teller.say(messages.get("problem.intake.no-address", address));
        }
    }

    /// Imports what was copied elsewhere.
    ///
    /// @param html as the page has it that it was copied from; null for none
    void importCopied(@Nullable String text, @Nullable String html) {
        session.requireWritable();
        if (text == null || text.isBlank()) {
            teller.say(messages.get("import.copied.none"));
            return;
        }
        var arrivals = new Arrivals(1, messages, teller, problems);
        importing.importCopied(
                messages.get("import.copied"), text, html, comingIn(arrivals), problems::report);
    }

    /// Imports files and folders and opens the first document that came.
    public void importFiles(List<Path> places) {
        if (!places.isEmpty()) {
            session.requireWritable();
        }
        if (places.size() < MANY && places.stream().noneMatch(Files::isDirectory)) {
            importFew(places);
        } else {
            List<Path> annotated = places.stream().filter(ImportViewModel::isAnnotated).toList();
            importFew(annotated);
            importMany(places.stream().filter(place -> !annotated.contains(place)).toList());
        }
    }

    private void importMany(List<Path> places) {
        ImportReport report = new ImportReport(messages, problems);
        var opening = new Opening();
        importing.importAll(
                messages.get("import.running.many"),
                places,
                new BulkImport.Watcher(
                        arrival -> {
                            report.add(arrival);
                            if (arrival instanceof Arrival.Came(_, var result)) {
                                opening.open(result);
                            }
                        },
                        left -> {
                            report.end(left);
                            tell(report);
                        },
                        failure -> broke(report, failure)));
    }

    /// What came before is told all the same.
    private void broke(ImportReport report, Exception failure) {
        if (!(failure instanceof CancellationException)) {
            tell(report);
            problems.report(failure);
        }
    }

    private void tell(ImportReport report) {
        if (report.isMixed()) {
            teller.show(report);
        } else {
            report.sentences().forEach(teller::say);
        }
    }

    private void importFew(List<Path> files) {
        var arrivals = new Arrivals(files.size(), messages, teller, problems);
        Consumer<Result> comingIn = comingIn(arrivals);
        for (Path file : files) {
            String title = messages.get("import.running", file.getFileName());
            if (isAnnotated(file)) {
                sources.merge(
                        title, file, arrivals::merged, failure -> arrivals.failed(file, failure));
            } else {
                importing.importFile(
                        title, file, comingIn, failure -> arrivals.failed(file, failure));
            }
        }
    }

    void importSample() {
        var arrivals = new Arrivals(1, messages, teller, problems);
        sources.importSample(comingIn(arrivals), problems::report);
    }

    private static boolean isAnnotated(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ANNOTATED);
    }

    /// Takes what an import that begins now brings: opens the first, and tells of each.
    private Consumer<Result> comingIn(Arrivals arrivals) {
        var opening = new Opening();
        return result -> arrivals.arrived(result, opening.open(result));
    }

    /// Opens the first document that an import brings, unless somebody has gone on elsewhere since
    /// it began: a page is not taken from under the hand.
    private final class Opening {

        private final @Nullable OpenDocument before = session.openDocument().get();
        private boolean isDone;

        /// @return whether it was opened, or need not be
        boolean open(Result result) {
            if (isDone) {
                return true;
            }
            isDone = true;
            boolean isFree = before == session.openDocument().get() && !teller.isWriting();
            if (isFree) {
                session.trail().visit(result.document(), problems::report);
            }
            return isFree;
        }
    }
}
