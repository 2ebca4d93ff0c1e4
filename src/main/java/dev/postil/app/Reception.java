package dev.postil.app;

import dev.postil.cli.Environment;
import dev.postil.cli.HandedCommands;
import dev.postil.cli.Listening;
import dev.postil.handover.Host;
import dev.postil.handover.Owner;
import dev.postil.handover.RuntimeFolder;
import dev.postil.session.Session;
import dev.postil.store.Store;
import dev.postil.task.Job;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where other programs reach the window while it owns a workspace. Window's thread.
final class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Program program;
    private final RuntimeFolder runtime;
    private @Nullable Owner owner;

    /// Counts how often it was opened or closed: it opens on another thread, and may be too late.
    private int changes;

    Reception(Program program, RuntimeFolder runtime) {
        this.program = program;
        this.runtime = runtime;
    }

    /// Listens from now on, unless the workspace is another program's.
    ///
    /// @param show brings the window to the front with these files
    void open(Store store, Session session, Consumer<List<Path>> show) {
        close();
        if (session.readOnly().isPresent()) {
            return;
        }
        int opening = changes;
        Host host = new WindowHost(new HandedCommands(session, environment(session)), show);
        // In the store's lane, so that nothing is written there once the workspace has closed.
        program.background()
                .lane("store")
                .start(
                        Job.quiet(
                                _ -> Listening.begin(runtime, store, host, new FxTurns()),
                                begun -> keep(begun, opening),
                                failure -> LOG.warn("Other programs are not heard", failure)));
    }

    private void keep(Optional<Owner> begun, int opening) {
        if (opening == changes) {
            owner = begun.orElse(null);
        } else {
            begun.ifPresent(Owner::close);
        }
    }

    /// Listens no more. What is being done for others ends with the step it is at.
    void close() {
        changes++;
        if (owner != null) {
            owner.close();
            owner = null;
        }
    }

    private Environment environment(Session session) {
        return new Environment(
                () -> Optional.of(session.folder()),
                program.settings().author().get(),
                Version.text(),
                program.intake(),
                program.clock());
    }
}
