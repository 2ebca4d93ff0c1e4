package dev.postil.cli;

import dev.postil.model.Document;
import dev.postil.session.Shelving;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `postil rename`: gives a document another title.
@Command(name = "rename")
final class RenameCommand extends WorkspaceCommand {

    @Option(names = "--document", required = true, paramLabel = "ID")
    private String document = "";

    @Parameters(paramLabel = "TITLE")
    private String title = "";

    RenameCommand(Console console, Environment environment) {
        super(console, environment);
    }

    @Override
    int run(OpenWorkspace workspace) throws CommandException {
        if (title.isBlank()) {
            throw new CommandException("cli.rename.blank");
        }
        Document renamed = workspace.document(document);
        workspace.<@Nullable Void>at(
                session -> {
                    new Shelving(session).rename(renamed, title);
                    return null;
                });
        return ExitCode.DONE;
    }
}
