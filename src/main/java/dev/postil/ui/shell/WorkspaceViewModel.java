package dev.postil.ui.shell;

import static dev.postil.session.StartingCodebook.EMPTY;
import static dev.postil.session.StartingCodebook.POLICY;

import dev.postil.i18n.Messages;
import dev.postil.session.Session;
import dev.postil.session.Workspaces;
import dev.postil.settings.FolderUse;
import dev.postil.ui.dialog.Dialogs;
import dev.postil.ui.dialog.Dialogs.Choice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Makes, opens and names workspaces.
final class WorkspaceViewModel {

    private static final String SUFFIX = ".postil";

    private final Session session;
    private final ProgramActions program;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Consumer<String> say;

    WorkspaceViewModel(
            Session session,
            ProgramActions program,
            Dialogs dialogs,
            Messages messages,
            Consumer<String> say) {
        this.session = session;
        this.program = program;
        this.dialogs = dialogs;
        this.messages = messages;
        this.say = say;
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
                    Path folder = free(program.workspaces(), title);
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
        open(program, dialogs, messages, say);
    }

    /// Asks which one; the one that is open stays so where there is none in that folder.
    static void open(
            ProgramActions program, Dialogs dialogs, Messages messages, Consumer<String> say) {
        dialogs.folder(FolderUse.WORKSPACE, messages.get("workspace.open.title"))
                .ifPresent(
                        folder -> {
                            if (Workspaces.isWorkspace(folder)) {
                                program.openWorkspace(folder);
                            } else {
                                say.accept(messages.get("workspace.open.none", folder));
                            }
                        });
    }

    void rename() {
        dialogs.ask(
                messages.get("workspace.rename.question"),
                session.title().get(),
                messages.get("workspace.rename.action"),
                session::rename);
    }

    /// A name in `parent` for a workspace of that title that nothing has yet.
    static Path free(Path parent, String title) {
        Path folder = parent.resolve(folderName(title));
        for (int number = 2; Files.exists(folder); number++) {
            folder = parent.resolve(folderName(title + " " + number));
        }
        return folder;
    }

    /// The title, without what file systems refuse; the title itself is kept in the workspace.
    private static Path folderName(String title) {
        String plain = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}.\\s]+", " ").strip();
        return Path.of((plain.isEmpty() ? "Workspace" : plain) + SUFFIX);
    }
}
