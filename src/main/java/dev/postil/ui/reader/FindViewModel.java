package dev.postil.ui.reader;

import dev.postil.i18n.Messages;
import dev.postil.model.Span;
import dev.postil.task.Background;
import dev.postil.task.Job;
import dev.postil.task.Progress;
import dev.postil.task.Running;
import dev.postil.text.PhraseFinder;
import dev.postil.text.PhraseOptions;
import dev.postil.text.PhraseSyntaxException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Finds words in the open text while they are typed. Knows no scene; the search runs elsewhere.
final class FindViewModel {

    /// After so long without a key the search starts, in milliseconds.
    private static final long PAUSE = 80;

    private final Background background;
    private final Messages messages;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Span> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Span>> hits = new ReadOnlyObjectWrapper<>(List.of());
    private String text = "";
    private int from;
    private int index = -1;
    private @Nullable Running running;

    FindViewModel(Background background, Messages messages) {
        this.background = background;
        this.messages = messages;
        query.subscribe(_ -> queryChanged());
    }

    /// What is looked for.
    StringProperty query() {
        return query;
    }

    /// How many there are and which one it stands on; a sentence where there is none.
    ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /// The hit it stands on; null where there is none.
    ReadOnlyObjectProperty<@Nullable Span> current() {
        return current.getReadOnlyProperty();
    }

    /// All hits, in order.
    ReadOnlyObjectProperty<List<Span>> hits() {
        return hits.getReadOnlyProperty();
    }

    /// Takes another text to look in.
    void setText(String text) {
        this.text = text;
        from = 0;
        queryChanged();
    }

    /// Says where to start: the first hit from here is the current one.
    void setFrom(int offset) {
        from = offset;
    }

    private void queryChanged() {
        if (running != null) {
            running.cancel();
            running = null;
        }
        if (query.get().isBlank()) {
            show(List.of());
        } else {
            background.later(this, PAUSE, this::search);
        }
    }

    private void search() {
        String phrase = query.get();
        String searched = text;
        if (phrase.isBlank()) {
            return;
        }
        running =
                background.start(
                        Job.quiet(
                                progress -> find(phrase, searched, progress),
                                this::show,
                                _ -> show(List.of())));
    }

    private static List<Span> find(String phrase, String text, Progress progress)
            throws PhraseSyntaxException {
        BooleanSupplier isCancelled = progress::isCancelled;
        List<Span> found =
                PhraseFinder.of(phrase, PhraseOptions.PLAIN).find(text, isCancelled).toList();
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
        return found;
    }

    private void show(List<Span> found) {
        running = null;
        index = found.isEmpty() ? -1 : Math.min(found.size() - 1, firstFrom(found, from));
        hits.set(found);
        showCurrent();
    }

    private void showCurrent() {
        List<Span> found = hits.get();
        current.set(index < 0 ? null : found.get(index));
        if (query.get().isBlank()) {
            count.set("");
        } else if (found.isEmpty()) {
            count.set(messages.get("find.none"));
        } else {
            count.set(messages.get("find.count", index + 1, found.size()));
        }
    }

    /// Goes to the next hit, and from the last to the first.
    ///
    /// @param steps 1 forwards, -1 backwards
    void step(int steps) {
        background.now(this);
        if (index >= 0) {
            index = Math.floorMod(index + steps, hits.get().size());
            showCurrent();
        }
    }

    /// The hits that share a character with `piece`.
    List<Span> in(Span piece) {
        List<Span> found = hits.get();
        int first = firstFrom(found, piece.start());
        while (first > 0 && found.get(first - 1).end() > piece.start()) {
            first--;
        }
        int end = first;
        while (end < found.size() && found.get(end).start() < piece.end()) {
            end++;
        }
        return found.subList(first, end);
    }

    /// Index of the first hit that starts at `offset` or after it.
    private static int firstFrom(List<Span> found, int offset) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (found.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
