package dev.postil.cli;

import dev.postil.session.Shelving;
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
        new Shelving(workspace.session()).rename(workspace.document(document), title);
        return ExitCode.DONE;
    }
}
