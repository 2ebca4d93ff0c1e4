package dev.postil.app;

import dev.postil.cli.Cli;
import dev.postil.cli.Environment;
import dev.postil.i18n.Messages;
import dev.postil.intake.Intake;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /// @param given a folder to work in, and files to read
    /// @throws IllegalStateException where something cannot be done: the notes would lack it
    static void run(List<String> given, Messages messages) throws IOException {
        List<String> files = given.subList(1, given.size());
        Path folder = Files.createTempDirectory(Path.of(given.getFirst()), "rehearsal");
        with(Intake.standard(), messages)
                .work(folder.resolve("rehearsal.postil").toString(), files);
        // Once more by workers, for what talks with them.
        with(WorkerProgram.intake(), messages).command("extract", files.getFirst());
        sayWhatFor();
    }

    /// The launcher uses the notes for the same Java in the same place only: others would be slower
    /// with them than without.
    private static void sayWhatFor() throws IOException {
        Path library =
                Path.of(System.getProperty("java.class.path")).resolveSibling("").toRealPath();
        String java = Path.of(System.getProperty("java.home")).toRealPath().toString();
        Files.writeString(
                library.resolve("commands.for"),
                System.getProperty("java.runtime.version") + " " + java + " " + library + "\n");
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
        command("export", "-w", workspace);
        command("verify", "-w", workspace);
    }

    private void command(Stream<String> words) {
        command(words.toArray(String[]::new));
    }

    private void command(String... words) {
        if (new Cli(nowhere, nowhere, messages, environment).run(words) != 0) {
            throw new IllegalStateException(String.join(" ", words));
        }
    }
}
