package dev.postil.app;

import dev.postil.handover.Answer;
import dev.postil.handover.Caller;
import dev.postil.handover.Request;
import dev.postil.handover.RuntimeFolder;
import dev.postil.i18n.Messages;
import dev.postil.settings.Directories;
import dev.postil.settings.Settings;
import dev.postil.store.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Leaves the window to a program that shows the workspace already.
final class HandingOver {

    private HandingOver() {}

    /// Asks the owner of the workspace that is wanted to come to the front, with the files.
    ///
    /// @return the exit code, or empty where this program has to open a window
    static OptionalInt toTheOwner(
            List<String> named,
            Settings settings,
            Messages messages,
            PrintStream out,
            PrintStream err) {
        Wanted wanted =
                Wanted.of(
                        named.stream().map(Path::of).toList(),
                        settings.lastWorkspace().get(),
                        Wanted.standard(Directories.ofSystem(), messages));
        Optional<byte[]> address = Store.announcement(wanted.workspace());
        if (address.isEmpty()) {
            return OptionalInt.empty();
        }
        Request request =
                new Request(
                        wanted.workspace().toAbsolutePath().toString(),
                        named,
                        Path.of("").toAbsolutePath().toString(),
                        messages.locale().toLanguageTag());
        try {
            Answer answer =
                    new Caller(RuntimeFolder.ofSystem()).ask(address.get(), request, out, err);
            return answer instanceof Answer.Done(var code)
                    ? OptionalInt.of(code)
                    : OptionalInt.empty();
        } catch (IOException unheard) {
            return OptionalInt.empty();
        }
    }
}
