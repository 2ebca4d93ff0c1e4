package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.intake.Intake;
import dev.postil.session.Exporting;
import dev.postil.session.Importing;
import dev.postil.session.Importing.Result;
import dev.postil.session.OpenedWorkspace;
import dev.postil.session.Session;
import dev.postil.session.StartingCodebook;
import dev.postil.settings.Settings;
import dev.postil.ui.codebook.CodebookPane;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyHandler;
import dev.postil.ui.control.Overlay;
import dev.postil.ui.dialog.FakeDialogs;
import dev.postil.ui.dialog.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// The shell around panes that are nothing but a button, over a real workspace.
final class ShellFixture implements ProgramActions, Sources {

    final FakeDialogs dialogs = new FakeDialogs();
    final List<Path> openedWorkspaces = new ArrayList<>();
    final List<Path> merged = new ArrayList<>();
    final FakeSearcher finds = new FakeSearcher();
    int samples;
    final Tasks tasks = new Tasks();
    final Overlay overlay = new Overlay();
    final ShellTools tools;
    final ShellPane shell;
    int quits;

    ShellFixture(OpenedWorkspace workspace, Settings settings) {
        Messages messages = Messages.load(Locale.ENGLISH);
        Session session = workspace.session();
        var notices = new Notices(overlay, messages);
        var problems = new Problems(messages, notices);
        tools =
                new ShellTools(
                        settings, messages, overlay, notices, problems, dialogs, new Commands());
        var importing =
                new Importing(
                        session, Intake.standard(), workspace.background(), OpenedWorkspace.CLOCK);
        var imports = ImportViewModel.of(session, importing, this, tools);
        var export =
                new ExportViewModel(
                        session,
                        settings,
                        new Exporting(session, OpenedWorkspace.CLOCK, "1.2.3"),
                        dialogs,
                        problems,
                        messages,
                        notices::say);
        var parts =
                new ShellParts(
                        pane("library"),
                        pane("reader"),
                        pane("sidebar"),
                        codebook(session, settings),
                        pane("links"),
                        hidden("history"));
        tools.commands()
                .register(
                        Command.named("history.show", CommandGroup.HISTORY, "History")
                                .does(() -> {}),
                        Command.named("workspace.backups", CommandGroup.WORKSPACE, "Backups")
                                .does(() -> {}));
        shell =
                new ShellPane(
                        session,
                        tools,
                        parts,
                        imports,
                        export,
                        new ShellServices(this, tasks, search(workspace), List.of("Noto Serif")));
        overlay.setContent(shell);
    }

    private SearchField search(OpenedWorkspace workspace) {
        return new SearchField(
                new SearchViewModel(
                        workspace.session(),
                        finds,
                        tools.settings().searches(workspace.session().id()),
                        workspace.background(),
                        tools.problems()::report),
                tools);
    }

    void installKeys(Scene scene) {
        new KeyHandler(tools.commands(), tools.settings().singleKeys()::get, tools.notices()::say)
                .install(scene);
    }

    @Override
    public String version() {
        return "1.2.3";
    }

    private CodebookPane codebook(Session session, Settings settings) {
        return new CodebookPane(
                session,
                settings,
                tools.messages(),
                dialogs,
                tools.commands(),
                tools.notices()::say,
                tools.problems()::report);
    }

    @Override
    public Path workspaces() {
        return Path.of("workspaces");
    }

    @Override
    public void createWorkspace(Path folder, StartingCodebook start) {
        openedWorkspaces.add(folder);
    }

    @Override
    public void openWorkspace(Path folder) {
        openedWorkspaces.add(folder);
    }

    @Override
    public void goBackTo(Path backup) {
        throw new AssertionError("nobody goes back");
    }

    @Override
    public void quit() {
        quits++;
    }

    @Override
    public void importSample(Consumer<Result> done, Consumer<Exception> failed) {
        samples++;
    }

    @Override
    public void merge(String title, Path file, Consumer<String> done, Consumer<Exception> failed) {
        merged.add(file);
        done.accept(file.getFileName() + " was merged into the workspace.");
    }

    private static VBox hidden(String id) {
        var pane = pane(id);
        pane.setVisible(false);
        return pane;
    }

    private static VBox pane(String id) {
        var button = new Button(id);
        button.setId(id + "-button");
        var pane = new VBox(button);
        pane.setId(id);
        return pane;
    }
}
