package dev.postil.cli;

import dev.postil.handover.Caller;
import dev.postil.handover.RuntimeFolder;
import dev.postil.i18n.Messages;
import dev.postil.intake.Intake;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/// Base of the tests that call the program as scripts do.
abstract class CliRun {

    @TempDir Path folder;

    /// Where sockets are made; the folder where nothing else is said.
    @Nullable Path runtime;

    /// How long an owner may be silent.
    Duration patience = Duration.ofSeconds(20);

    /// How long an owner that nobody hears is waited for.
    Duration waiting = Duration.ofSeconds(2);

    final RuntimeFolder runtimeFolder() {
        return new RuntimeFolder(List.of(runtime == null ? folder : runtime));
    }

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
                                environment,
                                new Caller(runtimeFolder(), patience, waiting))
                        .run(arguments);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
