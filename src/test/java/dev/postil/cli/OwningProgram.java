package dev.postil.cli;

import dev.postil.handover.LockedTurns;
import dev.postil.handover.Owner;
import dev.postil.handover.RuntimeFolder;
import dev.postil.intake.Intake;
import dev.postil.session.Session;
import dev.postil.store.Store;
import dev.postil.task.DirectBackground;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// A program that has a workspace open and writes in a loop, saying how often, until its input
/// ends.
final class OwningProgram {

    private OwningProgram() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        var runtime = new RuntimeFolder(java.util.List.of(Path.of(arguments[1])));
        Store store = Store.open(folder);
        Session session = Session.open(store, "Grace", new DirectBackground(), Clock.systemUTC());
        var environment =
                new Environment(
                        Optional::empty, "Grace", "0.0", Intake.standard(), Clock.systemUTC());
        var turns = new LockedTurns();
        Owner owner =
                Listening.begin(runtime, store, new HandedCommands(session, environment), turns)
                        .orElseThrow();
        int written = 0;
        System.out.println("listening");
        while (System.in.available() == 0) {
            String title = "Title " + ++written;
            turns.take(() -> session.rename(title));
        }
        owner.finish();
        turns.take(() -> session.close(_ -> {}));
        System.out.println(written);
    }
}
