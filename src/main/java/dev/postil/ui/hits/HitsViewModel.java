package dev.postil.ui.hits;

import dev.postil.i18n.Messages;
import dev.postil.model.Document;
import dev.postil.session.Coding.Wanted;
import dev.postil.session.FoundPlace;
import dev.postil.session.Gathering;
import dev.postil.session.Level;
import dev.postil.session.OpenDocument;
import dev.postil.session.PlaceSearch;
import dev.postil.session.Session;
import dev.postil.session.TagAll;
import dev.postil.settings.TagDigits;
import dev.postil.task.Background;
import dev.postil.task.Running;
import dev.postil.text.PhraseSyntaxException;
import dev.postil.text.PhraseTooComplexException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The hits that are listed, which of them are ticked, and the tag they are to be given.
public final class HitsViewModel {

    /// After so long without a key it is searched, and checked what is tagged, in milliseconds.
    private static final long PAUSE = 150;

    private final Session session;
    private final Background background;
    private final Messages messages;
    private final Consumer<Exception> failed;
    private final PlaceSearch search;
    private final TagAll tagAll;
    private final TagToGive tag;
    private final ObservableList<HitRow> rows = FXCollections.observableArrayList();

    /// Kept, for a view that nobody holds forgets its listeners.
    private final ObservableList<HitRow> rowsToRead =
            FXCollections.unmodifiableObservableList(rows);

