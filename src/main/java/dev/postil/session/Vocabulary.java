package dev.postil.session;

import dev.postil.model.Change;
import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.model.LinkType;
import dev.postil.model.Person;
import dev.postil.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

    void apply(Change.OfPerson change) {
        List<Person> changed = put(people, change, Person::id, people.size());
        people.setAll(changed);
    }

    void apply(Change.OfTag change) {
        Codebook now = codebook.get();
        List<Tag> tags = put(now.tags(), change, Tag::id, now.tags().size());
        codebook.set(new Codebook(now.kinds(), tags, now.linkTypes()));
    }

    void apply(Change.OfKind change) {
        Codebook now = codebook.get();
        List<Kind> kinds = put(now.kinds(), change, Kind::id, change.position());
        codebook.set(new Codebook(kinds, now.tags(), now.linkTypes()));
    }

    void apply(Change.OfLinkType change) {
        Codebook now = codebook.get();
        List<LinkType> types = put(now.linkTypes(), change, LinkType::id, now.linkTypes().size());
        codebook.set(new Codebook(now.kinds(), now.tags(), types));
    }

    /// `things` with `change` done: replaced in place, taken out, or put in at `position`.
    private static <T> List<T> put(
            List<T> things, Change.Of<T> change, Function<T, Object> id, int position) {
        List<T> changed = new ArrayList<>(things);
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
        return changed;
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
