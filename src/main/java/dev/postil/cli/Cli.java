package dev.postil.cli;

import dev.postil.handover.Caller;
import dev.postil.handover.RuntimeFolder;
import dev.postil.i18n.Messages;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line as a whole: reads the arguments, runs the command, answers with an exit code.
public final class Cli {

    private final Console console;
    private final CommandLine commands;

    public Cli(PrintStream out, PrintStream err, Messages messages, Environment environment) {
        this(out, err, messages, environment, new Caller(RuntimeFolder.ofSystem()));
    }

    /// @param caller reaches those who have a workspace open
    public Cli(
            PrintStream out,
            PrintStream err,
            Messages messages,
            Environment environment,
            Caller caller) {
        this(new Console(out, err, messages), environment, caller);
    }

    private Cli(Console console, Environment environment, Caller caller) {
        this(console, environment, new OwnAccess(console, environment, caller), Path.of(""));
    }

    /// @param directory what relative names of files are relative to
    Cli(Console console, Environment environment, Access access, Path directory) {
        this.console = console;
        commands = new CommandLine(new Root());
        List.of(
                        new ExtractCommand(console, environment),
                        new ImportCommand(console, environment),
                        new ListCommand(console, environment),
                        new RenameCommand(console, environment),
                        new RemoveCommand(console, environment),
                        new AnnotateCommand(console, environment),
                        new SearchCommand(console, environment),
                        new ExportCommand(console, environment),
                        new MergeCommand(console, environment),
                        new HistoryCommand(console, environment),
                        new VerifyCommand(console, environment),
                        new BackupCommand(console, environment),
                        new RestoreCommand(console, environment))
                .forEach(commands::addSubcommand);
        commands.addSubcommand(
                new CommandLine(new CodebookCommand())
                        .addSubcommand(new CodebookExportCommand(console, environment))
                        .addSubcommand(new CodebookImportCommand(console, environment)));
        commands.setResourceBundle(ResourceBundle.getBundle("dev.postil.cli.help"));
        commands.getCommandSpec()
                .version(console.messages().get("app.name") + " " + environment.version());
        commands.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        commands.setExecutionExceptionHandler(this::failed);
        commands.registerConverter(Path.class, directory::resolve);
        commands.registerConverter(ToRead.Named.class, ToRead.from(directory));
        useWorkspacesBy(access, commands);
    }

    private static void useWorkspacesBy(Access access, CommandLine commands) {
        for (CommandLine command : commands.getSubcommands().values()) {
            if (command.getCommand() instanceof WorkspaceCommand inWorkspace) {
                inWorkspace.worksBy(access);
            }
            useWorkspacesBy(access, command);
        }
    }

    /// Whether `argument` is a word of the command line rather than a file to open in the window.
    public boolean understands(String argument) {
        return argument.startsWith("-") || commands.getSubcommands().containsKey(argument);
    }

    boolean understands(List<String> arguments) {
        return !arguments.isEmpty() && understands(arguments.getFirst());
    }

    /// Runs the command that the arguments name.
    ///
    /// @return the exit code for the shell
    public int run(String... arguments) {
        return commands.execute(arguments);
    }

    private int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (!(failure instanceof CancellationException)) {
            console.tell(failure);
        }
        return ExitCode.PROBLEMS;
    }

    /// Does nothing by itself: without a command the window opens.
    @Command(
            name = "postil",
            mixinStandardHelpOptions = true,
            scope = CommandLine.ScopeType.INHERIT)
    private static final class Root implements Runnable {

        @Override
        public void run() {}
    }
}
