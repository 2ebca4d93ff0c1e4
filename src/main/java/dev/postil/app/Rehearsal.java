package dev.postil.app;

import dev.postil.cli.Cli;
import dev.postil.cli.Environment;
import dev.postil.i18n.Messages;
import dev.postil.intake.Intake;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Does once what the commands and the workers do, in a workspace that nobody else uses. Java can
/// note meanwhile which classes that takes, and have them ready at each later start: half of what a
/// command does is to start. The program is packaged with those notes.
final class Rehearsal {

    static final String OPTION = "--rehearse";

    private final Messages messages;
    private final Environment environment;
    private final PrintStream nowhere =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private Rehearsal(Messages messages, Environment environment) {
        this.messages = messages;
        this.environment = environment;
    }

    /// @param given a workspace, made where there is none, and files to read into it
    static void run(List<String> given, Messages messages) {
        List<String> files = given.subList(1, given.size());
        with(Intake.standard(), messages).work(given.getFirst(), files);
        // Once more by workers, for what talks with them.
        with(WorkerProgram.intake(), messages).command("extract", files.getFirst());
    }

    private static Rehearsal with(Intake intake, Messages messages) {
        return new Rehearsal(
                messages,
                new Environment(
                        Optional::empty,
                        Rehearsal.class.getSimpleName(),
                        Version.text(),
                        intake,
                        Clock.systemUTC()));
    }

    private void work(String workspace, List<String> files) {
        command(Stream.concat(Stream.of("import", "-w", workspace), files.stream()));
        command("extract", files.getFirst());
        command("list", "-w", workspace);
        command("search", "-w", workspace, "the");
        command("history", "-w", workspace);
        for (String format : List.of("json", "html", "markdown", "csv", "webannotation")) {
            command("export", "-w", workspace, "--format", format);
        }
        command("verify", "-w", workspace);
    }

    private void command(Stream<String> words) {
        command(words.toArray(String[]::new));
    }

    private void command(String... words) {
        new Cli(nowhere, nowhere, messages, environment).run(words);
    }
}
