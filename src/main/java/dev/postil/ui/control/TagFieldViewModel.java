package dev.postil.ui.control;

import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.model.Tag;
import dev.postil.session.Session;
import dev.postil.session.TagChoices;
import dev.postil.session.TagChoices.Choice;
import dev.postil.settings.TagDigits;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Naming a tag: what is typed, the tags it may mean, and, for a new name, the question of its
/// kind.
public final class TagFieldViewModel {

    /// What is done with the tag in the end.
    public interface Deed {

        /// Takes a tag that is there.
        void name(Tag tag);

        /// Makes a tag.
        void create(String kind, String label);

        /// Whether the tag is there already, so that taking it once more takes it off.
        default boolean isOn(Tag tag) {
            return false;
        }
    }

    private static final int MOST = 8;

    /// Longer words from the text are no name.
    private static final int LONGEST_NAME = 60;

    private final Session session;
    private final TagDigits digits;
    private final Deed deed;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Choice> choices = FXCollections.observableArrayList();

    /// Kept, for a view that nobody holds forgets its listeners.
    private final ObservableList<Choice> choicesToRead =
            FXCollections.unmodifiableObservableList(choices);

    private final ReadOnlyIntegerWrapper pointed = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable String> asking = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Kind> meant = new ReadOnlyObjectWrapper<>();
    private @Nullable String limit;
    private @Nullable String likely;
    private String offered = "";
    private boolean isRatherNew;
    private TagChoices known;

    public TagFieldViewModel(Session session, Deed deed) {
        this(session, new TagDigits(), deed);
    }

    /// @param digits what the digit keys stand for, to be shown and given
    public TagFieldViewModel(Session session, TagDigits digits, Deed deed) {
        this.session = session;
        this.digits = digits;
        this.deed = deed;
        this.known = TagChoices.of(session);
        typed.subscribe(_ -> find());
    }

    /// Whether a tag is being named.
    public ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    StringProperty typed() {
        return typed;
    }

    /// At most eight, best first.
    ObservableList<Choice> choices() {
        return choicesToRead;
    }

    /// Index of the row that Enter takes, a choice or the new name; -1 where there is none.
    ReadOnlyIntegerProperty pointed() {
        return pointed.getReadOnlyProperty();
    }

    /// The new name whose kind is asked for; null while none is.
    ReadOnlyObjectProperty<@Nullable String> asking() {
        return asking.getReadOnlyProperty();
    }

    Codebook codebook() {
        return session.vocabulary().codebook().get();
    }

    /// The kinds a new tag may have.
    List<Kind> kinds() {
        return codebook().kinds().stream()
                .filter(kind -> limit == null || limit.equals(kind.id()))
                .toList();
    }

    /// Starts naming.
    ///
    /// @param kind the only kind to choose from; null for any
    public void start(@Nullable String kind) {
        start(kind, "");
    }

    /// Starts naming, with words from the text that may serve as a new name.
    ///
    /// @param kind the only kind to choose from; null for any
    public void start(@Nullable String kind, String words) {
        start(kind, null, words);
    }

    /// Starts naming, with words from the text that may serve as a new name.
    ///
    /// @param kind the only kind to choose from; null for any
    /// @param likely the kind that a new name most likely has; null where it is most likely the one
    ///   that was used last
    public void start(@Nullable String kind, @Nullable String likely, String words) {
        session.requireWritable();
        limit = kind;
        this.likely = likely;
        offered = words.replaceAll("\\s+", " ").strip();
        known = TagChoices.of(session);
        asking.set(null);
        typed.set("");
        find();
        open.set(true);
    }

    public void close() {
        asking.set(null);
        open.set(false);
    }

    /// The new name that a row stands for: what is typed or, while nothing is, the words from the
    /// text. None that names a tag already, and no words that are too long for a name.
    Optional<String> newName() {
        String name = typed.get().isBlank() ? offered : typed.get().strip();
        boolean isTooLong = typed.get().isBlank() && name.length() > LONGEST_NAME;
        return name.isEmpty() || isTooLong || known.called(name, limit).isPresent()
                ? Optional.empty()
                : Optional.of(name);
    }

    /// Where the row of the new name stands: above the choices if it is more likely meant than the
    /// first of them, else below.
    int newNameRow() {
        return isRatherNew ? 0 : choices.size();
    }

    /// Whether the row of the new name is pointed at.
    boolean isNewNamePointedAt() {
        return newName().isPresent() && pointed.get() == newNameRow();
    }

    /// Whether the choice of this index is pointed at.
    boolean isPointedAt(int choice) {
        return pointed.get() == choice + (isRatherNew ? 1 : 0);
    }

