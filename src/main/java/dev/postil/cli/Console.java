package dev.postil.cli;

import dev.postil.exchange.JsonLine;
import dev.postil.i18n.Messages;
import dev.postil.model.Explained;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Map;

/// Where a command writes: results to `out`, messages to `err`.
record Console(PrintStream out, PrintStream err, Messages messages) {

    /// A result.
    void print(String line) {
        out.println(line);
    }

    /// A result as one JSON object on a line.
    void print(Map<String, ?> fields) {
        out.println(JsonLine.of(fields));
    }

    /// A message for the person at the keyboard.
    void tell(String sentence) {
        err.println(sentence);
    }

    /// Why something did not work.
    void tell(Exception failure) {
        tell(explain(failure));
    }

    String explain(Throwable failure) {
        return switch (failure) {
            case CommandException failed when failed.getCause() != null ->
                    explain(failed.getCause());
            case Explained explained -> messages.explain(explained);
            case UncheckedIOException wrapped when wrapped.getCause() != null ->
                    explain(wrapped.getCause());
            case NoSuchFileException missing ->
                    messages.get("problem.file.missing", missing.getFile());
            case AccessDeniedException denied ->
                    messages.get("problem.file.denied", denied.getFile());
            default -> messages.get("problem.unexpected", String.valueOf(failure));
        };
    }
}
