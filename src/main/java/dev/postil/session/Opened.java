package dev.postil.session;

import dev.postil.model.Document;
import dev.postil.model.Person;
import dev.postil.model.WorkspaceInfo;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What a session reads from the store before it can show anything.
record Opened(
        Store store,
        WorkspaceInfo info,
        Vocabulary vocabulary,
        Library library,
        Person author,
        StoredSteps.Some undoable,
        StoredSteps.Some redoable,
        Optional<SharedPlace> shared) {

    static Opened read(Store store, String author) throws StoreException {
        List<Person> people = store.people();
        StoredSteps steps = new StoredSteps(store);
        return new Opened(
                store,
                store.info(),
                new Vocabulary(store.codebook(), people),
                new Library(documents(store), store.counts()),
                authorNamed(author, people),
                steps.undoableBefore(Long.MAX_VALUE),
                steps.redoableAfter(0),
                store.shared().map(SharedPlace::of));
    }

    private static List<Document> documents(Store store) {
        try (Stream<Document> documents = store.documents()) {
            return documents.toList();
        }
    }

    private static Person authorNamed(String name, List<Person> people) {
        return people.stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseGet(() -> new Person(UUID.randomUUID(), name));
    }
}
