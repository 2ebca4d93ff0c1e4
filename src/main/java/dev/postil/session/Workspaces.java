package dev.postil.session;

import dev.postil.model.Change;
import dev.postil.model.Codebook;
import dev.postil.model.Entry;
import dev.postil.model.Kind;
import dev.postil.model.LinkType;
import dev.postil.model.Person;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Makes and opens workspaces on disk. Blocks; any thread.
public final class Workspaces {

    private Workspaces() {}

    /// Makes a workspace for policy texts, whose first line is by `author`.
    public static Store create(Path folder, String title, String author, Clock clock)
            throws StoreException {
        return create(folder, title, StartingCodebook.POLICY, author, clock);
    }

    private static Store create(
            Path folder, String title, StartingCodebook start, String author, Clock clock)
            throws StoreException {
        Person person = new Person(UUID.randomUUID(), author);
        Entry first =
                new Entry(
                        1,
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        person.id(),
                        new Entry.Act.Do(beginning(person, start.codebook())));
        return Store.create(folder, title, first);
    }

    public static boolean isWorkspace(Path folder) {
        return Store.isWorkspace(folder);
    }

    /// The workspace in `folder`, made where there is none yet.
    public static Store openOrCreate(Path folder, String title, String author, Clock clock)
            throws StoreException {
        return Store.isWorkspace(folder)
                ? Store.open(folder)
                : create(folder, title, author, clock);
    }

    /// The workspace in `folder`, made where there is none yet; to be read only where it is in use
    /// or may not be written.
    ///
    /// @param start what a new one starts with
    public static Store openOrRead(
            Path folder, String title, StartingCodebook start, String author, Clock clock)
            throws StoreException {
        return Store.isWorkspace(folder)
                ? Store.openOrRead(folder, clock)
                : create(folder, title, start, author, clock);
    }

    private static Change beginning(Person author, Codebook codebook) {
        List<Change> parts = new ArrayList<>();
        parts.add(new Change.OfPerson(null, author));
        for (Kind kind : codebook.kinds()) {
            parts.add(new Change.OfKind(null, kind, codebook.kinds().indexOf(kind)));
        }
        for (LinkType type : codebook.linkTypes()) {
            parts.add(new Change.OfLinkType(null, type));
        }
        return new Change.Several(Change.Reason.CREATE_WORKSPACE, parts);
    }
}
