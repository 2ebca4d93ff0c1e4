package dev.postil.ui.shell;

import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.ui.command.CommandPalette;
import dev.postil.ui.command.KeyHandler;
import dev.postil.ui.command.KeyList;
import dev.postil.ui.command.Keymap;
import java.io.File;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The window of an open workspace: puts the panes in their places, and registers the commands that
/// belong to none of them.
public final class ShellPane extends BorderPane {

    private final Session session;
    private final ShellTools tools;
    private final ShellParts parts;
    private final ImportViewModel imports;
    private final ObjectProperty<ShellPage> page = new SimpleObjectProperty<>(ShellPage.READ);
    private final SplitLayout split;
    private final StackPane middle = new StackPane();
    private final PaneFocus focus;
    private final StatusBar bottom;

    public ShellPane(
            Session session,
            ShellTools tools,
            ShellParts parts,
            ImportViewModel imports,
            ExportViewModel export,
            ShellServices services) {
        this.session = session;
        this.tools = tools;
        this.parts = parts;
        this.imports = imports;
        var side = side();
        split = new SplitLayout(parts.library(), middle, side, tools.settings());
        focus = new PaneFocus(parts.library(), middle, side);
        services.search()
                .thenRead(
                        () -> {
                            page.set(ShellPage.READ);
                            focus.toTheMiddle();
                        });
        var appearance = new AppearanceMenu(tools.settings(), services.faces(), tools.messages());
        TopBar[] bar = new TopBar[1];
        registerCommands(
                export, services.program(), () -> appearance.toggle(bar[0].appearanceButton()));
        bar[0] = topBar(services.search());
        bottom = statusBar(services.tasks());
        build(bar[0], services);
        acceptFiles();
        KeyHandler.leaveTo(this, this::isOfTheCodebook);
        // Before a list takes it for a wish to edit its row.
        addEventFilter(KeyEvent.KEY_PRESSED, this::handToTheCodebook);
    }

    /// Beside the codebook the key that renames means the tag that is lit, but not where a document
    /// is.
    private boolean isOfTheCodebook(KeyEvent key) {
        return key.getCode() == KeyCode.F2
                && page.get() == ShellPage.CODEBOOK
                && !isIn(key.getTarget(), parts.library());
    }

    private void handToTheCodebook(KeyEvent key) {
        if (isOfTheCodebook(key) && !isIn(key.getTarget(), parts.codebook())) {
            parts.codebook().fireEvent(key);
            key.consume();
        }
    }

    private static boolean isIn(EventTarget target, Node pane) {
        Node node = target instanceof Node inside ? inside : null;
        while (node != null && !node.equals(pane)) {
            node = node.getParent();
        }
        return node != null;
    }

    private StackPane side() {
        var history = parts.history();
        parts.sidebar()
                .visibleProperty()
                .bind(history.visibleProperty().not().and(tools.settings().sidebarShown()));
        history.visibleProperty()
                .subscribe(
                        shown -> {
                            if (shown) {
                                tools.settings().sidebarShown().set(true);
                            }
                        });
        return new StackPane(parts.sidebar(), history);
    }

    private TopBar topBar(Node search) {
        return new TopBar(
                session.title(),
                page,
                search,
                tools.commands(),
                tools.controls(),
                tools.messages());
    }

    private void registerCommands(
            ExportViewModel export, ProgramActions program, Runnable appearance) {
        var own = new ShellCommands(tools);
        var workspace =
                new WorkspaceViewModel(
                        session, program, tools.dialogs(), tools.messages(), tools.notices()::say);
        own.registerWorkspace(
                workspace, imports, new ExportSheet(export, tools.overlay(), tools.messages()));
        own.registerHistory(
                new UndoViewModel(
                        session,
                        tools.problems(),
                        tools.messages(),
                        tools.notices().ofOneThing(),
                        ZoneId.systemDefault()));
        own.registerTrail(session.trail(), tools.problems()::report);
        own.registerView(page, () -> focus.move(1), () -> focus.move(-1));
        own.registerHelp(
                new CommandPalette(
                        tools.commands(), tools.controls(), tools.messages(), tools.overlay()),
                new KeyList(
                        tools.commands(),
                        new Keymap(tools.commands(), tools.settings().keys()),
                        tools.keys(),
                        tools.messages(),
                        tools.overlay()),
                new AboutSheet(tools.overlay(), tools.messages(), program.version()),
                appearance,
                program::quit);
    }

    private void build(TopBar bar, ShellServices services) {
        getStyleClass().add("shell");
        var banner =
                new BannerView(
                        new BannerViewModel(
                                session,
                                SaveElsewhere.of(session, tools),
                                services.program(),
                                tools.settings(),
                                tools.problems(),
                                tools.messages()));
        setTop(new VBox(bar, banner));
        setCenter(withNotices(split, bottom));
        setBottom(bottom);
        Node empty = emptyState();
        session.openDocument().subscribe(open -> showMiddle(page.get(), open, empty));
        page.subscribe(now -> showMiddle(now, session.openDocument().get(), empty));
        session.openDocument().subscribe(_ -> SmallWindows.closeOver(this));
        page.subscribe(_ -> SmallWindows.closeOver(this));
        page.subscribe(
                now -> {
                    if (now == ShellPage.LINKS) {
                        focus.toTheListInTheMiddle();
                    }
                });
    }

    private StatusBar statusBar(Tasks tasks) {
        var status = new StatusViewModel(session, tools.settings(), tools.messages());
        return new StatusBar(status, tasks, tools.commands(), tools.keys(), tools.messages());
    }

    /// Lets go of what outlives the workspace.
    public void end() {
        bottom.end();
    }

    /// Notices lie over the status bar, where they hide no words that somebody works on.
    private Node withNotices(Node split, StatusBar bottom) {
        Notices notices = tools.notices();
        StackPane stack = new StackPane(split, notices);
        StackPane.setAlignment(notices, Pos.BOTTOM_CENTER);
        notices.translateYProperty().bind(bottom.heightProperty());
        stack.setViewOrder(-1);
        // Beside a notice the bar can be clicked.
        stack.setPickOnBounds(false);
        return stack;
    }

    private EmptyState emptyState() {
        var library = session.library();
        return new EmptyState(
                Bindings.isEmpty(library.documents()).and(library.whole()),
                tools.commands(),
                tools.controls(),
                tools.messages());
    }

    private void showMiddle(ShellPage shown, @Nullable OpenDocument open, Node empty) {
        Node node =
                switch (shown) {
                    case CODEBOOK -> parts.codebook();
                    case LINKS -> parts.links();
                    case READ -> open == null ? empty : parts.reader();
                };
        if (!middle.getChildren().contains(node)) {
            middle.getChildren().setAll(node);
        }
    }

    private void acceptFiles() {
        setOnDragOver(
                drag -> {
                    if (drag.getDragboard().hasFiles()) {
                        drag.acceptTransferModes(TransferMode.COPY);
                    }
                });
        setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent drop) {
        List<File> files = drop.getDragboard().getFiles();
        imports.importFiles(files.stream().map(File::toPath).toList());
        drop.setDropCompleted(true);
    }
}
