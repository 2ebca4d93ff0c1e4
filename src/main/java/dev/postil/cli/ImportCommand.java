package dev.postil.cli;

import dev.postil.model.Document;
import dev.postil.session.Importing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `postil import`: brings files and folders in; a bad file is reported and the rest goes on.
@Command(name = "import")
final class ImportCommand extends WorkspaceCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE-OR-FOLDER")
    private List<Path> places = new ArrayList<>();

    private int problems;

    ImportCommand(Console console, Environment environment) {
        super(console, environment);
    }

    @Override
    boolean creates() {
        return true;
    }

    @Override
    int run(OpenWorkspace workspace) throws CommandException {
        for (Path place : places) {
            for (Path file : files(place)) {
                bringIn(file, workspace);
            }
        }
        return problems == 0 ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    private void bringIn(Path file, OpenWorkspace workspace) {
        Importing.Result result;
        try {
            result =
                    workspace.await(
                            (session, done, failed) ->
                                    new Importing(
                                                    session,
                                                    environment().intake(),
                                                    session.background(),
                                                    environment().clock())
                                            .importFile(null, file, done, failed));
        } catch (CommandException failure) {
            refuse(file, failure);
            return;
        }
        report(file, result, workspace);
    }

    /// The file itself, or all files in the folder and below, by name.
    private static List<Path> files(Path place) throws CommandException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> walk = Files.walk(place)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new CommandException(failure);
        }
    }

    private void report(Path file, Importing.Result result, OpenWorkspace workspace) {
        Document document = result.document();
        boolean known = result instanceof Importing.Result.Known;
        List<String> warnings = new ArrayList<>();
        if (known) {
            warnings.add(console().messages().get("cli.import.known"));
        } else if (result instanceof Importing.Result.Added(_, _, var found)) {
            found.forEach(warning -> warnings.add(console().messages().explain(warning)));
        }
        var content = workspace.content(document);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", shown(file).toString());
        fields.put("id", document.id().toString());
        fields.put("title", document.title());
        fields.put("characters", content.text().codePointCount(0, content.text().length()));
        fields.put("blocks", content.blocks().size());
        fields.put("warnings", warnings);
        if (json()) {
            console().print(fields);
        } else {
            fields.remove("file");
            fields.put("warnings", String.join("; ", warnings));
            console()
                    .print(
                            String.join(
                                    "\t", fields.values().stream().map(String::valueOf).toList()));
        }
    }

    private void refuse(Path file, Exception failure) {
        problems++;
        console()
                .tell(
                        console()
                                .messages()
                                .get(
                                        "cli.import.refused",
                                        shown(file),
                                        console().explain(failure)));
    }
}
