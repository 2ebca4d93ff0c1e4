package dev.postil.cli;

import dev.postil.i18n.Messages;
import dev.postil.intake.Intake;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/// Base of the tests that call the program as scripts do.
abstract class CliRun {

    @TempDir Path folder;

    /// What the last command wrote.
    String out = "";

    String err = "";

    /// @return the exit code
    final int run(String... arguments) {
        var outBytes = new ByteArrayOutputStream();
        var errBytes = new ByteArrayOutputStream();
        var environment =
                new Environment(
                        Optional::empty, "Ada", "0.0", Intake.standard(), Clock.systemUTC());
        int code =
                new Cli(
                                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                                new PrintStream(errBytes, true, StandardCharsets.UTF_8),
                                Messages.load(Locale.ENGLISH),
                                environment)
                        .run(arguments);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
