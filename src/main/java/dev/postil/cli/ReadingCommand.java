package dev.postil.cli;

/// A command that changes nothing, and does with a copy of a workspace that another program has
/// open.
abstract class ReadingCommand extends WorkspaceCommand {

    ReadingCommand(Console console, Environment environment) {
        super(console, environment);
    }

    @Override
    final boolean onlyReads() {
        return true;
    }
}
