package dev.postil.session;

import dev.postil.model.Change;
import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.model.LinkType;
import dev.postil.model.Person;
import dev.postil.model.Tag;
import dev.postil.text.WholeWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The codebook and the people of the open workspace.
public final class Vocabulary {

    private final ReadOnlyObjectWrapper<Codebook> codebook;
    private final ObservableList<Person> people = FXCollections.observableArrayList();

    /// Kept, for a view that nobody holds forgets its listeners.
    private final ObservableList<Person> peopleToRead =
            FXCollections.unmodifiableObservableList(people);

    Vocabulary(Codebook codebook, List<Person> people) {
        this.codebook = new ReadOnlyObjectWrapper<>(codebook);
        this.people.setAll(people);
    }

    public ReadOnlyObjectProperty<Codebook> codebook() {
        return codebook.getReadOnlyProperty();
    }

    /// The codebook as it is now.
    public Codebook now() {
        return codebook.get();
    }

    public ObservableList<Person> people() {
        return peopleToRead;
    }

    /// The names of all people as they are now.
    public Map<UUID, String> names() {
        return people.stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    public Optional<Person> person(UUID id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /// The tag of `kind` whose label or alias is `words`, whatever the case.
    public Optional<Tag> tagCalled(String words, String kind) {
        String wanted = words.strip();
        return codebook.get().tags().stream()
                .filter(tag -> tag.kind().equals(kind) && TagSet.isCalled(tag, wanted))
                .findFirst();
    }

    /// The tag of `kind` that words of a text name: one that is called just so, else one that is
    /// but for accents.
    public Optional<Tag> tagNamedBy(String words, String kind) {
        String wanted = WholeWords.plain(words.strip());
        return tagCalled(words, kind)
                .or(
                        () ->
                                codebook.get().tags().stream()
                                        .filter(tag -> tag.kind().equals(kind))
                                        .filter(
                                                tag ->
                                                        TagSet.namesOf(tag)
                                                                .map(WholeWords::plain)
                                                                .anyMatch(wanted::equals))
                                        .findFirst());
    }

    private void apply(Change.OfPerson change) {
        List<Person> changed = new ArrayList<>(people);
        put(changed, change, Person::id, people.size());
        people.setAll(changed);
    }

    /// Does all changes of the codebook among `changes`, and tells of them once.
    void apply(List<Change> changes) {
        Codebook now = codebook.get();
        List<Kind> kinds = new ArrayList<>(now.kinds());
        List<Tag> tags = new ArrayList<>(now.tags());
        List<LinkType> types = new ArrayList<>(now.linkTypes());
        for (Change change : changes) {
            switch (change) {
                case Change.OfTag tag -> put(tags, tag, Tag::id, tags.size());
                case Change.OfKind kind -> put(kinds, kind, Kind::id, kind.position());
                case Change.OfLinkType type -> put(types, type, LinkType::id, types.size());
                case Change.OfPerson person -> apply(person);
                default -> {}
            }
        }
        Codebook changed = new Codebook(kinds, tags, types);
        if (!changed.equals(now)) {
            codebook.set(changed);
        }
    }

    /// Does `change`: replaced in place, taken out, or put in at `position`.
    private static <T> void put(
            List<T> changed, Change.Of<T> change, Function<T, Object> id, int position) {
        T after = change.after();
        Object wanted = id.apply(change.subject());
        int index = indexOf(changed, id, wanted);
        if (after == null) {
            changed.removeIf(thing -> id.apply(thing).equals(wanted));
        } else if (index >= 0) {
            changed.set(index, after);
        } else {
            changed.add(Math.min(position, changed.size()), after);
        }
    }

    private static <T> int indexOf(List<T> things, Function<T, Object> id, Object wanted) {
        for (int i = 0; i < things.size(); i++) {
            if (id.apply(things.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }
}
