package dev.postil.session;

import dev.postil.model.Person;
import dev.postil.model.WorkspaceInfo;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a session reads from the store before it can show anything.
record Opened(
        Store store,
        WorkspaceInfo info,
        Vocabulary vocabulary,
        Library library,
        Person author,
        Optional<SharedPlace> shared) {

    static Opened read(Store store, String author) throws StoreException {
        List<Person> people = store.people();
        return new Opened(
                store,
                store.info(),
                new Vocabulary(store.codebook(), people),
                new Library(Listing.of(store)),
                authorNamed(author, people),
                store.shared().map(SharedPlace::of));
    }

    private static Person authorNamed(String name, List<Person> people) {
        return people.stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseGet(() -> new Person(UUID.randomUUID(), name));
    }
}
