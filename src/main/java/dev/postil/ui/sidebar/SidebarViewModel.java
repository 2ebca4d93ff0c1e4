package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.LinkEnd;
import dev.postil.model.TagUse;
import dev.postil.session.DocumentLinks;
import dev.postil.session.OpenDocument;
import dev.postil.session.Placing;
import dev.postil.session.Session;
import dev.postil.session.Tagging;
import dev.postil.settings.Grouping;
import dev.postil.settings.Settings;
import dev.postil.task.Background;
import dev.postil.task.Job;
import dev.postil.task.Progress;
import dev.postil.task.Running;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What the list of annotations shows, and what is done from it.
public final class SidebarViewModel {

    /// So many are listed within a frame.
    private static final int FEW = 6_000;

    /// After so long without a change the list is at rest, in milliseconds.
    private static final long PAUSE = 250;

    private final Session session;
    private final Messages messages;
    private final Tagging tagging;
    private final Placing placing;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();

    /// Kept, for a view that nobody holds forgets its listeners.
    private final ObservableList<Row> rowsToRead = FXCollections.unmodifiableObservableList(rows);

    private final Background background;
    private final Settings settings;
    private final BooleanProperty onScreen = new SimpleBooleanProperty();
    private final Set<String> folded = new HashSet<>();
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper listed = new ReadOnlyIntegerWrapper();
    private final IntegerProperty relabelled = new SimpleIntegerProperty();
    private final BooleanBinding open;
    private final BooleanBinding canPlace;
    private final Set<UUID> unfolded = new HashSet<>();
    private Runnable beforeListing = () -> {};
    private Linked linked = (_, _, _) -> true;
    private Listing listing = Listing.EMPTY;
    private Running running = () -> {};
    private boolean isListing;
    private Subscription watching = Subscription.EMPTY;
    private Set<LinkEnd> linkEnds = Set.of();
    private Subscription watchingLinks = Subscription.EMPTY;

    /// @param tagging the one that the keys use, so that "repeat" knows of every tagging
    public SidebarViewModel(
            Session session,
            Settings settings,
            Messages messages,
            Background background,
            Tagging tagging) {
        this.session = session;
        this.settings = settings;
        this.background = background;
        this.messages = messages;
        this.tagging = tagging;
        this.placing = new Placing(session);
        this.open = Bindings.isNotNull(session.openDocument());
        this.canPlace = Bindings.isNotNull(session.selection().words());
        session.openDocument().subscribe(this::present);
        session.filtering().shown().subscribe(_ -> list());
        session.vocabulary().codebook().subscribe(_ -> relabel());
        session.vocabulary().people().subscribe(this::relabel);
        session.selection().annotation().subscribe(this::unfoldFor);
        session.reading().view().subscribe(_ -> listIf(onScreen.get()));
        settings.grouping().subscribe(_ -> list());
        onScreen.subscribe(_ -> list());
    }

    ObservableList<Row> rows() {
        return rowsToRead;
    }

    ObjectProperty<Grouping> grouping() {
        return settings.grouping();
    }

    /// Goes back from the summary to the cards, for what is done to one of them.
    void showCards() {
        if (grouping().get() == Grouping.SUMMARY) {
            grouping().set(Grouping.POSITION);
        }
    }

    /// Whether the list holds only what touches the paragraphs that are on screen.
    BooleanProperty onScreen() {
        return onScreen;
    }

    /// Whether the rows are being changed, so that what the list then selects means nothing.
    boolean isListing() {
        return isListing;
    }

    /// `look` looks at the rows before they are changed.
    void beforeListing(Runnable look) {
        beforeListing = look;
    }

    /// Hides the cards of a group, or shows them again.
    void fold(String group, boolean isFolded) {
        if (isFolded ? folded.add(group) : folded.remove(group)) {
            list();
        }
    }

    /// Hides the cards of all groups, or shows them again.
    void foldAll(boolean areFolded) {
        if (areFolded) {
            folded.addAll(listing.headings().keySet());
        } else {
            folded.clear();
        }
        list();
    }

    /// The row of a group's heading; -1 where there is none.
    int headingRow(String group) {
        return listing.headings().getOrDefault(group, -1);
    }

    /// Takes what is known of links, now and whenever that changes.
    void know(Linked linked) {
        this.linked = linked;
        listIf(grouping().get() == Grouping.SUMMARY);
    }

    /// Puts into words what is told about the tags of what is shown.
    void summary(Consumer<SummaryText> done) {
        OpenDocument document = session.openDocument().get();
        if (document != null) {
            Listing.Plan plan = plan(document);
            String title = document.document().get().title();
            String shown = count.get();
            SummaryDetails details = SummaryDetails.of(session, document, messages);
            background.start(
                    Job.quiet(
                            progress ->
                                    SummaryText.of(
                                            title,
                                            shown,
                                            plan.summaries(progress),
                                            details,
                                            messages),
                            done,
                            SidebarViewModel::fail));
        }
    }

    /// "12 of 80 shown".
    ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /// Annotations of the open document, shown or not.
    ObservableIntegerValue total() {
        return total.getReadOnlyProperty();
    }

    /// Changes whenever the rows were listed anew.
    ObservableIntegerValue listed() {
        return listed.getReadOnlyProperty();
    }

    /// Runs `action` once the list is at rest, and only the last one for the same `key`.
    void onceListed(Object key, Runnable action) {
        background.later(key, PAUSE, action);
    }

