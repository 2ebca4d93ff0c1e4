package dev.postil.app;

import java.util.List;
import java.util.function.Predicate;

/// What the arguments of the program ask for: a command's work, or the window.
sealed interface Start {

    /// Work without a window; the arguments go to the command line as they are.
    record Command(List<String> arguments) implements Start {}

    /// The window, on the files and workspaces named, or the last workspace if there are none.
    record Window(List<String> files) implements Start {}

    /// Reads the first argument, which names a command or is an option where no window is wanted.
    ///
    /// Whoever has a file called like a command writes `./list`.
    static Start of(List<String> arguments, Predicate<String> isCommand) {
        if (arguments.isEmpty()) {
            return new Window(List.of());
        }
        String first = arguments.getFirst();
        return isCommand.test(first)
                ? new Command(List.copyOf(arguments))
                : new Window(List.copyOf(arguments));
    }
}
