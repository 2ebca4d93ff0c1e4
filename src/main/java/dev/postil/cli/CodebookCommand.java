package dev.postil.cli;

import dev.postil.exchange.CodebookFile.Format;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;

/// `postil codebook`: takes the codebook out and brings one in, by its two commands.
@Command(name = "codebook")
final class CodebookCommand {

    /// The form that a file's ending names. Here nothing else is guessed, as a name that was
    /// mistyped would go unnoticed.
    ///
    /// @throws CommandException where it names none
    static Format format(Path file) throws CommandException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.matches("(?s).*\\.(json|csv|qdc|xml)")) {
            throw new CommandException("cli.codebook.format", file);
        }
        return Format.of(file);
    }
}
