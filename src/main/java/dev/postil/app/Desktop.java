package dev.postil.app;

import dev.postil.i18n.Messages;
import dev.postil.session.Exporting;
import dev.postil.session.Going;
import dev.postil.session.Importing;
import dev.postil.session.Notes;
import dev.postil.session.OpenDocument;
import dev.postil.session.SaveState;
import dev.postil.session.Session;
import dev.postil.session.Tagging;
import dev.postil.settings.Settings;
import dev.postil.settings.ViewState;
import dev.postil.ui.backups.BackupsSheet;
import dev.postil.ui.bubble.BubbleLayer;
import dev.postil.ui.codebook.CodebookPane;
import dev.postil.ui.command.CommandMenu;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyHandler;
import dev.postil.ui.command.KeyWords;
import dev.postil.ui.control.Overlay;
import dev.postil.ui.dialog.Dialogs.Choice;
import dev.postil.ui.dialog.Problems;
import dev.postil.ui.history.HistoryPane;
import dev.postil.ui.hits.HitsPane;
import dev.postil.ui.hits.HitsViewModel;
import dev.postil.ui.library.LibraryPane;
import dev.postil.ui.links.LinkLayer;
import dev.postil.ui.links.LinksPane;
import dev.postil.ui.reader.ReaderPane;
import dev.postil.ui.shell.ExportViewModel;
import dev.postil.ui.shell.ImportViewModel;
import dev.postil.ui.shell.NoWorkspacePane;
import dev.postil.ui.shell.Notices;
import dev.postil.ui.shell.ProgramActions;
import dev.postil.ui.shell.SaveElsewhere;
import dev.postil.ui.shell.SearchField;
import dev.postil.ui.shell.SearchViewModel;
import dev.postil.ui.shell.ShellPane;
import dev.postil.ui.shell.ShellParts;
import dev.postil.ui.shell.ShellServices;
import dev.postil.ui.shell.ShellTools;
import dev.postil.ui.sidebar.AnnotationMenu;
import dev.postil.ui.sidebar.SidebarPane;
import dev.postil.ui.sidebar.SidebarServices;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Everything in the window for one workspace: makes the panes and puts them together. Another
/// workspace gets another desktop.
final class Desktop {

    private final Program program;
    private final ProgramActions actions;

    /// Those of the program for as long as the workspace is in the window: the panes watch them,
    /// and nobody would ever end that one by one.
    private final Settings settings;

    private final ShellTools tools;
    private Consumer<List<Path>> begin = _ -> {};
    private Subscription ending = Subscription.EMPTY;

    /// @param noChanges why nothing can be changed; empty where it can
    private Desktop(Program program, ProgramActions actions, String noChanges) {
        this.program = program;
        this.actions = actions;
        settings = program.settings().follow();
        ending = ending.and(settings::letGo);
        Overlay overlay = new Overlay();
        Notices notices = new Notices(overlay, program.messages());
        Problems problems = new Problems(program.messages(), notices);
        FileProblems.register(problems, program.messages());
        tools =
                new ShellTools(
                        settings,
                        program.messages(),
                        overlay,
                        notices,
                        problems,
                        program.dialogs().apply(overlay, program.messages()),
                        new Commands(noChanges));
    }

    /// The desktop of an open workspace.
    static Desktop of(Session session, Program program, ProgramActions actions) {
        String noChanges = session.readOnly().map(program.messages()::explain).orElse("");
        Desktop desktop = new Desktop(program, actions, noChanges);
        desktop.build(session);
        return desktop;
    }

    /// What is shown where a workspace could not be opened: why, and what to do about it.
    static Desktop withoutWorkspace(
            Program program, ProgramActions actions, Exception failure, Runnable retry) {
        Desktop desktop = new Desktop(program, actions, "");
        desktop.tools
                .overlay()
                .setContent(
                        new NoWorkspacePane(
                                desktop.tools.problems().describe(failure).sentence(),
                                retry,
                                actions,
                                desktop.tools));
        return desktop;
    }

