package dev.postil.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A command that brings a file into the workspace, or only says what that would change.
abstract class IncomingCommand extends WorkspaceCommand {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--dry-run")
    private boolean dryRun;

    IncomingCommand(Console console, Environment environment) {
        super(console, environment);
    }

    final Path file() {
        return file;
    }

    final boolean isDryRun() {
        return dryRun;
    }

    @Override
    final boolean creates() {
        return !dryRun;
    }
}
