package dev.postil.cli;

import dev.postil.session.CodebookExchange;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `postil codebook export`: writes the codebook to a file, in the form that its ending names.
@Command(name = "export")
final class CodebookExportCommand extends ReadingCommand {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    CodebookExportCommand(Console console, Environment environment) {
        super(console, environment);
    }

    @Override
    int run(OpenWorkspace workspace) throws CommandException {
        CodebookCommand.format(file);
        workspace.<@Nullable Void>await(
                (session, done, failed) ->
                        new CodebookExchange(session).write(file, () -> done.accept(null), failed));
        return ExitCode.DONE;
    }
}