    void point(int index) {
        int rows = choices.size() + (newName().isPresent() ? 1 : 0);
        pointed.set(rows == 0 ? -1 : Math.floorMod(index, rows));
    }

    /// The definition of the tag that is pointed at.
    Optional<String> definition() {
        return pointedAt().map(Choice::tag).flatMap(tag -> Optional.ofNullable(tag.definition()));
    }

    /// Whether taking the tag takes it off.
    public boolean isOn(Tag tag) {
        return deed.isOn(tag);
    }

    /// The tag that is pointed at and would be taken off.
    Optional<Tag> takenOff() {
        return pointedAt().map(Choice::tag).filter(deed::isOn);
    }

    /// The digits of the tags, to be watched.
    TagDigits digits() {
        return digits;
    }

    /// Lets a digit stand for the tag that is pointed at; takes it away where it does already.
    ///
    /// @return whether the key was one of those digits
    boolean giveDigit(String key) {
        if (key.length() != 1 || key.charAt(0) < '1' || key.charAt(0) > '9') {
            return false;
        }
        int digit = key.charAt(0) - '0';
        pointedAt()
                .map(choice -> choice.tag().id())
                .ifPresent(
                        tag -> {
                            if (digits.tag(digit).filter(tag::equals).isPresent()) {
                                digits.free(tag);
                            } else {
                                digits.give(digit, tag);
                            }
                        });
        return true;
    }

    /// Takes the choice that is pointed at, or the new name.
    void take() {
        pointedAt().ifPresentOrElse(choice -> take(choice.tag()), this::create);
    }

    /// Takes a tag that is there.
    public void take(Tag tag) {
        close();
        deed.name(tag);
    }

    /// Makes a tag of what is typed, even where others match; one that is called just so is taken.
    void create() {
        String label = newName().orElse(typed.get().strip());
        if (label.isEmpty()) {
            return;
        }
        Optional<Tag> same = known.called(label, limit);
        if (same.isPresent()) {
            take(same.get());
        } else if (kinds().size() == 1) {
            create(kinds().getFirst().id(), label);
        } else {
            meant.set(guess());
            asking.set(label);
        }
    }

    /// Answers the question of the kind with a kind's key.
    ///
    /// @return whether there is such a kind
    boolean answer(String key) {
        return kinds().stream()
                .filter(kind -> kind.key().equalsIgnoreCase(key))
                .findFirst()
                .map(
                        kind -> {
                            answer(kind);
                            return true;
                        })
                .orElse(false);
    }

    /// The kind that Enter answers with; null where there is none at all.
    ReadOnlyObjectProperty<@Nullable Kind> meant() {
        return meant.getReadOnlyProperty();
    }

    /// Another kind is meant: the next one, or with -1 the one before.
    void mean(int by) {
        List<Kind> kinds = kinds();
        if (!kinds.isEmpty()) {
            int index = kinds.indexOf(meant.get());
            meant.set(kinds.get(Math.floorMod(index + by, kinds.size())));
        }
    }

    private @Nullable Kind guess() {
        return kindOf(likely)
                .or(() -> session.selection().pen().kind().flatMap(this::kindOf))
                .or(() -> kinds().stream().findFirst())
                .orElse(null);
    }

    private Optional<Kind> kindOf(@Nullable String id) {
        return kinds().stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    /// Answers with the kind that is meant.
    void answer() {
        Kind kind = meant.get();
        if (kind != null) {
            answer(kind);
        }
    }

    void answer(Kind kind) {
        String label = asking.get();
        if (label != null) {
            create(kind.id(), label);
        }
    }

    /// Goes back from the question to the name.
    void askNoMore() {
        asking.set(null);
    }

    private void create(String kind, String label) {
        close();
        deed.create(kind, label);
    }

    private Optional<Choice> pointedAt() {
        int index = pointed.get() - (isRatherNew ? 1 : 0);
        return 0 <= index && index < choices.size()
                ? Optional.of(choices.get(index))
                : Optional.empty();
    }

    private void find() {
        isRatherNew = known.isRatherNew(typed.get(), limit, offered);
        choices.setAll(known.find(typed.get(), limit, MOST));
        if (typed.get().isBlank()) {
            pointAtWhatIsNotOn();
        } else {
            point(0);
        }
    }

    /// While nothing is typed, Enter must not take off a tag that nobody named.
    private void pointAtWhatIsNotOn() {
        int first = isRatherNew ? 1 : 0;
        int free = 0;
        while (free < choices.size() && deed.isOn(choices.get(free).tag())) {
            free++;
        }
        if (isRatherNew || (free == choices.size() && newName().isPresent())) {
            point(newNameRow());
        } else {
            pointed.set(free < choices.size() ? first + free : -1);
        }
    }
}
