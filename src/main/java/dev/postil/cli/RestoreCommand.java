package dev.postil.cli;

import dev.postil.store.Backup;
import dev.postil.store.Restoring;
import dev.postil.store.StoreException;
import dev.postil.store.StoreException.Reason;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `postil restore`: brings a workspace that nobody has open back to what a backup holds, or makes
/// it anew of a whole one.
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    private final Console console;
    private final Environment environment;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(
            names = {"-w", "--workspace"},
            required = true,
            paramLabel = "FOLDER")
    private Path folder = Path.of("");

    RestoreCommand(Console console, Environment environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws StoreException {
        Backup restored;
        try {
            restored = Restoring.restore(folder, file, environment.clock());
        } catch (StoreException failure) {
            if (failure.reason() != Reason.IN_USE) {
                throw failure;
            }
            console.tell(failure);
            return ExitCode.NO_WORKSPACE;
        }
        console.print(
                console.messages()
                        .get(
                                "cli.restore.done",
                                folder,
                                restored.documents(),
                                restored.annotations()));
        return ExitCode.DONE;
    }
}
