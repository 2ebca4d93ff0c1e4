package dev.postil.ui.history;

import dev.postil.i18n.Messages;
import dev.postil.session.Chronicle;
import dev.postil.session.PastStep;
import dev.postil.session.Session;
import dev.postil.session.Step;
import dev.postil.task.Background;
import dev.postil.task.Running;
import dev.postil.ui.history.Rows.Details;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The history as it is listed: read part by part, elsewhere, while somebody scrolls; read anew
/// from the top as far as it changed.
final class HistoryViewModel {

    /// So many steps are read at once.
    static final int PART = 100;

    /// Where more than this would have to be read anew, the list starts over.
    private static final int MOST_ANEW = 300;

    private static final long PAUSE_MILLIS = 120;

    private final Session session;
    private final Background background;
    private final Messages messages;
    private final ZoneId zone;
    private final Consumer<Exception> failed;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> rowsToRead = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<Row.@Nullable Past> selected =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Details> details =
            new ReadOnlyObjectWrapper<>(Details.NONE);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Running reading = () -> {};
    private Running describing = () -> {};

    /// Number to go on before; 0 once all is listed.
    private long next;

    /// The lowest line whose standing may have changed since the list was read.
    private long changedFrom = Long.MAX_VALUE;

    HistoryViewModel(
            Session session,
            Background background,
            Messages messages,
            ZoneId zone,
            Consumer<Exception> failed) {
        this.session = session;
        this.background = background;
        this.messages = messages.onScreen();
        this.zone = zone;
        this.failed = failed;
        filter.subscribe(() -> background.later(filter, PAUSE_MILLIS, this::startOver));
        session.history().undoable().subscribe((before, _) -> changed(before));
        session.history().redoable().subscribe((before, _) -> changed(before));
        // What was read before the disk had caught up is out of date without anything being done.
        session.chronicle().follow(() -> changed(null));
    }

    StringProperty filter() {
        return filter;
    }

    /// Newest first, with the days between them.
    ObservableList<Row> rows() {
        return rowsToRead;
    }

    ReadOnlyObjectProperty<Row.@Nullable Past> selected() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Details> details() {
        return details.getReadOnlyProperty();
    }

    /// Whether the list is on screen; only then is it kept up to date.
    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    /// Whether the list is being read.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    void show(boolean shown) {
        open.set(shown);
        if (shown) {
            startOver();
        } else {
            reading.cancel();
            describing.cancel();
            busy.set(false);
        }
    }

    void select(Row.@Nullable Past row) {
        selected.set(row);
        describing.cancel();
        if (row == null) {
            details.set(Details.NONE);
            return;
        }
        Rows make = new Rows(session, messages);
        describing =
                session.chronicle()
                        .read(
                                row.last() + 1,
                                1,
                                step -> Optional.of(make.details(step)),
                                found ->
                                        details.set(
                                                found.steps().isEmpty()
                                                        ? Details.NONE
                                                        : found.steps().getFirst()),
                                failed);
    }

    /// Reads on, for somebody is about to see the end of what is listed.
    void more() {
        if (!busy.get() && next > 0) {
            read(next, PART, this::append);
        }
    }

    private void startOver() {
        if (open.get()) {
            read(Long.MAX_VALUE, PART, this::replace);
        }
    }

    private void changed(@Nullable Step step) {
        if (step != null) {
            changedFrom = Math.min(changedFrom, step.lines().getFirst().sequence());
        }
        if (open.get()) {
            background.later(this, PAUSE_MILLIS, this::refresh);
        }
    }

    /// Reads the top anew, down to the lowest line that changed.
    private void refresh() {
        long from = Math.min(changedFrom, newest());
        long anew = rows.stream().filter(row -> last(row) >= from).count();
        if (!open.get() || anew > MOST_ANEW || !filter.get().isBlank()) {
            startOver();
        } else {
            read(Long.MAX_VALUE, (int) anew + PART, this::merge);
        }
    }

    private void read(long before, int most, Consumer<Chronicle.Part<Row.Past>> done) {
        reading.cancel();
        busy.set(true);
        boolean isComplete = session.chronicle().isComplete();
        long sequence = session.history().sequence();
        Rows make = new Rows(session, messages);
        List<String> words = words();
        reading =
                session.chronicle()
                        .read(
                                before,
                                most,
                                (PastStep step) -> make.of(step, words),
                                found -> {
                                    busy.set(false);
                                    done.accept(found);
                                    if (before == Long.MAX_VALUE
                                            && isComplete
                                            && sequence == session.history().sequence()) {
                                        changedFrom = Long.MAX_VALUE;
                                    }
                                },
                                failure -> {
                                    busy.set(false);
                                    failed.accept(failure);
                                });
    }

    private List<String> words() {
        String typed = filter.get().strip().toLowerCase(Locale.ROOT);
        return typed.isEmpty() ? List.of() : List.of(typed.split("\\s+"));
    }

    private void replace(Chronicle.Part<Row.Past> found) {
        next = found.next();
        rows.setAll(withDays(found.steps(), null));
    }

    private void append(Chronicle.Part<Row.Past> found) {
        next = found.next();
        rows.addAll(withDays(found.steps(), rows.isEmpty() ? null : rows.getLast()));
    }

    /// Puts what was read in place of what it covers; what is listed below stays.
    private void merge(Chronicle.Part<Row.Past> found) {
        if (found.next() == 0) {
            replace(found);
            return;
        }
        List<Row> kept =
                rows.stream()
                        .filter(row -> row instanceof Row.Past past && past.first() < found.next())
                        .toList();
        List<Row.Past> all = new ArrayList<>(found.steps());
        kept.forEach(row -> all.add((Row.Past) row));
        if (kept.isEmpty()) {
            next = found.next();
        }
        List<Row> now = withDays(all, null);
        if (!now.equals(List.copyOf(rows))) {
            rows.setAll(now);
        }
    }

    private List<Row> withDays(List<Row.Past> steps, @Nullable Row above) {
        List<Row> listed = new ArrayList<>();
        LocalDate day = above instanceof Row.Past past ? day(past) : null;
        for (Row.Past step : steps) {
            LocalDate its = day(step);
            if (!its.equals(day)) {
                listed.add(new Row.Day(its));
                day = its;
            }
            listed.add(step);
        }
        return listed;
    }

    private LocalDate day(Row.Past past) {
        return LocalDate.ofInstant(past.at(), zone);
    }

    private long newest() {
        return rows.stream().mapToLong(HistoryViewModel::last).max().orElse(0);
    }

    private static long last(Row row) {
        return row instanceof Row.Past past ? past.last() : 0;
    }
}
