package dev.postil.ui.shell;

import static dev.postil.session.StartingCodebook.EMPTY;
import static dev.postil.session.StartingCodebook.POLICY;

import dev.postil.i18n.Messages;
import dev.postil.session.Session;
import dev.postil.settings.FolderUse;
import dev.postil.ui.dialog.Dialogs;
import dev.postil.ui.dialog.Dialogs.Choice;
import java.nio.file.Path;
import java.util.List;

/// Makes, opens and names workspaces.
final class WorkspaceViewModel {

    private static final String SUFFIX = ".postil";

    private final Session session;
    private final ProgramActions program;
    private final Dialogs dialogs;
    private final Messages messages;

    WorkspaceViewModel(
            Session session, ProgramActions program, Dialogs dialogs, Messages messages) {
        this.session = session;
        this.program = program;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    void create() {
        create(program, dialogs, messages);
    }

    /// Asks for a name and what to start with.
    static void create(ProgramActions program, Dialogs dialogs, Messages messages) {
        dialogs.ask(
                messages.get("workspace.new.question"),
                "",
                messages.get("workspace.new.action"),
                title -> {
                    Path folder = program.workspaces().resolve(folderName(title));
                    dialogs.choose(
                            messages.get("workspace.new.codebook"),
                            List.of(
                                    new Choice(
                                            messages.get("workspace.new.policy"),
                                            () -> program.createWorkspace(folder, POLICY)),
                                    new Choice(
                                            messages.get("workspace.new.empty"),
                                            () -> program.createWorkspace(folder, EMPTY))));
                });
    }

    void open() {
        dialogs.folder(FolderUse.WORKSPACE, messages.get("workspace.open.title"))
                .ifPresent(program::openWorkspace);
    }

    void rename() {
        dialogs.ask(
                messages.get("workspace.rename.question"),
                session.title().get(),
                messages.get("workspace.rename.action"),
                session::rename);
    }

    /// The title, without what file systems refuse; the title itself is kept in the workspace.
    static Path folderName(String title) {
        String plain = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}.\\s]+", " ").strip();
        return Path.of((plain.isEmpty() ? "Workspace" : plain) + SUFFIX);
    }
}
