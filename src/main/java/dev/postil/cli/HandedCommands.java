package dev.postil.cli;

import dev.postil.handover.Host;
import dev.postil.handover.Request;
import dev.postil.handover.Turns;
import dev.postil.i18n.Messages;
import dev.postil.session.Session;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Runs commands that other programs handed over, in a session that is open.
public final class HandedCommands implements Host {

    private final Session session;
    private final Environment environment;

    /// @param environment of the program that has the session open
    public HandedCommands(Session session, Environment environment) {
        this.session = session;
        this.environment = environment;
    }

    @Override
    public int run(Request request, Turns turns, PrintStream out, PrintStream err) {
        if (!isMeant(request)) {
            return DECLINED;
        }
        Messages messages = Messages.load(Locale.forLanguageTag(request.language()));
        Path directory = Path.of(request.directory());
        var access = new GivenAccess(new OpenWorkspace(session, turns), directory);
        Cli cli = new Cli(new Console(out, err, messages), environment, access, directory);
        return cli.understands(request.arguments())
                ? cli.run(request.arguments().toArray(String[]::new))
                : DECLINED;
    }

    /// Whether it is about this workspace: in a copy of its folder stands its owner's address, too.
    public boolean isMeant(Request request) {
        try {
            return Files.isSameFile(Path.of(request.workspace()), session.folder());
        } catch (IOException gone) {
            return false;
        }
    }
}
