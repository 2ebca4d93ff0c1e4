package dev.postil.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// A command that works on a workspace, which is opened for it or open already.
abstract class WorkspaceCommand implements Callable<Integer> {

    private final Console console;
    private final Environment environment;

    private @Nullable Access access;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--json")
    private boolean json;

    WorkspaceCommand(Console console, Environment environment) {
        this.console = console;
        this.environment = environment;
    }

    /// Does the work; what it changes is saved afterwards.
    ///
    /// @return the exit code
    abstract int run(OpenWorkspace workspace) throws Exception;

    /// Whether a workspace that does not exist yet is made.
    boolean creates() {
        return false;
    }

    /// Whether it changes nothing, and does with a copy of a workspace that another program has
    /// open.
    boolean onlyReads() {
        return false;
    }

    Console console() {
        return console;
    }

    Environment environment() {
        return environment;
    }

    boolean json() {
        return json;
    }

    /// Prints a result: as one JSON object where that was asked for, otherwise in words.
    final void print(Map<String, ?> fields, String words) {
        if (json) {
            console.print(fields);
        } else {
            console.print(words);
        }
    }

    /// Where the command finds its workspace; called once, before it runs.
    final void worksBy(Access how) {
        access = how;
    }

    /// The workspace that was named, if any.
    final Optional<Path> folder() {
        return workspace.folder();
    }

    /// What the program was started with.
    final List<String> arguments() {
        return List.copyOf(
                Objects.requireNonNull(spec).root().commandLine().getParseResult().expandedArgs());
    }

    /// A file as the person who named it knows it.
    final Path shown(Path file) {
        return Objects.requireNonNull(access).shown(file);
    }

    @Override
    public Integer call() throws Exception {
        return Objects.requireNonNull(access).run(this);
    }
}
