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
    private final LastTagging tagging = new LastTagging();
    private final CarriedTag carried;
    private final HitsWords words;
    private final ReadOnlyIntegerWrapper marks = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper untaggedCount = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.MATCH);
    private final GoingToHit going;

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
        carried = new CarriedTag(tagAll, this::marked, failed);
        words = new HitsWords(messages);
        going = new GoingToHit(session, failed);
        tag = new TagToGive(session, digits);
        session.gathering().request().subscribe(this::follow);
        session.openDocument().subscribe(this::arrive);
        session.history().undoable().subscribe(_ -> stepped());
        session.history().redoable().subscribe(_ -> stepped());
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

    /// "26 of 27 ticked, 10 have the tag".
    ReadOnlyStringProperty count() {
        return words.count();
    }

    /// How many of the ticked ones do not carry the tag already.
    ReadOnlyIntegerProperty untaggedCount() {
        return untaggedCount.getReadOnlyProperty();
    }

    /// What there is to say about the list: searching, nothing found, what was tagged.
    ReadOnlyStringProperty state() {
        return words.state();
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

    /// Whether the hit is to be tagged: one that has the tag is not.
    boolean isTicked(HitRow.Hit hit) {
        return ticks.isTicked(hit.number()) && !isTagged(hit);
    }

    /// Whether the hit carries the tag already.
    boolean isTagged(HitRow.Hit hit) {
        return carried.isOn(hit.number());
    }

    void toggle(HitRow.Hit hit) {
        if (!isTagged(hit)) {
            ticks.toggle(hit.number());
            chosen();
        }
    }

    /// Makes all hits from the one that was changed last like that one.
    void toggleTo(HitRow.Hit hit) {
        ticks.toggleTo(hit.number());
        chosen();
    }

    void tickAll() {
        ticks.all();
        chosen();
    }

    void tickNone() {
        ticks.none();
        chosen();
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
            chosen();
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
        going.go(hit.place());
    }

    boolean isHere(FoundPlace place) {
        return going.isHere(place);
    }

    /// Whether there is something to tag, and a tag to give.
    boolean canTag() {
        return tag.wanted().get() != null && untaggedCount.get() > 0 && !busy.get();
    }

    /// Tags what is ticked.
    void tag() {
        Wanted wanted = tag.wanted().get();
        BitSet chosen = carried.missing(ticks.now());
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
                    tagging.done(outcome, session.history(), words.of(outcome));
                    showTagged();
                },
                failure -> {
                    busy.set(false);
                    failed.accept(failure);
                });
    }

    /// The ticks have done their work.
    private void showTagged() {
        ticks.none();
        words.say(tagging.words());
        ticked();
        before.leaveOutTagged();
        check();
    }

    /// The list is again as it was before the hits were tagged.
    private void showUntagged() {
        words.leave(tagging.words());
        if (before.areLeftOut()) {
            for (int i = 0; i < places.size(); i++) {
                ticks.set(i, before.isTicked(places.get(i)));
            }
        }
        ticked();
        check();
    }

    private void stepped() {
        checkSoon();
        if (tagging.follow(session.history())) {
            if (tagging.isUndone()) {
                showUntagged();
            } else {
                showTagged();
            }
        }
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
        tagging.forget();
        carried.clear();
        words.clear();
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
        words.say(messages.get("hits.searching"));
        String title = now.everywhere() ? messages.get("hits.searchingAll") : null;
        search.start(title, now.sought(), documents, new Found(now.everywhere()));
    }

    /// Somebody changed the ticks.
    private void chosen() {
        words.leave(tagging.words());
        ticked();
    }

    private void ticked() {
        before.goOn();
        marked();
    }

    private void marked() {
        untaggedCount.set(carried.missing(ticks.now()).cardinality());
        words.show(ticks, carried);
        marks.set(marks.get() + 1);
    }

    private void checkSoon() {
        if (session.gathering().isOpen()) {
            background.later(marks, PAUSE, this::check);
        }
    }

    private void check() {
        carried.check(places, tag.wanted().get(), level.get());
    }

    private void arrive(@Nullable OpenDocument open) {
        Gathering.Request now = request().get();
        if (now != null && !now.everywhere() && open != null) {
            search();
        }
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
                words.add(places.size(), place);
                places.add(place);
                ticks.add(before.isTicked(place));
                last = place;
            }
            rows.addAll(added);
            ticked();
        }

        @Override
        public void ended(boolean isAll) {
            String none = places.isEmpty() ? messages.get("hits.none") : "";
            words.say(isAll ? none : messages.get("hits.most", PlaceSearch.MOST));
            check();
        }

        @Override
        public void failed(Exception failure) {
            clear();
            switch (failure) {
                case PhraseSyntaxException _ -> words.say(messages.get("find.malformed"));
                case PhraseTooComplexException _ -> words.say(messages.get("find.tooComplex"));
                default -> failed.accept(failure);
            }
        }
    }
}
