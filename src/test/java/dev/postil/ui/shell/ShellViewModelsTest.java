package dev.postil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.intake.Intake;
import dev.postil.model.Document;
import dev.postil.model.Span;
import dev.postil.session.Exporting;
import dev.postil.session.Importing;
import dev.postil.session.OpenedWorkspace;
import dev.postil.session.Tagging;
import dev.postil.settings.SavedSearches;
import dev.postil.settings.Settings;
import dev.postil.ui.dialog.FakeDialogs;
import dev.postil.ui.dialog.Problem;
import dev.postil.ui.dialog.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the shell's parts do, without a window.
class ShellViewModelsTest {

    private final Messages messages = Messages.load(Locale.ENGLISH);
    private final List<String> said = new ArrayList<>();
    private final List<Problem> shown = new ArrayList<>();
    private boolean isWriting;
    private final List<String> offered = new ArrayList<>();
    private final List<ImportReport> reports = new ArrayList<>();
    private final Problems problems = new Problems(messages, shown::add);
    private final FakeDialogs dialogs = new FakeDialogs();
    private final Settings settings = new Settings("Ada");

    @TempDir Path folder;
    private OpenedWorkspace workspace;

    @BeforeEach
    void open() throws Exception {
        workspace = OpenedWorkspace.with(folder, "One brief\n\nThe harbour is quiet tonight.");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void theStatusBarCountsWordsAndAnnotationsAndNamesTheNextUndo() {
        var status = new StatusViewModel(workspace.session(), settings, messages);
        assertThat(status.documentFacts().get()).isEqualTo("7 words · no annotations");

        tag("harbour");

        assertThat(status.documentFacts().get()).isEqualTo("7 words · 1 annotation");
        assertThat(status.undoHint().getValue()).isEqualTo("Undo: tag “Risk”");
        assertThat(status.zoom().getValue()).isEqualTo("100 %");
    }

    @Test
    void undoTakesBackAndSelectsWhatItBroughtBack() {
        var undo = undoViewModel();
        tag("harbour");
        new Tagging(workspace.session()).remove();

        undo.undo();

        assertThat(workspace.selected().quote().exact()).isEqualTo("harbour");
        assertThat(undo.canRedo().getValue()).isTrue();
        List<Span> gone = new ArrayList<>();
        workspace.session().reading().onGo(gone::add);
        undo.redo();
        assertThat(workspace.document().annotations()).isEmpty();
        assertThat(gone)
                .extracting(span -> span.of(workspace.document().text()))
                .containsExactly("harbour");
    }

    @Test
    void undoInAnotherDocumentIsNamedFirstAndDoneAtTheSecondPress() {
        var undo = undoViewModel();
        tag("harbour");
        var first = workspace.document().id();
        var second =
                new Importing(
                        workspace.session(),
                        Intake.standard(),
                        workspace.background(),
                        OpenedWorkspace.CLOCK);
        var step = workspace.session().history().undoable().get();
        second.importFile("x", other(), _ -> {}, this::fail);
        workspace.session().history().undo();
        assertThat(workspace.session().history().undoable().get()).isEqualTo(step);
        workspace.session().closeDocument();

        undo.undo();
        assertThat(said).hasSize(1);
        assertThat(workspace.session().library().countsOf(first).annotations()).isEqualTo(1);

        undo.undo();
        assertThat(workspace.session().library().countsOf(first).annotations()).isZero();
    }

    @Test
    void exportAsksWhereToAndSignsWithTheNameGiven() {
        Path target = folder.resolve("out.json");
        dialogs.savesTo(target);
        var export = export();
        export.start();
        assertThat(export.author().get()).isEqualTo("Ada");
        export.author().set("Ada L.");

        export.export();

        assertThat(target).content().contains("\"format\": \"postil-annotated\"");
        assertThat(settings.author().get()).isEqualTo("Ada L.");
        assertThat(said).hasSize(1);
    }

    @Test
    void anExportThatCannotBeWrittenIsToldInWords() {
        dialogs.savesTo(folder.resolve("nowhere").resolve("out.json"));
        var export = export();
        export.start();

        export.export();

        assertThat(said).isEmpty();
        assertThat(shown).hasSize(1);
    }

    @Test
    void importOpensTheFirstFileAndMergesAnnotatedJson() {
        List<Path> merged = new ArrayList<>();
        var imports = imports(merged);

        imports.importFiles(List.of(other(), folder.resolve("desk.json")));

        assertThat(workspace.document().document().get().source().name()).isEqualTo("other.txt");
        assertThat(merged).containsExactly(folder.resolve("desk.json"));
    }

    @Test
    void whatComesWhileSomebodyWritesIsOfferedAndNotOpened() {
        isWriting = true;
        var before = workspace.document().id();

        imports(new ArrayList<>()).importFiles(List.of(other()));

        assertThat(workspace.document().id()).isEqualTo(before);
        assertThat(offered).containsExactly("OPEN: “Another brief” was added.");
        assertThat(said).isEmpty();
    }

    @Test
    void severalFilesAreToldInOneSentence() throws IOException {
        Path another = Files.writeString(folder.resolve("another.txt"), "Another text.");

        imports(new ArrayList<>()).importFiles(List.of(other(), another));

        assertThat(said).containsExactly("2 documents were added.");
    }

    @Test
    void filesThatAreNotThereAreToldInOneSentence() {
        List<Path> gone =
                List.of("a.txt", "b.txt", "c.json", "d.md").stream().map(folder::resolve).toList();

        imports(new ArrayList<>()).importFiles(List.of(gone.getFirst(), other(), gone.get(1)));
        assertThat(problemsTold()).containsExactly("2 files were not found: a.txt and b.txt.");
        assertThat(said).containsExactly("One document was added.");

        shown.clear();
        imports(new ArrayList<>()).importFiles(gone.subList(0, 3));
        assertThat(problemsTold())
                .containsExactly("3 files were not found: a.txt, b.txt and one more.");

        shown.clear();
        imports(new ArrayList<>()).importFiles(gone);
        assertThat(problemsTold())
                .containsExactly("4 files were not found: a.txt, b.txt and 2 more.");

        shown.clear();
        imports(new ArrayList<>()).importFiles(List.of(other(), gone.get(1)));
        assertThat(problemsTold()).containsExactly("There is no file b.txt.");
    }

    private List<String> problemsTold() {
        return shown.stream().map(Problem::sentence).toList();
    }

    @Test
    void searchAnswersOnceTheTypistPausesAndGroupsByDocument() {
        var searcher = new FakeSearcher();
        var document = workspace.document().document().get();
        searcher.willFind(
                new Searcher.Found(
                        document,
                        null,
                        false,
                        new Span(0, 3),
                        "One brief",
                        List.of(new Span(0, 3))));
        var search =
                new SearchViewModel(
                        workspace.session(),
                        searcher,
                        new SavedSearches(),
                        workspace.background(),
                        this::fail);
        search.query().set("one");
        assertThat(searcher.searched).isEmpty();

        workspace.background().flush();

        assertThat(searcher.searched).containsExactly("one");
        assertThat(search.answered().get()).isTrue();
        assertThat(search.rows().getFirst()).isEqualTo(new SearchViewModel.Row.Title(document, 1));
    }

    private UndoViewModel undoViewModel() {
        return new UndoViewModel(
                workspace.session(), problems, messages, said::add, ZoneOffset.UTC);
    }

    private ExportViewModel export() {
        return new ExportViewModel(
                workspace.session(),
                settings,
                new Exporting(workspace.session(), OpenedWorkspace.CLOCK, "0.1"),
                dialogs,
                problems,
                messages,
                said::add);
    }

    private ImportViewModel imports(List<Path> merged) {
        var importing =
                new Importing(
                        workspace.session(),
                        Intake.standard(),
                        workspace.background(),
                        OpenedWorkspace.CLOCK);
        Sources sources =
                new Sources() {
                    @Override
                    public void importSample(
                            Consumer<Importing.Result> done, Consumer<Exception> failed) {
                        throw new AssertionError("no sample was asked for");
                    }

                    @Override
                    public void merge(
                            String title,
                            Path file,
                            Consumer<String> done,
                            Consumer<Exception> failed) {
                        merged.add(file);
                        if (!Files.exists(file) && !file.endsWith("desk.json")) {
                            failed.accept(new NoSuchFileException(file.toString()));
                        }
                    }
                };
        return new ImportViewModel(
                workspace.session(), importing, sources, dialogs, problems, messages, new Told());
    }

    /// Keeps what it is told.
    private final class Told implements ImportViewModel.Teller {
        @Override
        public void say(String sentence) {
            said.add(sentence);
        }

        @Override
        public void offer(String sentence, ImportViewModel.Offer offer, Document document) {
            offered.add(offer + ": " + sentence);
        }

        @Override
        public boolean isWriting() {
            return isWriting;
        }

        @Override
        public void show(ImportReport report) {
            reports.add(report);
        }
    }

    private Path other() {
        try {
            return Files.writeString(folder.resolve("other.txt"), "Another brief\n\nWords.");
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private void tag(String words) {
        workspace.select(words);
        new Tagging(workspace.session()).press("risk");
    }

    private void fail(Throwable failure) {
        throw new AssertionError(failure);
    }
}