    /// Asks what to do about changes that cannot be saved where the workspace is.
    ///
    /// @param close runs once they are safe elsewhere
    /// @param lose runs where they are given up
    void askAboutUnsaved(
            Session session, SaveState.Unsaved unsaved, Runnable close, Runnable lose) {
        Messages messages = tools.messages();
        var elsewhere = SaveElsewhere.of(session, tools);
        int changes = unsaved.changes();
        tools.dialogs()
                .choose(
                        messages.get(
                                "close.unsaved",
                                changes,
                                tools.problems().describe(unsaved.cause()).sentence()),
                        List.of(
                                new Choice(
                                        messages.get("close.unsaved.elsewhere"),
                                        () -> elsewhere.start(close)),
                                new Choice(messages.get("close.unsaved.stay"), () -> {}),
                                new Choice(messages.get("close.unsaved.discard", changes), lose)));
    }

    void report(Throwable failure) {
        tools.problems().report(failure);
    }

    /// All of it, for a window or a picture.
    Parent root() {
        return tools.overlay();
    }

    void showIn(Stage stage) {
        Scene scene = new Scene(root());
        ending = ending.and(program.themes().style(scene));
        new KeyHandler(tools.commands(), settings.singleKeys()::get, tools.notices()::say)
                .install(scene);
        stage.setScene(scene);
    }

    /// Tells somebody a sentence that asks for nothing.
    void say(String sentence) {
        tools.notices().say(sentence);
    }

    /// Starts with files to import.
    void begin(List<Path> files) {
        begin.accept(files);
    }

    /// Lets go of what outlives the workspace.
    void end() {
        ending.unsubscribe();
    }

    private void build(Session session) {
        tools.overlay().focusOtherwise(session.reading()::readOn);
        Tagging tagging = new Tagging(session);
        Notes notes = new Notes(session, program.background());
        ReaderPane reader =
                new ReaderPane(
                        session,
                        settings,
                        program.fonts(),
                        program.messages(),
                        program.background(),
                        tools.commands());
        ending = ending.and(reader::end);
        Going going = new Going(session);
        // Before the others, whose Enter and Esc wait while the end of a link is pointed at.
        LinkLayer links = links(session, tagging, going, reader);
        BubbleLayer bubble = bubble(session, tagging, reader);
        SidebarPane sidebar =
                new SidebarPane(
                        session,
                        tagging,
                        notes,
                        new SidebarServices(
                                settings,
                                program.messages(),
                                program.background(),
                                program.clock(),
                                tools.commands()),
                        _ -> bubble.nameTag());
        reshape(reader, sidebar);
        sidebar.openAddresses(tools.dialogs()::browse, tools.notices()::say);
        bubble.nameSeveralBy(sidebar::namePicked);
        bubble.tellLossesBy(tools.notices()::say);
        sidebar.goAlongLinks(end -> going.to(end, tools.problems()::report));
        links.writeReasonsWith(sidebar::writeReason);
        links.tellBy(tools.notices()::say);
        links.beforeLinking(() -> showPassages(sidebar));
        bubble.beforeNaming(() -> showPassages(sidebar));
        ImportViewModel imports = imports(session);
        Node middle = new BorderPane(reader, null, null, hits(session, reader), null);
        Node shell = shell(session, middle, sidebar, going, imports);
        tools.overlay().setContent(new StackPane(shell, bubble, links));
        WayToTheText.lead(session, tools, reader);
        ending = ending.and(settings.author().subscribe(session::renameAuthor));
        ending = ending.and(session.openDocument().subscribe(this::rememberLast));
        begin = files -> begin(session, imports, files);
    }

    private void showPassages(SidebarPane sidebar) {
        sidebar.showCards();
        tools.commands().get("view.read").run();
    }

    private BubbleLayer bubble(Session session, Tagging tagging, ReaderPane reader) {
        return new BubbleLayer(
                session,
                tagging,
                settings.digits(session.id()),
                program.messages(),
                tools.commands(),
                new BubbleLayer.Words(
                        reader::boundsOf,
                        reader::room,
                        reader::focusText,
                        () -> reader.lookup("#reader-text"),
                        reader::scrollBy));
    }

    private LinkLayer links(Session session, Tagging tagging, Going going, ReaderPane reader) {
        return new LinkLayer(
                session,
                tagging,
                going,
                program.messages(),
                tools.commands(),
                new LinkLayer.Text(
                        reader, reader::boundsOf, reader::characterAt, reader::focusText),
                tools.problems()::report);
    }

