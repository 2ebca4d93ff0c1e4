package dev.postil.app;

import dev.postil.cli.Cli;
import dev.postil.cli.Environment;
import dev.postil.i18n.Messages;
import dev.postil.settings.Directories;
import dev.postil.settings.Settings;
import dev.postil.settings.SettingsData;
import dev.postil.settings.SettingsFile;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.application.Application;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// The program's entry: decides between window and command line.
public final class Main {

    private static final int WRONG_USE = 2;

    private Main() {}

    /// Starts the program with the arguments of the command line.
    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals(WorkerProgram.OPTION)) {
            WorkerProgram.run();
            return;
        }
        logAllInOnePlace();
        if (arguments.length > 2 && arguments[0].equals(Rehearsal.OPTION)) {
            rehearse(List.of(arguments).subList(1, arguments.length));
            return;
        }
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        Messages messages = Messages.load(Locale.getDefault());
        Settings settings = settings();
        if (arguments.length == 0) {
            // To read what commands there are takes longer than to see that none is named.
            openWindow(List.of(), settings, messages, out, err);
            return;
        }
        Cli cli = new Cli(out, err, messages, environment(settings));
        switch (Start.of(List.of(arguments), cli::understands)) {
            case Start.Command(var words) -> {
                int code = cli.run(words.toArray(String[]::new));
                out.flush();
                System.exit(code);
            }
            case Start.Window(var files) -> openWindow(files, settings, messages, out, err);
        }
    }

    private static void rehearse(List<String> given) {
        try {
            Rehearsal.run(given, Messages.load(Locale.ROOT));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void openWindow(
            List<String> files,
            Settings settings,
            Messages messages,
            PrintStream out,
            PrintStream err) {
        requireDisplay(messages, err);
        OptionalInt code = HandingOver.toTheOwner(files, settings, messages, out, err);
        if (code.isPresent()) {
            System.exit(code.getAsInt());
        }
        Application.launch(PostilApp.class, files.toArray(String[]::new));
    }

    /// Libraries that log by the JDK would print among the results.
    private static void logAllInOnePlace() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static void requireDisplay(Messages messages, PrintStream err) {
        if (!Display.isThere(
                System.getProperty("os.name"),
                System.getenv(),
                System.getProperty("glass.platform"))) {
            err.println(messages.get("app.noDisplay"));
            System.exit(WRONG_USE);
        }
    }

    /// Texts are of any script, whatever the terminal's language is set to.
    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    private static Settings settings() {
        Settings settings = new Settings(System.getProperty("user.name"));
        SettingsData saved = SettingsFile.in(Directories.ofSystem()).load();
        saved.into(settings);
        return settings;
    }

    private static Environment environment(Settings settings) {
        return new Environment(
                () -> Optional.<Path>ofNullable(settings.lastWorkspace().get()),
                settings.author().get(),
                Version.text(),
                WorkerProgram.intake(),
                Clock.systemUTC());
    }
}
