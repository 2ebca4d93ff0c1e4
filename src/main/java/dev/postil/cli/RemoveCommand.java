package dev.postil.cli;

import dev.postil.model.Document;
import dev.postil.session.Shelving;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
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
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        new Shelving(workspace.session()).remove(gone, () -> {}, failure::set);
        OpenWorkspace.rethrow(failure.get());
        return ExitCode.DONE;
    }
}
