package dev.postil.ui.reader;

import dev.postil.i18n.Messages;
import dev.postil.model.Span;
import dev.postil.session.Sought;
import dev.postil.settings.FindChoice;
import dev.postil.task.Background;
import dev.postil.task.Job;
import dev.postil.text.Graphemes;
import dev.postil.text.PhraseOptions;
import dev.postil.text.PhraseSyntaxException;
import dev.postil.text.PhraseTooComplexException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Finds words in the open text while they are typed. Knows no scene; the search runs elsewhere.
///
/// In a long text the hits around the place somebody reads are there first; the others are counted
/// while they are found, and shown once all are known.
final class FindViewModel {

    /// After so long without a key the search starts, in milliseconds.
    private static final long PAUSE = 80;

    /// What is looked through first, UTF-16; texts up to this length are looked through at once.
    private static final int NEAR = 100_000;

    private static final long SLICE_NANOS = 100_000_000;

    private static final HitStream.Slice NONE = new HitStream.Slice(List.of(), false);

    private final Background background;
    private final Messages messages;
    private final ObjectProperty<FindChoice> choice;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Span> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private String text = "";
    private Locale language = Locale.ENGLISH;
    private int from;
    private List<Span> hits = List.of();
    private int index = -1;

    /// Whether hits near the place are shown while the others are looked for.
    private boolean isNearShown;

    /// Whether the hits are of what was looked for before the last key.
    private boolean isStale;

    /// Whether hits are only counted: another text came, and nobody looked for them in it yet.
    private boolean isResting;

    private @Nullable HitStream stream;
    private List<Span> gathered = new ArrayList<>();

    FindViewModel(Background background, Messages messages, ObjectProperty<FindChoice> choice) {
        this.background = background;
        this.messages = messages;
        this.choice = choice;
        query.subscribe(_ -> queryChanged());
        choice.subscribe(_ -> queryChanged());
    }

    /// What is looked for.
    StringProperty query() {
        return query;
    }

    /// How it is looked for.
    ObjectProperty<FindChoice> choice() {
        return choice;
    }

    /// How many there are and which one it stands on; a sentence where there is none.
    ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /// What is wrong with a regular expression, in a sentence; empty where nothing is.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// The hit it stands on; null where there is none.
    ReadOnlyObjectProperty<@Nullable Span> current() {
        return current.getReadOnlyProperty();
    }

    /// Changes when [#hits] do.
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// The hits known so far, in order.
    List<Span> hits() {
        return hits;
    }

    /// What is looked for and how, for a list of all of it.
    Sought sought() {
        FindChoice how = choice.get();
        return Sought.of(
                query.get(),
                new PhraseOptions(
                        how.wholeWords(),
                        how.caseSensitive(),
                        how.regularExpression(),
                        how.inflected(),
                        true,
                        language));
    }

    /// Takes another text to look in, where no hit is gone to unasked.
    void setText(String text, Locale language) {
        this.text = text;
        this.language = language;
        from = 0;
        isResting = true;
        lookAnew();
    }

    /// Says where in another text somebody reads: the search goes on from there.
    void readFrom(int offset) {
        if (isResting) {
            setFrom(offset);
        }
    }

    /// Says where to start: the first hit from here is the current one.
    void setFrom(int offset) {
        from = Math.min(offset, text.length());
    }

    private void queryChanged() {
        isResting = false;
        lookAnew();
    }

    private void lookAnew() {
        if (stream != null) {
            stream.stop();
            stream = null;
        }
        if (query.get().isBlank()) {
            gathered = new ArrayList<>();
            end();
        } else {
            isStale = true;
            background.later(this, PAUSE, this::search);
        }
    }

    private void search() {
        if (query.get().isBlank()) {
            return;
        }
        gathered = new ArrayList<>();
        isNearShown = false;
        Sought sought = sought();
        HitStream all = new HitStream(sought, text, language);
        stream = all;
        if (text.length() <= NEAR) {
            readOn(all);
            return;
        }
        Span near = near();
        start(
                all,
                new HitStream(sought, near.of(text), language),
                slice -> {
                    showNear(near, slice);
                    readOn(all);
                });
    }

    /// What is looked through first.
    private Span near() {
        int start = Graphemes.floor(text, text.length() <= NEAR ? 0 : from);
        return new Span(start, Graphemes.floor(text, Math.min(text.length(), start + NEAR)));
    }

