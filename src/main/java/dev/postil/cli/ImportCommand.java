package dev.postil.cli;

import dev.postil.intake.BulkReading;
import dev.postil.intake.BulkReading.Outcome;
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
import picocli.CommandLine.Mixin;

/// `postil import`: brings files, folders and pages of the web in, as one step; a bad one is
/// reported and the rest goes on.
@Command(name = "import")
final class ImportCommand extends WorkspaceCommand {

    @Mixin private ToRead wanted = new ToRead();

    /// What was read.
    ///
    /// @param from the file or address as the person who named it knows it
    private record Came(String from, Imported imported) {}

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
        List<Path> files = wanted.files();
        int all = files.size() + wanted.addresses().size();
        FilesDone done = new FilesDone(console(), environment().clock(), all, this::shown);
        new BulkReading(environment().intake())
                .<CommandException>read(
                        files,
                        workspace.progress(),
                        some -> {
                            keep(some, workspace);
                            some.forEach(done::count);
                        });
        wanted.<CommandException>readPages(
                environment().intake(),
                workspace.progress(),
                done,
                (address, page) -> keepAll(List.of(new Came(address.toString(), page)), workspace));
        return done.exitCode();
    }

    private void keep(List<Outcome> some, OpenWorkspace workspace) throws CommandException {
        List<Came> read = new ArrayList<>();
        for (Outcome outcome : some) {
            if (outcome instanceof Outcome.Read(var file, var imported)) {
                read.add(new Came(shown(file).toString(), imported));
            }
        }
        if (!read.isEmpty()) {
            keepAll(read, workspace);
        }
    }

    private void keepAll(List<Came> read, OpenWorkspace workspace) throws CommandException {
        List<Imported> several = read.stream().map(Came::imported).toList();
        Importing.Kept kept =
                workspace.await(
                        (session, done, failed) ->
                                new Importing(
                                                session,
                                                environment().intake(),
                                                session.background(),
                                                environment().clock())
                                        .keep(several, step, done, failed));
        step = kept.step();
        Iterator<Importing.Result> results = kept.results().iterator();
        for (Came each : read) {
            report(each, results.next(), workspace);
        }
    }

    private void report(Came came, Importing.Result result, OpenWorkspace workspace) {
        List<String> warnings = new ArrayList<>();
        Content content = came.imported().content();
        switch (result) {
            case Importing.Result.Known(var document) -> {
                warnings.add(console().messages().get("cli.import.known"));
                content = workspace.content(document);
            }
            case Importing.Result.Added(_, _, var found) ->
                    found.forEach(warning -> warnings.add(console().messages().explain(warning)));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", came.from());
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
