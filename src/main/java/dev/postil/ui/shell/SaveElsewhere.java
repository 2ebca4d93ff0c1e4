package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.session.SaveState;
import dev.postil.session.Session;
import dev.postil.settings.FolderUse;
import dev.postil.settings.Settings;
import dev.postil.ui.dialog.Dialogs;
import dev.postil.ui.dialog.Problems;
import java.nio.file.Path;
import java.util.function.Consumer;

/// The way out when a workspace cannot be written where it is: all of it goes to another folder,
/// and work goes on there.
public final class SaveElsewhere {

    private final Session session;
    private final Settings settings;
    private final Dialogs dialogs;
    private final Problems problems;
    private final Messages messages;
    private final Consumer<String> say;

    SaveElsewhere(
            Session session,
            Settings settings,
            Dialogs dialogs,
            Problems problems,
            Messages messages,
            Consumer<String> say) {
        this.session = session;
        this.settings = settings;
        this.dialogs = dialogs;
        this.problems = problems;
        this.messages = messages;
        this.say = say;
    }

    /// The way out of a window.
    public static SaveElsewhere of(Session session, ShellTools tools) {
        return new SaveElsewhere(
                session,
                tools.settings(),
                tools.dialogs(),
                tools.problems(),
                tools.messages(),
                tools.notices()::say);
    }

    void start() {
        start(() -> {});
    }

    /// Asks where to, and goes on there.
    ///
    /// @param then runs once all is safe
    public void start(Runnable then) {
        dialogs.folder(FolderUse.ELSEWHERE, messages.get("elsewhere.title"))
                .ifPresent(
                        chosen ->
                                goOn(WorkspaceViewModel.free(chosen, session.title().get()), then));
    }

    private void goOn(Path folder, Runnable then) {
        session.closing()
                .continueIn(
                        folder,
                        messages.get("elsewhere.running", folder),
                        state -> arrived(folder, state, then),
                        failure -> failed(folder, failure));
    }

    private void arrived(Path folder, SaveState state, Runnable then) {
        settings.lastWorkspace().set(folder.toAbsolutePath());
        if (!(state instanceof SaveState.Unsaved)) {
            say.accept(messages.get("elsewhere.done", folder));
            then.run();
        }
    }

    private void failed(Path folder, Exception failure) {
        problems.report(failure, why -> messages.get("elsewhere.failed", folder, why));
    }
}
