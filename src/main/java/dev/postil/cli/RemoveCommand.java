package dev.postil.cli;

import dev.postil.model.Document;
import dev.postil.session.Shelving;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `postil remove`: takes documents with their annotations out of the workspace.
@Command(name = "remove")
final class RemoveCommand extends WorkspaceCommand {

    @Option(names = "--document", required = true, paramLabel = "ID")
    private List<String> documents = new ArrayList<>();

    RemoveCommand(Console console, Environment environment) {
        super(console, environment);
    }

    @Override
    int run(OpenWorkspace workspace) throws CommandException {
        List<Document> gone = new ArrayList<>();
        for (String id : documents) {
            gone.add(workspace.document(id));
        }
        workspace.<@Nullable Void>await(
                (session, done, failed) -> {
                    new Shelving(session).remove(gone, () -> done.accept(null), failed);
                    return () -> {};
                });
        return ExitCode.DONE;
    }
}
