package dev.postil.cli;

import dev.postil.store.Backup;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `postil backup`: keeps a copy of the workspace as it is now, also while the window has it open:
/// of its database beside it, or of all of it in a file.
@Command(name = "backup")
final class BackupCommand extends WorkspaceCommand {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path output;

    BackupCommand(Console console, Environment environment) {
        super(console, environment);
    }

    @Override
    int run(OpenWorkspace workspace) throws CommandException {
        workspace.settle();
        Backup made =
                workspace.await(
                        (session, done, failed) ->
                                session.safekeeping().backUp(output, done, failed));
        Path file = shown(made.file());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file.toString());
        fields.put("sequence", made.sequence());
        fields.put("documents", made.documents());
        fields.put("annotations", made.annotations());
        print(
                fields,
                console()
                        .messages()
                        .get("cli.backup.made", file, made.documents(), made.annotations()));
        return ExitCode.DONE;
    }
}
