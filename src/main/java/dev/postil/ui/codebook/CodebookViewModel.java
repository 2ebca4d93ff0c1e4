package dev.postil.ui.codebook;

import dev.postil.i18n.Messages;
import dev.postil.model.Codebook;
import dev.postil.model.Field;
import dev.postil.model.FieldValue;
import dev.postil.model.Kind;
import dev.postil.model.LinkType;
import dev.postil.model.Tag;
import dev.postil.session.CodebookEdit;
import dev.postil.session.CodebookEditing;
import dev.postil.session.CodebookEdits;
import dev.postil.session.PreparedEdit;
import dev.postil.session.Reach;
import dev.postil.session.ReadOnlyException;
import dev.postil.session.Session;
import dev.postil.settings.TagDigits;
import dev.postil.task.Running;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The codebook as its page shows it: rows with counts, the one that is selected, the question that
/// is asked before something goes.
final class CodebookViewModel {

    private final Session session;
    private final CodebookEditing editing;
    private final TagDigits digits;
    private final Messages messages;
    private final Function<String, Optional<String>> commandOf;
    private final Consumer<String> say;
    private final Consumer<Exception> failed;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Key> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Question> question = new SimpleObjectProperty<>();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();

    /// Kept, for a view that nobody holds forgets its listeners.
    private final ObservableList<Row> rowsToRead = FXCollections.unmodifiableObservableList(rows);

    private Map<UUID, Integer> passages = Map.of();
    private Running counting = () -> {};
    private Running asking = () -> {};

    /// @param commandOf the name of the command, other than of a kind, that a letter is the key of
    /// @param say tells a sentence in passing
    CodebookViewModel(
            Session session,
            TagDigits digits,
            Messages messages,
            Function<String, Optional<String>> commandOf,
            Consumer<String> say,
            Consumer<Exception> failed) {
        this.session = session;
        this.digits = digits;
        this.messages = messages;
        this.commandOf = commandOf;
        this.say = say;
        this.failed = failed;
        editing = new CodebookEditing(session);
        filter.subscribe((_, _) -> show());
        // Nobody sees it yet, and the library may still be on its way.
        show(session.library().whole().get() ? session.library().annotationsByKind() : Map.of());
        selected.subscribe(_ -> dropQuestion());
    }

    // What is shown

    /// Kinds and the heading of the link types, each with what stands below it.
    ObservableList<Row> rows() {
        return rowsToRead;
    }

    StringProperty filter() {
        return filter;
    }

    ObjectProperty<@Nullable Key> selected() {
        return selected;
    }

    /// What is asked before something is done; null while nothing is.
    ObjectProperty<@Nullable Question> question() {
        return question;
    }

    /// Why nothing can be changed, in a sentence; empty where it can.
    Optional<String> noChanges() {
        return session.readOnly().map(messages::explain);
    }

    /// The name of the command that a letter is the key of, so that no kind can have it.
    Optional<String> commandOf(String letter) {
        return commandOf.apply(letter);
    }

    TagDigits digits() {
        return digits;
    }

    Codebook codebook() {
        return session.vocabulary().now();
    }

    Optional<Tag> tag() {
        return selected.get() instanceof Key.OfTag(UUID id) ? codebook().tag(id) : Optional.empty();
    }

    Optional<Kind> kind() {
        return selected.get() instanceof Key.OfKind(String id)
                ? codebook().kind(id)
                : Optional.empty();
    }

    Optional<LinkType> linkType() {
        return selected.get() instanceof Key.OfLinkType(String id)
                ? codebook().linkType(id)
                : Optional.empty();
    }

    /// The kind that the selected row belongs to; the first where it belongs to none.
    Optional<Kind> kindAround() {
        return kind().or(() -> tag().flatMap(tag -> codebook().kind(tag.kind())))
                .or(() -> codebook().kinds().stream().findFirst());
    }

    /// Shows the codebook as it is and counts anew; an older count under way is dropped.
    void refresh() {
        show();
        counting.cancel();
        counting =
                editing.count(
                        counts -> {
                            if (!counts.equals(passages)) {
                                passages = counts;
                                show();
                            }
                        },
                        failed);
    }

    private void show() {
        show(session.library().annotationsByKind());
    }

    private void show(Map<String, Integer> byKind) {
        List<Row> now =
                new Rows(
                                codebook(),
                                byKind,
                                passages,
                                digits::digit,
                                messages.get("codebook.linktypes"))
                        .matching(filter.get());
        List<Key> before = keys(rows).toList();
        if (!now.equals(rows)) {
            rows.setAll(now);
        }
        if (!isThere(selected.get())) {
            selected.set(above(before));
        }
    }

    /// Selects what the words of the filter found, not merely what it stands below; what is
    /// selected already stays so where it is among them.
    ///
    /// @return whether anything was found
    boolean selectFound() {
        List<Key> found =
                keys(rows).filter(key -> Rows.fits(codebook(), key, filter.get())).toList();
        if (!found.isEmpty() && !found.contains(selected.get())) {
            selected.set(found.getFirst());
        }
        return !found.isEmpty();
    }

