package dev.postil.cli;

import dev.postil.session.Workspaces;
import dev.postil.store.Recovered;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.store.StoreException.Reason;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A command that works on a workspace: opens it, runs, closes it, and turns trouble into words.
abstract class WorkspaceCommand implements Callable<Integer> {

    private final Console console;
    private final Environment environment;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--json")
    private boolean json;

    WorkspaceCommand(Console console, Environment environment) {
        this.console = console;
        this.environment = environment;
    }

    /// Does the work; the session is saved and closed afterwards.
    ///
    /// @return the exit code
    abstract int run(OpenWorkspace workspace) throws Exception;

    /// Whether a workspace that does not exist yet is made.
    boolean creates() {
        return false;
    }

    /// Whether it changes nothing, and does with a copy of a workspace that another program has
    /// open.
    boolean onlyReads() {
        return false;
    }

    Console console() {
        return console;
    }

    Environment environment() {
        return environment;
    }

    boolean json() {
        return json;
    }

    /// Prints a result: as one JSON object where that was asked for, otherwise in words.
    final void print(Map<String, ?> fields, String words) {
        if (json) {
            console.print(fields);
        } else {
            console.print(words);
        }
    }

    @Override
    public final Integer call() throws Exception {
        Optional<Path> folder = workspace.folder().or(environment.lastWorkspace());
        if (folder.isEmpty()) {
            console.tell(console.messages().get("cli.workspace.none"));
            return ExitCode.WRONG_USE;
        }
        OpenWorkspace open;
        try {
            open = new OpenWorkspace(store(folder.get()), environment);
        } catch (StoreException failure) {
            console.tell(failure);
            return ExitCode.NO_WORKSPACE;
        }
        try {
            return run(open);
        } finally {
            open.close();
        }
    }

    private Store store(Path folder) throws StoreException {
        if (onlyReads()) {
            return toRead(folder);
        }
        Store store =
                creates()
                        ? Workspaces.openOrCreate(
                                folder, titleOf(folder), environment.author(), environment.clock())
                        : Store.open(folder);
        store.recovered().ifPresent(this::tell);
        return store;
    }

    private void tell(Recovered done) {
        console.tell(console.messages().get("workspace.recovered", done.lines(), done.setAside()));
    }

    private Store toRead(Path folder) throws StoreException {
        Store store = Store.openOrRead(folder, environment.clock());
        store.readOnly()
                .filter(why -> why.reason() == Reason.IN_USE)
                .ifPresent(_ -> console.tell(console.messages().get("cli.workspace.copy", folder)));
        store.recovered().ifPresent(this::tell);
        return store;
    }

    private static String titleOf(Path folder) {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        return name.endsWith(".postil") ? name.substring(0, name.length() - 7) : name;
    }
}
