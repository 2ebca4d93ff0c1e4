package dev.postil.app;

import dev.postil.i18n.Messages;
import java.util.Locale;

/// The program's entry: decides between window and command line.
public final class Main {

    private Main() {}

    /// Starts the program with the arguments of the command line.
    public static void main(String[] arguments) {
        System.out.println(Messages.load(Locale.getDefault()).get("app.name"));
    }
}
