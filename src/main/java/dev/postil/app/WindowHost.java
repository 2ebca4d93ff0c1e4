package dev.postil.app;

import dev.postil.cli.HandedCommands;
import dev.postil.handover.Host;
import dev.postil.handover.Request;
import dev.postil.handover.Turns;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Does in the window what other programs were started for: commands, and files to open.
///
/// @param show brings the window to the front with these files and workspaces; its thread
record WindowHost(HandedCommands commands, Consumer<List<Path>> show) implements Host {

    @Override
    public int run(Request request, Turns turns, PrintStream out, PrintStream err) {
        int code = commands.run(request, turns, out, err);
        if (code != DECLINED || !commands.isMeant(request)) {
            return code;
        }
        Path directory = Path.of(request.directory());
        List<Path> named = request.arguments().stream().map(directory::resolve).toList();
        turns.take(() -> show.accept(named));
        return 0;
    }
}
