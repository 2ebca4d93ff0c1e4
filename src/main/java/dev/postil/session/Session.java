package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Person;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.task.Background;
import dev.postil.task.Job;
import dev.postil.task.Running;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// An open workspace: where the panes meet. Holds what they show, and the one way to change it.
///
/// Belongs to the thread that made it, but for [#open], which blocks and may run anywhere.
public final class Session {

    private final Store store;
    private final Background background;
    private final Background lane;
    private final UUID id;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
    private final Vocabulary vocabulary;
    private @Nullable Searching searching;
    private final Library library;
    private final Selection selection = new Selection();
    private final ReadingPlace reading = new ReadingPlace();
    private final Gathering gathering = new Gathering();
    private final Filtering filtering;
    private final Saving saving;
    private final Closing closing;
    private final History history;
    private final Desk desk;
    private final RecentTags recentTags;
    private final Edges edges;
    private final Optional<ReadingOnly> readOnly;
    private final Optional<SharedPlace> shared;
    private final Trail trail;
    private final Chronicle chronicle;
    private final Safekeeping safekeeping;
    private final List<Runnable> unfinished = new ArrayList<>();
    private Person author;

    private Session(Opened opened, Background background, Clock clock) {
        store = opened.store();
        this.background = background;
        readOnly = store.readOnly().map(ReadingOnly::of);
        shared = opened.shared();
        lane = background.lane("store");
        id = opened.info().id();
        title.set(opened.info().title());
        vocabulary = opened.vocabulary();
        library = opened.library();
        author = opened.author();
        filtering = new Filtering(vocabulary, clock);
        saving = new Saving(store, lane, background);
        closing = new Closing(store, lane, saving);
        StoredSteps steps = new StoredSteps(store);
        history = new History(saving, steps, background, clock, () -> author.id(), this::apply);
        history.resume(opened.info().sequence());
        desk = new Desk(store, lane, selection);
        recentTags = new RecentTags(desk.openDocument());
        trail = new Trail(this);
        chronicle = new Chronicle(store, background.lane("history"), saving);
        safekeeping = new Safekeeping(store, background, lane, clock);
        beforeClosing(safekeeping::end);
        edges = new Edges(this);
        filtering.shown().subscribe(this::keepShown);
    }

    /// Opens the workspace in `store` for the author of that name. Blocks, however large it is, for
    /// what the window shows first; the rest comes after that.
    public static Session open(Store store, String author, Background background, Clock clock)
            throws StoreException {
        Session session = new Session(Opened.read(store, author), background, clock);
        session.library.fetch(background);
        session.history.fetchFirst();
        return session;
    }

    public UUID id() {
        return id;
    }

    /// The workspace's folder now.
    public Path folder() {
        return store.folder();
    }

    /// Why nothing can be changed; empty where it can.
    public Optional<ReadingOnly> readOnly() {
        return readOnly;
    }

    /// Who else writes where the workspace was when it was opened, if anybody.
    public Optional<SharedPlace> shared() {
        return shared;
    }

    /// To be called before somebody is let write what could not be kept.
    ///
    /// @throws ReadOnlyException where nothing can be changed
    public void requireWritable() {
        readOnly.ifPresent(
                why -> {
                    throw new ReadOnlyException(why);
                });
    }

    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public Library library() {
        return library;
    }

    public Selection selection() {
        return selection;
    }

    /// The search in all of the workspace, which begins when it is first asked for.
    public Searching searching(String title) {
        if (searching == null) {
            searching = Searching.in(this, title);
        }
        return searching;
    }

    /// When tags were used last.
    RecentTags recentTags() {
        return recentTags;
    }

    /// Where in the open document somebody reads.
    public ReadingPlace reading() {
        return reading;
    }

    /// Which hits are listed to be tagged together.
    public Gathering gathering() {
        return gathering;
    }

    /// The way that led here, to go back on.
    public Trail trail() {
        return trail;
    }

    /// The history, to be read.
    public Chronicle chronicle() {
        return chronicle;
    }

    /// The edges of the selected annotation.
    public Edges edges() {
        return edges;
    }

    public Safekeeping safekeeping() {
        return safekeeping;
    }

    public Filtering filtering() {
        return filtering;
    }

    public History history() {
        return history;
    }

    public ReadOnlyObjectProperty<SaveState> saveState() {
        return saving.state();
    }

    /// How safe the work is now.
    public SaveState saved() {
        return saving.state().get();
    }

    /// What is to be done with work that cannot be saved where it is.
    public Closing closing() {
        return closing;
    }

    /// Tells how safe the work is once all that can be written is.
    public void settle(Consumer<SaveState> done) {
        closing.settle(done);
    }

    /// The document that is open; null when none is.
    public ReadOnlyObjectProperty<@Nullable OpenDocument> openDocument() {
        return desk.openDocument();
    }

    /// The document that is open now.
    public Optional<OpenDocument> document() {
        return Optional.ofNullable(desk.openDocument().get());
    }

    /// Opens a document; `failed` hears why it could not be.
    public void show(Document document, Consumer<Exception> failed) {
        trail.leave();
        open(document, failed);
    }