    /// What is done to an annotation is offered at its words and at its card.
    private void reshape(ReaderPane reader, SidebarPane sidebar) {
        sidebar.reshapeBy(tools.commands(), reader::caret, tools.notices()::say);
        CommandMenu menu = AnnotationMenu.of(tools.commands(), tools.controls());
        sidebar.offer(menu);
        reader.offer(menu);
        reader.closeFindBy(tools.commands());
    }

    /// Which document was read last is known even after the program was killed.
    private void rememberLast(@Nullable OpenDocument open) {
        if (open != null) {
            settings.remember(open.id(), settings.view(open.id()).orElse(new ViewState(0)));
        }
    }

    private ShellPane shell(
            Session session,
            Node reader,
            SidebarPane sidebar,
            Going going,
            ImportViewModel imports) {
        Problems problems = tools.problems();
        ShellParts parts =
                new ShellParts(
                        library(session),
                        reader,
                        sidebar,
                        new CodebookPane(
                                session,
                                settings,
                                program.messages(),
                                tools.dialogs(),
                                tools.commands(),
                                tools.notices()::say,
                                problems::report),
                        new LinksPane(
                                session,
                                program.background(),
                                program.messages(),
                                new KeyWords(tools.commands(), program.messages()),
                                program.clock().getZone(),
                                end -> {
                                    tools.commands().get("view.read").run();
                                    going.to(end, problems::report);
                                },
                                problems::report),
                        history(session));
        SearchField search =
                new SearchField(
                        new SearchViewModel(
                                session,
                                new SessionSearch(
                                        session.searching(
                                                program.messages().get("search.reading"))),
                                settings.searches(session.id()),
                                program.background(),
                                problems::report),
                        tools);
        offerBackups(session);
        ShellServices services =
                new ShellServices(actions, program.tasks(), search, program.fonts().faces());
        ShellPane shell = new ShellPane(session, tools, parts, imports, export(session), services);
        ending = ending.and(shell::end);
        return shell;
    }

    /// Below the text, so that both can be seen.
    private HitsPane hits(Session session, ReaderPane reader) {
        HitsViewModel model =
                new HitsViewModel(
                        session,
                        program.background(),
                        program.messages(),
                        settings.digits(session.id()),
                        tools.problems()::report);
        return new HitsPane(model, program.messages(), tools.commands(), reader::focusText);
    }

    private void offerBackups(Session session) {
        var around =
                new BackupsSheet.Around(
                        tools.overlay(), tools.dialogs(), tools.notices()::say, actions::goBackTo);
        new BackupsSheet(
                        session,
                        program.messages(),
                        program.clock().getZone(),
                        around,
                        tools.problems()::report)
                .register(tools.commands());
    }

    private HistoryPane history(Session session) {
        return new HistoryPane(
                session,
                program.background(),
                program.messages(),
                program.clock(),
                tools.commands(),
                tools.problems()::report);
    }

    private Node library(Session session) {
        return new LibraryPane(
                session,
                program.messages(),
                tools.commands(),
                tools.dialogs(),
                tools.overlay(),
                tools.problems()::report);
    }

    private ImportViewModel imports(Session session) {
        Importing importing =
                new Importing(session, program.intake(), program.background(), program.clock());
        return ImportViewModel.of(
                session,
                importing,
                new SessionSources(session, importing, tools.messages()),
                tools);
    }

    private ExportViewModel export(Session session) {
        return new ExportViewModel(
                session,
                settings,
                new Exporting(session, program.clock(), actions.version()),
                tools.dialogs(),
                tools.problems(),
                program.messages(),
                tools.notices()::say);
    }

    /// Opens what the command line named, or the document that was read last.
    private void begin(Session session, ImportViewModel imports, List<Path> files) {
        imports.importFiles(files);
        if (files.isEmpty()) {
            settings.lastSeen(id -> session.library().document(id).isPresent())
                    .flatMap(session.library()::document)
                    .ifPresent(document -> session.show(document, tools.problems()::report));
        }
    }
}