    private static Stream<Key> keys(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(row.key()), keys(row.children())));
    }

    /// What stood above the row that was selected and is there no longer, so that the keys go on
    /// from there; null where nothing was selected.
    private @Nullable Key above(List<Key> before) {
        for (int i = before.indexOf(selected.get()) - 1; i >= 0; i--) {
            if (isThere(before.get(i))) {
                return before.get(i);
            }
        }
        return null;
    }

    private boolean isThere(@Nullable Key key) {
        return switch (key) {
            case null -> false;
            case Key.OfKind(String id) -> codebook().kind(id).isPresent();
            case Key.OfTag(UUID id) -> codebook().tag(id).isPresent();
            case Key.OfLinkType(String id) -> codebook().linkType(id).isPresent();
            case Key.LinkTypes _ -> true;
        };
    }

    // Edits

    /// Does an edit at once.
    void edit(Function<CodebookEdits, CodebookEdit> edit) {
        edit(edit, () -> {});
    }

    /// Does an edit at once; `then` runs when it is done, which may be later.
    void edit(Function<CodebookEdits, CodebookEdit> edit, Runnable then) {
        if (canChange()) {
            dropQuestion();
            editing.perform(
                    edit,
                    _ -> {
                        refresh();
                        then.run();
                    },
                    failed);
        }
    }

    /// Answers why not where nothing can be changed.
    private boolean canChange() {
        try {
            session.requireWritable();
            return true;
        } catch (ReadOnlyException refused) {
            failed.accept(refused);
            return false;
        }
    }

    /// Works an edit out and asks before it is done, unless it reaches nothing.
    void ask(
            Function<CodebookEdits, CodebookEdit> edit,
            String action,
            Function<Reach, String> sentence) {
        ask(edit, action, sentence, () -> {});
    }

    /// As [#ask(Function, String, Function)]; `then` runs once it is done.
    void ask(
            Function<CodebookEdits, CodebookEdit> edit,
            String action,
            Function<Reach, String> sentence,
            Runnable then) {
        if (!canChange()) {
            return;
        }
        dropQuestion();
        question.set(new Question(messages.get("codebook.counting"), action, null));
        asking =
                editing.prepare(
                        edit,
                        prepared -> ask(prepared, action, sentence, then),
                        failure -> {
                            question.set(null);
                            failed.accept(failure);
                        });
    }

    /// As [#ask(Function, String, Function)], but an edit that reaches nothing is done at once, and
    /// `told` is said. It is done, too, where somebody goes on to another row before it is known
    /// how far it reaches; the question then is not asked, for it would be of that other row.
    void askWhereItReaches(
            Function<CodebookEdits, CodebookEdit> edit,
            String action,
            Function<Reach, String> sentence,
            String told) {
        if (!canChange()) {
            return;
        }
        dropQuestion();
        Key of = selected.get();
        editing.prepare(
                edit,
                prepared -> {
                    if (prepared.reach().equals(Reach.NONE)) {
                        perform(prepared, () -> say.accept(told));
                    } else if (Objects.equals(of, selected.get())) {
                        ask(prepared, action, sentence, () -> {});
                    }
                },
                failed);
    }

    private void ask(
            PreparedEdit prepared, String action, Function<Reach, String> sentence, Runnable then) {
        question.set(
                new Question(
                        sentence.apply(prepared.reach()),
                        action,
                        () -> {
                            question.set(null);
                            perform(prepared, then);
                        }));
    }

    private void perform(PreparedEdit prepared, Runnable then) {
        editing.perform(
                prepared,
                _ -> {
                    refresh();
                    then.run();
                },
                failed);
    }

    /// Counts the passages with a value in a field, and asks before `deed` is done; it is done at
    /// once where there is none. As with [#askWhereItReaches], nothing is asked where somebody went
    /// on to another row.
    ///
    /// @param concerned which values count
    void askAboutValues(
            Kind kind,
            Field field,
            Predicate<FieldValue> concerned,
            String action,
            Function<Reach, String> sentence,
            Runnable deed) {
        if (!canChange()) {
            return;
        }
        dropQuestion();
        Key of = selected.get();
        editing.values(
                kind,
                field,
                concerned,
                reach -> {
                    if (reach.equals(Reach.NONE)) {
                        deed.run();
                    } else if (Objects.equals(of, selected.get())) {
                        ask(sentence.apply(reach), action, deed);
                    }
                },
                failed);
    }

    /// Asks what needs no working out.
    void ask(String sentence, String action, Runnable deed) {
        if (!canChange()) {
            return;
        }
        dropQuestion();
        question.set(
                new Question(
                        sentence,
                        action,
                        () -> {
                            question.set(null);
                            deed.run();
                        }));
    }

    void dropQuestion() {
        asking.cancel();
        question.set(null);
    }

    CodebookEditing editing() {
        return editing;
    }

    void fail(Exception failure) {
        failed.accept(failure);
    }

    /// A sentence that says what is about to happen.
    ///
    /// @param deed null while that is still being worked out
    record Question(String sentence, String action, @Nullable Runnable deed) {}
}
