package dev.postil.cli;

import dev.postil.intake.BulkReading;
import dev.postil.intake.BulkReading.Outcome;
import dev.postil.intake.FilesToRead;
import dev.postil.intake.Imported;
import dev.postil.model.Content;
import dev.postil.session.Importing;
import dev.postil.session.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `postil import`: brings files and folders in, as one step; a bad file is reported and the rest
/// goes on.
@Command(name = "import")
final class ImportCommand extends WorkspaceCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE-OR-FOLDER")
    private List<Path> places = new ArrayList<>();

    /// What an undo takes back; null until something was added.
    private @Nullable Step step;

    ImportCommand(Console console, Environment environment) {
        super(console, environment);
    }

    @Override
    boolean creates() {
        return true;
    }

    @Override
    int run(OpenWorkspace workspace) throws CommandException, IOException {
        List<Path> files = FilesToRead.of(places);
        FilesDone done = new FilesDone(console(), environment().clock(), files.size(), this::shown);
        new BulkReading(environment().intake())
                .<CommandException>read(
                        files,
                        workspace.progress(),
                        some -> {
                            keep(some, workspace);
                            some.forEach(done::count);
                        });
        return done.exitCode();
    }

    private void keep(List<Outcome> some, OpenWorkspace workspace) throws CommandException {
        List<Imported> read = new ArrayList<>();
        for (Outcome outcome : some) {
            if (outcome instanceof Outcome.Read(_, var imported)) {
                read.add(imported);
            }
        }
        if (read.isEmpty()) {
            return;
        }
        Importing.Kept kept =
                workspace.await(
                        (session, done, failed) ->
                                new Importing(
                                                session,
                                                environment().intake(),
                                                session.background(),
                                                environment().clock())
                                        .keep(read, step, done, failed));
        step = kept.step();
        Iterator<Importing.Result> results = kept.results().iterator();
        for (Outcome outcome : some) {
            if (outcome instanceof Outcome.Read(var file, var imported)) {
                report(file, imported, results.next(), workspace);
            }
        }
    }

    private void report(
            Path file, Imported imported, Importing.Result result, OpenWorkspace workspace) {
        List<String> warnings = new ArrayList<>();
        Content content = imported.content();
        switch (result) {
            case Importing.Result.Known(var document) -> {
                warnings.add(console().messages().get("cli.import.known"));
                content = workspace.content(document);
            }
            case Importing.Result.Added(_, _, var found) ->
                    found.forEach(warning -> warnings.add(console().messages().explain(warning)));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", shown(file).toString());
        fields.put("id", result.document().id().toString());
        fields.put("title", result.document().title());
        fields.put("characters", content.text().codePointCount(0, content.text().length()));
        fields.put("blocks", content.blocks().size());
        fields.put("warnings", json() ? warnings : String.join("; ", warnings));
        if (!json()) {
            fields.remove("file");
        }
        print(fields, String.join("\t", fields.values().stream().map(String::valueOf).toList()));
    }
}
