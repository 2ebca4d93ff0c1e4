package dev.postil.cli;

import dev.postil.session.CodebookExchange;
import dev.postil.session.CodebookExchange.Planned;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// `postil codebook import`: brings the kinds, tags and link types of a file in, as one step.
@Command(name = "import")
final class CodebookImportCommand extends IncomingCommand {

    CodebookImportCommand(Console console, Environment environment) {
        super(console, environment);
    }

    @Override
    int run(OpenWorkspace workspace) throws CommandException {
        CodebookCommand.format(file());
        Planned found =
                workspace.await(
                        (session, done, failed) ->
                                new CodebookExchange(session).plan(file(), done, failed));
        if (!isDryRun()) {
            workspace.<@Nullable Void>at(
                    session -> {
                        new CodebookExchange(session).perform(found);
                        return null;
                    });
        }
        print(found);
        return ExitCode.DONE;
    }

    private void print(Planned planned) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kinds", planned.kinds());
        fields.put("tags", planned.tags());
        fields.put("linkTypes", planned.linkTypes());
        fields.put("changed", planned.changed());
        print(fields, console().messages().get("cli.codebook.count", fields.values().toArray()));
    }
}