    private void showNear(Span near, HitStream.Slice slice) {
        show(slice.hits().stream().map(span -> span.shift(near.start())).toList());
        isNearShown = true;
        count.set(messages.get("find.counting", hits.size()));
    }

    /// Lets the hits be those of what is typed now, at least around the place: whoever types and
    /// goes on at once means these and not the former ones. A regular expression may take long, so
    /// that until it is done there is no hit.
    void catchUp() {
        background.now(this);
        if (isStale) {
            Span near = near();
            showNear(near, choice.get().regularExpression() ? NONE : first(near));
        }
    }

    private HitStream.Slice first(Span near) {
        try {
            return new HitStream(sought(), near.of(text), language).next(SLICE_NANOS);
        } catch (PhraseSyntaxException _) {
            return NONE;
        }
    }

    private void readOn(HitStream all) {
        start(
                all,
                all,
                slice -> {
                    gathered.addAll(slice.hits());
                    if (slice.isLast()) {
                        end();
                    } else {
                        count.set(messages.get("find.counting", gathered.size()));
                        readOn(all);
                    }
                });
    }

    /// Reads a slice for the search that is about `all`, unless another began since.
    private void start(HitStream all, HitStream read, Consumer<HitStream.Slice> then) {
        background.start(
                Job.quiet(
                        _ -> read.next(SLICE_NANOS),
                        slice -> {
                            if (all.equals(stream)) {
                                then.accept(slice);
                            }
                        },
                        failure -> {
                            if (all.equals(stream)) {
                                fail(failure);
                            }
                        }));
    }

    private void end() {
        stream = null;
        problem.set("");
        Span stood = isNearShown ? current.get() : null;
        isNearShown = false;
        show(Collections.unmodifiableList(gathered));
        if (stood != null) {
            standOn(firstFrom(hits, stood.start()));
        }
        showCurrent();
    }

    private void fail(Exception failure) {
        gathered = new ArrayList<>();
        end();
        problem.set(
                switch (failure) {
                    case PhraseSyntaxException bad when bad.index() >= 0 ->
                            messages.get("find.malformedAt", bad.index() + 1);
                    case PhraseSyntaxException _ -> messages.get("find.malformed");
                    case PhraseTooComplexException _ -> messages.get("find.tooComplex");
                    default -> messages.get("find.failed");
                });
        count.set("");
    }

    private void show(List<Span> found) {
        isStale = false;
        hits = found;
        boolean isNone = found.isEmpty() || isResting;
        index = isNone ? -1 : Math.min(found.size() - 1, firstFrom(found, from));
        current.set(index < 0 ? null : found.get(index));
        changes.set(changes.get() + 1);
    }

    private void standOn(int hit) {
        if (0 <= hit && hit < hits.size()) {
            index = hit;
            current.set(hits.get(hit));
        }
    }

    private void showCurrent() {
        if (query.get().isBlank()) {
            count.set("");
        } else if (hits.isEmpty()) {
            count.set(messages.get("find.none"));
        } else if (index < 0) {
            count.set(messages.get("find.hits", hits.size()));
        } else {
            count.set(messages.get("find.count", index + 1, hits.size()));
        }
    }

    /// Whether all was looked through and nothing was found.
    boolean isMissing() {
        return !query.get().isBlank() && !isResting && stream == null && hits.isEmpty();
    }

    /// Goes to the next hit, and from the last to the first.
    ///
    /// @param steps 1 forwards, -1 backwards
    void step(int steps) {
        catchUp();
        int before = isResting ? firstFrom(hits, from) - (steps > 0 ? 1 : 0) : index;
        boolean isThere = isResting || index >= 0;
        isResting = false;
        if (isThere && !hits.isEmpty()) {
            standOn(Math.floorMod(before + steps, hits.size()));
            if (stream == null) {
                showCurrent();
            }
        }
    }

    /// The hits that share a character with `piece`.
    List<Span> in(Span piece) {
        int first = firstFrom(hits, piece.start());
        while (first > 0 && hits.get(first - 1).end() > piece.start()) {
            first--;
        }
        int end = first;
        while (end < hits.size() && hits.get(end).start() < piece.end()) {
            end++;
        }
        return hits.subList(first, end);
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
