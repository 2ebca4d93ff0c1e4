package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.session.BulkImport;
import dev.postil.session.BulkImport.Arrival;
import dev.postil.session.Importing;
import dev.postil.session.Importing.Result;
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

    /// Tells what came.
    interface Teller {

        /// In passing.
        void say(String sentence);

        /// In passing, with an offer to look at what was folded of the document that was opened.
        void offerFolded(String sentence);

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
                new WindowTeller(tools));
    }

    private record WindowTeller(ShellTools tools) implements Teller {

        @Override
        public void say(String sentence) {
            tools.notices().say(sentence);
        }

        @Override
        public void offerFolded(String sentence) {
            tools.notices()
                    .offer(
                            sentence,
                            tools.messages().get("import.folded.look"),
                            () -> tools.commands().find("document.folded").ifPresent(Command::run));
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
                    result -> arrived(result, true, arrivals),
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
                messages.get("import.copied"),
                text,
                html,
                result -> arrived(result, true, arrivals),
                problems::report);
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
        boolean[] opened = new boolean[1];
        importing.importAll(
                messages.get("import.running.many"),
                places,
                new BulkImport.Watcher(
                        arrival -> {
                            report.add(arrival);
                            if (!opened[0] && arrival instanceof Arrival.Came(_, var result)) {
                                opened[0] = true;
                                session.show(result.document(), problems::report);
                            }
                        },
                        left -> {
                            report.end(left);
                            tell(report);
                        },
                        problems::report));
    }

    private void tell(ImportReport report) {
        if (report.isMixed()) {
            teller.show(report);
        } else {
            report.sentences().forEach(teller::say);
        }
    }

    private void importFew(List<Path> files) {
        var opened = new boolean[1];
        var arrivals = new Arrivals(files.size(), messages, teller, problems);
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
        var arrivals = new Arrivals(1, messages, teller, problems);
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
