package dev.postil.app;

import dev.postil.i18n.Messages;
import java.util.List;
import java.util.Locale;

/// The program's entry: decides between window and command line.
public final class Main {

    private static final int WRONG_USE = 2;

    private Main() {}

    /// Starts the program with the arguments of the command line.
    public static void main(String[] arguments) {
        var messages = Messages.load(Locale.getDefault());
        switch (Start.of(List.of(arguments), argument -> argument.startsWith("-"))) {
            case Start.Command _ -> System.out.println(messages.get("app.name"));
            case Start.Window _ -> openWindow(messages);
        }
    }

    private static void openWindow(Messages messages) {
        if (!Display.isThere(
                System.getProperty("os.name"),
                System.getenv(),
                System.getProperty("glass.platform"))) {
            System.err.println(messages.get("app.noDisplay"));
            System.exit(WRONG_USE);
        }
    }
}
