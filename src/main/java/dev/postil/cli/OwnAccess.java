package dev.postil.cli;

import dev.postil.handover.Answer;
import dev.postil.handover.Caller;
import dev.postil.handover.LockedTurns;
import dev.postil.handover.Owner;
import dev.postil.handover.Request;
import dev.postil.handover.Turns;
import dev.postil.session.Session;
import dev.postil.session.Workspaces;
import dev.postil.store.Recovered;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.store.StoreException.Reason;
import dev.postil.task.DirectBackground;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Opens the workspace for one command, or hands the command to whoever has it open. While a
/// command has it, those of other programs are done between its steps.
final class OwnAccess implements Access {

    private static final long MILLIS_BETWEEN_TRIES = 50;

    private final Console console;
    private final Environment environment;
    private final Caller caller;

    OwnAccess(Console console, Environment environment, Caller caller) {
        this.console = console;
        this.environment = environment;
        this.caller = caller;
    }

    /// What became of looking for the workspace.
    private sealed interface Found {

        /// Open, here.
        record Here(Store store, Session session) implements Found {}

        /// Its owner has done all, or nobody could.
        record Settled(int code) implements Found {}
    }

    @Override
    public int run(WorkspaceCommand command) throws Exception {
        Optional<Path> folder = command.folder().or(environment.lastWorkspace());
        if (folder.isEmpty()) {
            console.tell(console.messages().get("cli.workspace.none"));
            return ExitCode.WRONG_USE;
        }
        return switch (find(command, folder.get())) {
            case Found.Settled(var code) -> code;
            case Found.Here(var store, var session) -> work(command, store, session);
        };
    }

    private Found find(WorkspaceCommand command, Path folder) throws Exception {
        try {
            long until = System.nanoTime() + caller.waiting().toNanos();
            Optional<Store> owned = own(command, folder);
            while (owned.isEmpty()) {
                switch (handOver(command, folder)) {
                    case Answer.Done(var code) -> {
                        return new Found.Settled(code);
                    }
                    case Answer.Broken _ -> {
                        console.tell(console.messages().get("cli.handover.broken", folder));
                        return new Found.Settled(ExitCode.PROBLEMS);
                    }
                    case Answer.Nobody _ when System.nanoTime() < until -> {
                        Thread.sleep(MILLIS_BETWEEN_TRIES);
                        owned = own(command, folder);
                    }
                    case Answer.Nobody _, Answer.Declined _ ->
                            owned = Optional.of(withoutTheOwner(command, folder));
                }
            }
            return new Found.Here(owned.get(), session(owned.get()));
        } catch (StoreException failure) {
            console.tell(failure);
            return new Found.Settled(ExitCode.NO_WORKSPACE);
        }
    }

    /// Empty where another program has it open.
    private Optional<Store> own(WorkspaceCommand command, Path folder) throws StoreException {
        try {
            Store store =
                    command.creates()
                            ? Workspaces.openOrCreate(
                                    folder,
                                    titleOf(folder),
                                    environment.author(),
                                    environment.clock())
                            : Store.open(folder);
            store.recovered().ifPresent(this::tell);
            return Optional.of(store);
        } catch (StoreException failure) {
            if (failure.reason() == Reason.IN_USE) {
                return Optional.empty();
            }
            if (failure.reason() == Reason.READ_ONLY && command.onlyReads()) {
                return Optional.of(Store.openOrRead(folder, environment.clock()));
            }
            throw failure;
        }
    }

    private void tell(Recovered done) {
        console.tell(console.messages().explain(done));
    }

    private Answer handOver(WorkspaceCommand command, Path folder) throws IOException {
        Optional<byte[]> address = Store.announcement(folder);
        if (address.isEmpty()) {
            return new Answer.Nobody();
        }
        Request request =
                new Request(
                        folder.toAbsolutePath().toString(),
                        command.arguments(),
                        Path.of("").toAbsolutePath().toString(),
                        console.messages().locale().toLanguageTag());
        return caller.ask(address.get(), request, console.out(), console.err());
    }

    /// What only reads does with a copy; the rest fails, unless the owner has ended meanwhile.
    private Store withoutTheOwner(WorkspaceCommand command, Path folder) throws StoreException {
        if (!command.onlyReads()) {
            return orTell(folder);
        }
        Store store = Store.openOrRead(folder, environment.clock());
        if (store.readOnly().isPresent()) {
            console.tell(console.messages().get("cli.workspace.copy", folder));
        }
        return store;
    }

    private Store orTell(Path folder) throws StoreException {
        try {
            return Store.open(folder);
        } catch (StoreException failure) {
            console.tell(console.messages().get("cli.handover.silent", folder));
            throw failure;
        }
    }

    private Session session(Store store) throws StoreException {
        boolean opened = false;
        try {
            Session session =
                    Session.open(
                            store,
                            environment.author(),
                            new DirectBackground(),
                            environment.clock());
            opened = true;
            return session;
        } finally {
            if (!opened) {
                store.close();
            }
        }
    }

    private int work(WorkspaceCommand command, Store store, Session session) throws Exception {
        // Who only reads can lose nothing to those who write there, too.
        if (!command.onlyReads()) {
            session.shared().ifPresent(place -> console.tell(console.messages().explain(place)));
        }
        Turns turns = new LockedTurns();
        OpenWorkspace open = new OpenWorkspace(session, turns);
        Optional<Owner> owner =
                store.readOnly().isEmpty() ? listen(store, session, turns) : Optional.empty();
        try {
            return command.run(open);
        } finally {
            owner.ifPresent(Owner::finish);
            open.close();
        }
    }

    /// Without it others read a copy, or wait until the command is done.
    private Optional<Owner> listen(Store store, Session session, Turns turns) {
        HandedCommands commands = new HandedCommands(session, environment);
        return Listening.begin(caller.runtime(), store, commands, turns);
    }

    private static String titleOf(Path folder) {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        return name.endsWith(".postil") ? name.substring(0, name.length() - 7) : name;
    }
}