    /// Changes when cards that did not change themselves read differently now.
    ObservableValue<Number> relabelled() {
        return relabelled;
    }

    Session session() {
        return session;
    }

    /// Whether a document is open.
    ObservableBooleanValue open() {
        return open;
    }

    boolean isUnfolded(Annotation annotation) {
        return unfolded.contains(annotation.id());
    }

    /// Shows all of a card, or again only its beginning.
    void fold(Annotation annotation, boolean folded) {
        if (folded) {
            unfolded.remove(annotation.id());
        } else {
            unfolded.add(annotation.id());
        }
        relabelled.set(relabelled.get() + 1);
    }

    /// Selects an annotation in place of the selected words, unless it waits for words to be placed
    /// at.
    void select(Annotation annotation) {
        if (annotation.place().isPresent()) {
            session.selection().selectWords(null);
        }
        session.selection().select(annotation);
    }

    boolean isSelected(Annotation annotation) {
        return session.selection().annotationId().filter(annotation.id()::equals).isPresent();
    }

    /// Where the selected annotation stands; -1 where it is not shown. Of several rows, `near`
    /// wins.
    int selectedRow(int near) {
        UUID selected = session.selection().annotationId().orElse(null);
        if (selected == null) {
            return -1;
        }
        if (near >= 0 && near < rows.size() && holds(rows.get(near), selected)) {
            return near;
        }
        return rowOf(selected);
    }

    /// The first row of an annotation; -1 where it is not shown.
    int rowOf(UUID annotation) {
        return listing.places().getOrDefault(annotation, -1);
    }

    private static boolean holds(Row row, UUID annotation) {
        return row instanceof Row.Card(var its, _) && its.id().equals(annotation);
    }

    void untag(Annotation annotation, TagUse use) {
        session.annotation(annotation.id()).ifPresent(now -> tagging.untag(now, use));
    }

    /// Places an annotation that lost its words at the selected ones.
    void placeAgain(Annotation annotation) {
        session.annotation(annotation.id()).ifPresent(placing::placeAtSelection);
    }

    /// Whether words are selected to place an annotation at.
    ObservableBooleanValue canPlace() {
        return canPlace;
    }

    private void present(@Nullable OpenDocument document) {
        unfolded.clear();
        folded.clear();
        watching.unsubscribe();
        watching =
                document == null
                        ? Subscription.EMPTY
                        : document.annotations().subscribe(this::list);
        list();
        watchingLinks.unsubscribe();
        watchingLinks =
                document == null
                        ? Subscription.EMPTY
                        : document.links().changes().subscribe(_ -> linksChanged(document.links()));
    }

    private static boolean isLinked(
            Set<LinkEnd> ends, Annotation passage, @Nullable String kind, @Nullable UUID tag) {
        return ends.contains(LinkEnd.of(passage))
                || (kind != null && ends.contains(new LinkEnd(passage.id(), kind, tag)))
                || (tag != null && ends.contains(new LinkEnd(null, kind, tag)));
    }

    private void linksChanged(DocumentLinks links) {
        Set<LinkEnd> ends = links.ends();
        if (!ends.equals(linkEnds)) {
            linkEnds = ends;
            know((passage, kind, tag) -> isLinked(ends, passage, kind, tag));
        }
        relabelled.set(relabelled.get() + 1);
    }

    private void relabel() {
        list();
        relabelled.set(relabelled.get() + 1);
    }

    private void unfoldFor(@Nullable Annotation selected) {
        String group = selected == null ? null : listing.hidden().get(selected.id());
        if (group != null) {
            fold(group, false);
        }
    }

    private void listIf(boolean isWanted) {
        if (isWanted) {
            list();
        }
    }

    /// Few are listed at once, so that nothing flickers; many elsewhere, the latest wish wins.
    private void list() {
        running.cancel();
        OpenDocument document = session.openDocument().get();
        if (document == null) {
            show(Listing.EMPTY, Splice.between(rows, List.of()), 0);
            return;
        }
        Listing.Plan plan = plan(document);
        int all = document.annotations().size();
        if (plan.annotations().size() <= FEW) {
            Listing made = plan.list(Progress.NONE);
            show(made, Splice.between(rows, made.rows()), all);
        } else {
            List<Row> before = listing.rows();
            running =
                    background.start(
                            Job.quiet(
                                    progress -> Made.of(plan.list(progress), before),
                                    made -> show(made.listing(), made.splice(), all),
                                    SidebarViewModel::fail));
        }
    }

    private Listing.Plan plan(OpenDocument document) {
        List<Annotation> annotations =
                onScreen.get()
                        ? document.index().touching(session.reading().view().get())
                        : document.snapshot();
        return new Listing.Plan(
                messages,
                annotations,
                session.filtering().now(),
                grouping().get(),
                session.vocabulary().now(),
                session.vocabulary().people(),
                linked,
                folded);
    }

    private void show(Listing made, Splice splice, int all) {
        beforeListing.run();
        isListing = true;
        listing = made;
        splice.apply(rows);
        isListing = false;
        total.set(all);
        count.set(messages.get("sidebar.count", made.shown(), all, made.outside()));
        listed.set(listed.get() + 1);
    }

    private static void fail(Exception failure) {
        throw new IllegalStateException(failure);
    }

    /// A listing, and how the rows on screen become it.
    private record Made(Listing listing, Splice splice) {
        static Made of(Listing listing, List<Row> before) {
            return new Made(listing, Splice.between(before, listing.rows()));
        }
    }
}
