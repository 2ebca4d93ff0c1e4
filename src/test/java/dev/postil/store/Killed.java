package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.line;

import dev.postil.model.Change;
import dev.postil.model.Person;
import dev.postil.model.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A program that writes until it is killed, and says the number of each line once it is written.
final class Killed {

    private Killed() {}

    public static void main(String[] arguments) throws StoreException {
        try (Store store = Store.open(Path.of(arguments[0]))) {
            for (long next = store.info().sequence() + 1; ; next++) {
                store.write(line(next, people(next)));
                System.out.println(next);
                System.out.flush();
            }
        }
    }

    /// Each line adds as many people as its number says, up to ten: half a line would show.
    static Change people(long sequence) {
        List<Change> parts = new ArrayList<>();
        for (long i = 0; i < numberOfPeople(sequence); i++) {
            Person person = new Person(Sample.id(sequence * 100 + i), "person " + sequence);
            parts.add(new Change.OfPerson(null, person));
        }
        return new Change.Several(Change.Reason.BULK_EDIT, parts);
    }

    static long numberOfPeople(long sequence) {
        return 1 + sequence % 10;
    }
}
