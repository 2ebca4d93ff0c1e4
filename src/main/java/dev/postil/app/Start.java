package dev.postil.app;

import java.util.List;
import java.util.Set;

/// What the arguments of the program ask for: a command's work, or the window.
sealed interface Start {

    /// Work without a window; the arguments go to the command line as they are.
    record Command(List<String> arguments) implements Start {}

    /// The window, on the files and workspaces named, or the last workspace if there are none.
    record Window(List<String> files) implements Start {}

    /// Reads the first argument: a command's name or an option means the command line.
    ///
    /// Whoever has a file called like a command writes `./list`.
    static Start of(List<String> arguments, Set<String> commands) {
        if (arguments.isEmpty()) {
            return new Window(List.of());
        }
        String first = arguments.getFirst();
        return first.startsWith("-") || commands.contains(first)
                ? new Command(List.copyOf(arguments))
                : new Window(List.copyOf(arguments));
    }
}