    /// Opens a document as it is now, without leaving a trace on the trail; `failed` hears where it
    /// is gone.
    void open(Document document, Consumer<Exception> failed) {
        library.document(document.id())
                .ifPresentOrElse(
                        now -> desk.show(now, saving.unsaved(), failed),
                        () -> failed.accept(new OutdatedException(document.title())));
    }

    /// Hands over a document as it is at that moment, which need not be the one that is shown.
    public Running fetch(
            Document document, Consumer<OpenDocument> done, Consumer<Exception> failed) {
        return desk.fetch(document, saving.unsaved(), done, failed);
    }

    /// An annotation of the open document.
    public Optional<Annotation> annotation(UUID annotation) {
        return Optional.ofNullable(openDocument().get())
                .flatMap(document -> document.annotation(annotation));
    }

    /// Puts the open document away.
    public void closeDocument() {
        desk.close();
    }

    /// Who the next change is by.
    public Person author() {
        return author;
    }

    /// Gives the author another name; annotations keep their author.
    public void renameAuthor(String name) {
        Person renamed = new Person(author.id(), name);
        if (readOnly.isEmpty()
                && vocabulary.person(author.id()).isPresent()
                && !renamed.equals(author)) {
            history.perform(new Change.OfPerson(author, renamed));
        }
        author = renamed;
    }

    public void rename(String title) {
        history.perform(new Change.OfTitle(this.title.get(), title));
    }

    /// The time to stamp a change with.
    public Instant now() {
        return history.now();
    }

    /// All passages that a link starts or ends at. Blocks; for [#read]; must be closed.
    public Stream<Annotation> linkedPassages() {
        return store.linkedAnnotations();
    }

    /// Does `change` as one step of the history, with what follows from it for links.
    public Step perform(Change change) {
        return perform(change, null);
    }

    /// Does `change` as part of `step` where that is still the last one, else as a step of its own.
    public Step perform(Change change, @Nullable Step step) {
        return perform(Effect.of(change), step);
    }

    /// Does what was worked out elsewhere, as one step of the history.
    Step perform(Effect effect) {
        return perform(effect, null);
    }

    private Step perform(Effect effect, @Nullable Step step) {
        Effect whole =
                document()
                        .map(open -> LinkUpkeep.completed(effect, open.links(), now()))
                        .orElse(effect);
        requireWritable();
        new Fit(library, vocabulary).require(whole, document());
        safekeeping.before(whole);
        if (vocabulary.person(author.id()).isPresent()) {
            return history.perform(whole, step);
        }
        Step appearance = history.perform(new Change.OfPerson(null, author));
        return history.perform(whole, appearance);
    }

    /// Runs `job` where it sees the workspace with every change made so far that could be written.
    public <T extends @Nullable Object> Running read(
            @Nullable String title,
            CorpusWork<T> work,
            Consumer<T> done,
            Consumer<Exception> failed) {
        Job<T> job = new Job<>(title, progress -> work.run(store, progress), done, failed);
        Postponed postponed = new Postponed();
        saving.behindAll(() -> postponed.begin(() -> lane.start(job)));
        return postponed;
    }

    /// The text of a document that need not be open. Blocks.
    public Content content(Document document) {
        return store.content(document);
    }

    /// Every line of the history, the newest first. Blocks; must be closed.
    public Stream<Entry> entries() {
        return store.history();
    }

    Store store() {
        return store;
    }

    Background lane() {
        return lane;
    }

    /// For work that does not need the store, or asks for it a little at a time.
    public Background background() {
        return background;
    }

    /// The way of changes to the disk.
    Saving saving() {
        return saving;
    }

    /// Before the workspace closes, `last` brings to an end what is being done.
    void beforeClosing(Runnable last) {
        unfinished.add(last);
    }

    /// Closes the workspace once all that can be written is.
    ///
    /// @param done hears what could not be written: [SaveState.Saved] when all is well
    public void close(Consumer<SaveState> done) {
        List.copyOf(unfinished).forEach(Runnable::run);
        closing.close(done);
    }

    /// What many parts touch is told of once, however many they are. The filter knows before the
    /// list of annotations tells its listeners, who ask it at once.
    private void apply(Effect effect, long line) {
        requireWritable();
        List<Change> around = effect.around();
        vocabulary.apply(around);
        library.apply(effect, line);
        around.forEach(this::applyPart);
        filtering.follow(effect);
        desk.apply(effect);
        selection.follow(effect);
        around.forEach(this::follow);
    }

    private void applyPart(Change change) {
        if (change instanceof Change.OfTitle(_, var after)) {
            title.set(after);
        }
    }

    /// What the filter hides is no longer picked or selected: nobody would see what becomes of it.
    private void keepShown(Predicate<Annotation> shown) {
        document().ifPresent(open -> selection.keep(open.picked(selection), shown));
        selection.keepSelected(shown);
    }

    private void follow(Change change) {
        if (change instanceof Change.OfPerson(_, var after)
                && after != null
                && after.id().equals(author.id())) {
            author = after;
        }
    }
}
