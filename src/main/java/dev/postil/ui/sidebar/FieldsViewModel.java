package dev.postil.ui.sidebar;

import dev.postil.model.Annotation;
import dev.postil.model.Field;
import dev.postil.model.FieldValue;
import dev.postil.model.Kind;
import dev.postil.model.TagUse;
import dev.postil.session.FieldEntry;
import dev.postil.session.FieldEntry.Entry;
import dev.postil.session.FieldEntry.Problem;
import dev.postil.session.Filling;
import dev.postil.session.Session;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Filling in the fields of the tags on an annotation, one field after the other.
final class FieldsViewModel {

    /// A field of one tag on an annotation.
    ///
    /// @param use as it was when the field was entered
    record Place(UUID annotation, TagUse use, Field field) {

        boolean isSame(@Nullable Place other) {
            return other != null
                    && annotation.equals(other.annotation)
                    && use.sameTag(other.use)
                    && field.id().equals(other.field.id());
        }
    }

    private final Session session;
    private final Filling filling;
    private final Locale locale;
    private final ReadOnlyObjectWrapper<@Nullable Place> editing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    /// Digits pressed on the field so far, for scales beyond nine.
    private String digits = "";

    /// @param locale whose short form of a date is understood
    FieldsViewModel(Session session, Locale locale) {
        this.session = session;
        this.filling = new Filling(session);
        this.locale = locale;
        session.selection().annotation().subscribe(this::follow);
    }

    /// The field that is being filled in; null while none is.
    ReadOnlyObjectProperty<@Nullable Place> editing() {
        return editing.getReadOnlyProperty();
    }

    /// Why what was typed last is no value; null where it is one.
    ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    /// All fields of an annotation, tag by tag.
    List<Place> places(Annotation annotation) {
        return annotation.tags().stream()
                .flatMap(use -> fields(use).stream().map(field -> place(annotation, use, field)))
                .toList();
    }

    /// The fields that a tag's kind asks for.
    List<Field> fields(TagUse use) {
        return session.vocabulary().now().kind(use.kind()).map(Kind::fields).orElse(List.of());
    }

    /// Enters the first field of the selected annotation, if it has any.
    void enter() {
        Annotation selected = session.selection().annotation().get();
        if (selected != null) {
            places(selected).stream().findFirst().ifPresent(this::enter);
        }
    }

    /// Enters a field, whose annotation is selected for it.
    void enter(Place place) {
        session.requireWritable();
        if (session.selection().annotationId().filter(place.annotation()::equals).isEmpty()) {
            session.annotation(place.annotation()).ifPresent(session.selection()::select);
        }
        digits = "";
        problem.set(null);
        editing.set(place);
    }

    void leave() {
        problem.set(null);
        editing.set(null);
    }

    /// Goes to another field of the same annotation.
    ///
    /// @return whether there is one
    boolean go(int steps) {
        Optional<Place> next = further(steps);
        next.ifPresent(this::enter);
        return next.isPresent();
    }

    /// Which of the annotation's fields is being filled in, from 1; 0 while none is.
    int number() {
        Place place = editing.get();
        List<Place> all = all(place);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isSame(place)) {
                return i + 1;
            }
        }
        return 0;
    }

    /// How many fields the annotation has that one is being filled in of.
    int count() {
        return all(editing.get()).size();
    }

    private List<Place> all(@Nullable Place place) {
        return place == null
                ? List.of()
                : session.annotation(place.annotation()).map(this::places).orElse(List.of());
    }

    /// What the field holds now.
    Optional<FieldValue> value() {
        return Optional.ofNullable(editing.get()).flatMap(this::value);
    }

    Optional<FieldValue> value(Place place) {
        return session.annotation(place.annotation())
                .flatMap(
                        annotation ->
                                annotation.tags().stream().filter(place.use()::sameTag).findFirst())
                .map(use -> use.fields().get(place.field().id()));
    }

    /// Whether a character pressed on a scale or a choice would mean something there.
    boolean means(String character) {
        return entry(character).filter(entry -> !(entry instanceof Entry.Passed)).isPresent();
    }

    /// Presses a character on a scale or a choice; what is complete leads on to the kind's next
    /// field.
    void press(String character) {
        Place place = editing.get();
        Entry entry = entry(character).orElse(null);
        if (place == null || entry == null) {
            return;
        }
        digits += character;
        if (take(place, entry) && entry instanceof Entry.Filled(_, var isComplete) && isComplete) {
            goOn(place);
        }
    }

    private void goOn(Place place) {
        further(1).filter(next -> next.use().sameTag(place.use())).ifPresent(this::enter);
    }

    /// Takes what was typed as a whole.
    ///
    /// @return whether it is a value
    boolean type(String typed) {
        Place place = editing.get();
        return place != null && take(place, FieldEntry.read(place.field(), typed, locale));
    }

    /// Goes along a scale or through choices.
    void step(int steps) {
        Place place = editing.get();
        if (place != null) {
            digits = "";
            FieldEntry.step(place.field(), value().orElse(null), steps)
                    .ifPresent(value -> fill(place, value));
        }
    }

    /// Sets the value that was clicked, and goes on as after its key.
    void choose(FieldValue value) {
        Place place = editing.get();
        if (place != null) {
            fill(place, value);
            goOn(place);
        }
    }

    void empty() {
        Place place = editing.get();
        if (place != null) {
            digits = "";
            fill(place, null);
        }
    }

    private boolean take(Place place, Entry entry) {
        return switch (entry) {
            case Entry.Filled(var value, _) -> fill(place, value);
            case Entry.Emptied() -> fill(place, null);
            case Entry.Refused(var why) -> {
                digits = "";
                problem.set(why);
                yield false;
            }
            case Entry.Begun(), Entry.Passed() -> false;
        };
    }

    private boolean fill(Place place, @Nullable FieldValue value) {
        problem.set(null);
        filling.fill(place.annotation(), place.use(), place.field(), value);
        return true;
    }

    private Optional<Entry> entry(String character) {
        return Optional.ofNullable(editing.get())
                .map(
                        place ->
                                FieldEntry.press(
                                        place.field(), value().orElse(null), digits, character));
    }

    private Optional<Place> further(int steps) {
        List<Place> all = all(editing.get());
        int index = number() - 1 + steps;
        return number() > 0 && 0 <= index && index < all.size()
                ? Optional.of(all.get(index))
                : Optional.empty();
    }

    /// Another annotation is selected, or the tag was taken off.
    private void follow(@Nullable Annotation selected) {
        Place place = editing.get();
        if (place != null
                && (selected == null || places(selected).stream().noneMatch(place::isSame))) {
            leave();
        }
    }

    private static Place place(Annotation annotation, TagUse use, Field field) {
        return new Place(annotation.id(), use, field);
    }
}
