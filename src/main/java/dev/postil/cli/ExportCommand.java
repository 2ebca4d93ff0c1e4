package dev.postil.cli;

import dev.postil.exchange.AnnotatedJsonWriter;
import dev.postil.exchange.ExportChoice;
import dev.postil.exchange.SafeFile;
import dev.postil.session.StillReading;
import dev.postil.store.Snapshot;
import dev.postil.task.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `postil export`: writes the annotated JSON to a file, or to standard output.
@Command(name = "export")
final class ExportCommand extends ReadingCommand {

    /// What can be written today.
    enum Format {
        json
    }

    @Option(names = "--format", defaultValue = "json")
    private Format format = Format.json;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path output;

    @Option(names = "--document", paramLabel = "ID")
    private List<String> documents = List.of();

    @Option(names = "--kind", paramLabel = "KIND")
    private List<String> kinds = List.of();

    @Option(names = "--history")
    private boolean history;

    ExportCommand(Console console, Environment environment) {
        super(console, environment);
    }

    @Override
    int run(OpenWorkspace workspace) throws CommandException {
        ExportChoice choice = choice(workspace);
        workspace.<@Nullable Void>await(
                (session, done, failed) ->
                        StillReading.<@Nullable Void>start(
                                session,
                                null,
                                (snapshot, progress) -> {
                                    write(snapshot, choice, progress);
                                    return null;
                                },
                                done,
                                failed));
        return ExitCode.DONE;
    }

    private ExportChoice choice(OpenWorkspace workspace) throws CommandException {
        Set<UUID> chosen = new HashSet<>();
        for (String id : documents) {
            chosen.add(workspace.document(id).id());
        }
        Set<String> chosenKinds = new HashSet<>();
        for (String kind : kinds) {
            chosenKinds.add(workspace.kind(kind).id());
        }
        return new ExportChoice(chosen, chosenKinds, history);
    }

    private void write(Snapshot snapshot, ExportChoice choice, Progress progress)
            throws IOException {
        Path file = output;
        if (file == null) {
            write(snapshot, choice, console().out(), progress);
        } else {
            SafeFile.write(file, out -> write(snapshot, choice, out, progress));
        }
    }

    private void write(Snapshot snapshot, ExportChoice choice, OutputStream out, Progress progress)
            throws IOException {
        switch (format) {
            case json ->
                    new AnnotatedJsonWriter(environment().clock(), environment().version())
                            .write(snapshot, snapshot::historyFromTheFirst, choice, out, progress);
        }
    }
}
