package dev.postil.cli;

import dev.postil.intake.BulkReading.Outcome;
import dev.postil.intake.IntakeException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/// Counts what came of many files, for the person who waits: says what could not be read, and from
/// time to time how far it is.
final class FilesDone {

    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final Console console;
    private final Clock clock;
    private final int all;
    private final UnaryOperator<Path> shown;
    private Instant told;
    private int done;
    private int refused;

    /// @param all how many files and pages there are
    /// @param shown a file as the person who named it knows it
    FilesDone(Console console, Clock clock, int all, UnaryOperator<Path> shown) {
        this.console = console;
        this.clock = clock;
        this.all = all;
        this.shown = shown;
        told = clock.instant();
    }

    void count(Outcome outcome) {
        if (outcome instanceof Outcome.Refused(var file, var cause)) {
            refuse(shown.apply(file), cause);
        }
        count();
    }

    /// @param what a file or an address as the person who named it knows it
    void refuse(Object what, IntakeException cause) {
        refused++;
        String why = console.explain(cause);
        console.tell(all == 1 ? why : console.messages().get("cli.import.refused", what, why));
    }

    /// One more, whether it was read or not.
    void count() {
        done++;
        Instant now = clock.instant();
        if (done < all && Duration.between(told, now).compareTo(BETWEEN) >= 0) {
            told = now;
            console.tell(console.messages().get("cli.files.done", done, all));
        }
    }

    int exitCode() {
        return refused == 0 ? ExitCode.DONE : ExitCode.PROBLEMS;
    }
}