    private final List<FoundPlace> places = new ArrayList<>();
    private final Ticks ticks = new Ticks();
    private final TicksBefore before = new TicksBefore();
    private final ReadOnlyIntegerWrapper marks = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper untaggedCount = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.MATCH);
    private BitSet tagged = new BitSet();
    private Running checking = () -> {};
    private @Nullable FoundPlace going;

    /// @param digits what the digit keys stand for
    /// @param failed hears what went wrong
    public HitsViewModel(
            Session session,
            Background background,
            Messages messages,
            TagDigits digits,
            Consumer<Exception> failed) {
        this.session = session;
        this.background = background;
        this.messages = messages;
        this.failed = failed;
        search = new PlaceSearch(session);
        tagAll = new TagAll(session);
        tag = new TagToGive(session, digits);
        session.gathering().request().subscribe(this::follow);
        session.openDocument().subscribe(this::arrive);
        session.history().undoable().subscribe(_ -> checkSoon());
        level.subscribe(_ -> checkSoon());
        tag.wanted().subscribe(_ -> checkSoon());
    }

    ObservableList<HitRow> rows() {
        return rowsToRead;
    }

    /// What the list is of; null while it is closed.
    ReadOnlyObjectProperty<Gathering.@Nullable Request> request() {
        return session.gathering().request();
    }

    /// Changes when ticks or marks do.
    ReadOnlyIntegerProperty marks() {
        return marks.getReadOnlyProperty();
    }

    /// "37 of 41 ticked".
    ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /// How many of the ticked ones do not carry the tag already.
    ReadOnlyIntegerProperty untaggedCount() {
        return untaggedCount.getReadOnlyProperty();
    }

    /// What there is to say about the list: searching, nothing found, what was tagged.
    ReadOnlyStringProperty state() {
        return state.getReadOnlyProperty();
    }

    /// Whether the ticked hits are being tagged.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    ObjectProperty<Level> level() {
        return level;
    }

    /// The tag to give.
    TagToGive tagToGive() {
        return tag;
    }

    boolean isTicked(HitRow.Hit hit) {
        return ticks.isTicked(hit.number());
    }

    /// Whether the hit carries the tag already.
    boolean isTagged(HitRow.Hit hit) {
        return tagged.get(hit.number());
    }

    void toggle(HitRow.Hit hit) {
        ticks.toggle(hit.number());
        ticked();
    }

    /// Makes all hits from the one that was changed last like that one.
    void toggleTo(HitRow.Hit hit) {
        ticks.toggleTo(hit.number());
        ticked();
    }

    void tickAll() {
        ticks.all();
        ticked();
    }

    void tickNone() {
        ticks.none();
        ticked();
    }

    /// Ticks the hits among these rows and no other.
    void tickOnly(int firstRow, int lastRow) {
        List<Integer> hits = new ArrayList<>();
        for (int i = Math.max(0, firstRow); i <= Math.min(lastRow, rows.size() - 1); i++) {
            if (rows.get(i) instanceof HitRow.Hit hit) {
                hits.add(hit.number());
            }
        }
        if (!hits.isEmpty()) {
            ticks.only(hits.getFirst(), hits.getLast());
            ticked();
        }
    }

    void close() {
        session.gathering().close();
    }

    void lookEverywhere(boolean everywhere) {
        session.gathering().lookEverywhere(everywhere);
    }

    /// Shows a hit in its document.
    void go(HitRow.Hit hit) {
        FoundPlace place = hit.place();
        if (isHere(place)) {
            show(place);
        } else {
            going = place;
            session.library()
                    .document(place.document().id())
                    .ifPresent(document -> session.show(document, failed));
        }
    }

    boolean isHere(FoundPlace place) {
        return session.document()
                .filter(open -> open.id().equals(place.document().id()))
                .isPresent();
    }

    /// Whether there is something to tag, and a tag to give.
    boolean canTag() {
        return tag.wanted().get() != null && untaggedCount.get() > 0 && !busy.get();
    }

    /// Tags what is ticked.
    void tag() {
        Wanted wanted = tag.wanted().get();
        BitSet chosen = ticks.now();
        if (wanted == null || chosen.isEmpty() || busy.get()) {
            return;
        }
        List<FoundPlace> ticked = chosen.stream().mapToObj(places::get).toList();
        busy.set(true);
        tagAll.tag(
                messages.get("hits.tagging", ticked.size()),
                ticked,
                wanted,
                level.get(),
                outcome -> {
                    busy.set(false);
                    before.keep(places, ticks);
                    ticks.none();
                    ticked();
                    before.leaveOutTagged();
                    state.set(
                            outcome.already() == 0
                                    ? messages.get("hits.tagged", outcome.tagged())
                                    : messages.get(
                                            "hits.taggedSome",
                                            outcome.tagged(),
                                            outcome.already()));
                },
                failure -> {
                    busy.set(false);
                    failed.accept(failure);
                });
    }

    private void follow(Gathering.@Nullable Request before, Gathering.@Nullable Request now) {
        search.cancel();
        if (now == null) {
            clear();
            tag.naming().close();
            return;
        }
        if (before == null) {
            tag.choose(now.wanted());
            clear();
        }
        background.later(this, before == null ? 0 : PAUSE, this::search);
        if (before == null) {
            background.now(this);
        }
    }

    private void clear() {
        before.keep(places, ticks);
        rows.clear();
        places.clear();
        ticks.clear();
        tagged = new BitSet();
        state.set("");
        ticked();
    }

    private void search() {
        Gathering.Request now = request().get();
        clear();
        if (now == null || now.sought().isBlank()) {
            search.cancel();
            return;
        }
        before.begin(now.sought());
        List<Document> documents =
                now.everywhere()
                        ? session.library().now()
                        : session.document()
                                .map(open -> List.of(open.document().get()))
                                .orElse(List.of());
        state.set(messages.get("hits.searching"));
        String title = now.everywhere() ? messages.get("hits.searchingAll") : null;
        search.start(title, now.sought(), documents, new Found(now.everywhere()));
    }

    private void ticked() {
        before.goOn();
        count.set(ticks.size() == 0 ? "" : messages.get("hits.count", ticks.count(), ticks.size()));
        countUntagged();
        marks.set(marks.get() + 1);
    }

    private void countUntagged() {
        BitSet untagged = ticks.now();
        untagged.andNot(tagged);
        untaggedCount.set(untagged.cardinality());
    }

    private void checkSoon() {
        if (session.gathering().isOpen()) {
            background.later(marks, PAUSE, this::check);
        }
    }

    private void check() {
        checking.cancel();
        Wanted wanted = tag.wanted().get();
        int checked = places.size();
        if (wanted == null || checked == 0) {
            mark(new BitSet());
            return;
        }
        checking =
                tagAll.check(
                        places,
                        wanted,
                        level.get(),
                        found -> {
                            if (places.size() >= checked) {
                                mark(found);
                            }
                        },
                        failed);
    }

    private void mark(BitSet found) {
        tagged = found;
        countUntagged();
        marks.set(marks.get() + 1);
    }

    private void arrive(@Nullable OpenDocument open) {
        FoundPlace place = going;
        Gathering.Request now = request().get();
        if (place != null && isHere(place)) {
            going = null;
            show(place);
        } else if (now != null && !now.everywhere() && open != null) {
            search();
        }
    }

    private void show(FoundPlace place) {
        session.selection().select(null);
        session.selection().selectWords(place.span());
        session.reading().go(place.span());
    }

    private final class Found implements PlaceSearch.Taker {

        private final boolean titles;

        Found(boolean titles) {
            this.titles = titles;
        }

        @Override
        public void found(List<FoundPlace> more) {
            List<HitRow> added = new ArrayList<>();
            FoundPlace last = places.isEmpty() ? null : places.getLast();
            for (FoundPlace place : more) {
                boolean isNew = last == null || !last.document().id().equals(place.document().id());
                if (titles && isNew) {
                    added.add(new HitRow.Title(place.document()));
                }
                added.add(new HitRow.Hit(places.size(), place));
                places.add(place);
                ticks.add(before.isTicked(place));
                last = place;
            }
            rows.addAll(added);
            ticked();
        }

        @Override
        public void ended(boolean isAll) {
            state.set(isAll ? allFound() : messages.get("hits.most", PlaceSearch.MOST));
            check();
        }

        private String allFound() {
            long folded = places.stream().filter(FoundPlace::isFolded).count();
            String aside = folded == 0 ? "" : messages.get("hits.folded", folded);
            return places.isEmpty() ? messages.get("hits.none") : aside;
        }

        @Override
        public void failed(Exception failure) {
            clear();
            switch (failure) {
                case PhraseSyntaxException _ -> state.set(messages.get("find.malformed"));
                case PhraseTooComplexException _ -> state.set(messages.get("find.tooComplex"));
                default -> failed.accept(failure);
            }
        }
    }
}
