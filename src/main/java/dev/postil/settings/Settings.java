package dev.postil.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// What a person chose and what the window remembers, to be watched and changed by the panes. None
/// of it belongs to a workspace. Window's thread.
public final class Settings {

    /// Smallest and largest zoom, in percent.
    public static final int MINIMUM_ZOOM = 50;

    public static final int MAXIMUM_ZOOM = 300;

    /// So many documents are remembered with their place.
    private static final int REMEMBERED_VIEWS = 500;

    private final ObjectProperty<ThemeChoice> theme =
            new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final IntegerProperty zoom = new SimpleIntegerProperty(100);
    private final StringProperty readingFace = new SimpleStringProperty("");
    private final IntegerProperty readingSize = new SimpleIntegerProperty(18);
    private final IntegerProperty readingWidth = new SimpleIntegerProperty(66);
    private final DoubleProperty lineSpacing = new SimpleDoubleProperty(1.6);
    private final StringProperty author = new SimpleStringProperty("");
    private final BooleanProperty singleKeys = new SimpleBooleanProperty(true);
    private final BooleanProperty highlightsShown = new SimpleBooleanProperty(true);
    private final BooleanProperty lanesShown = new SimpleBooleanProperty();
    private final ObjectProperty<FindChoice> find = new SimpleObjectProperty<>(FindChoice.PLAIN);
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.POSITION);
    private final BooleanProperty libraryShown = new SimpleBooleanProperty(true);
    private final BooleanProperty sidebarShown = new SimpleBooleanProperty(true);
    private final DoubleProperty libraryWidth = new SimpleDoubleProperty(250);
    private final DoubleProperty sidebarWidth = new SimpleDoubleProperty(350);
    private final ObjectProperty<@Nullable WindowPlace> window = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Path> lastWorkspace = new SimpleObjectProperty<>();
    private final Map<UUID, ViewState> views;
    private final ObservableMap<String, List<String>> keys = FXCollections.observableHashMap();
    private final Map<UUID, TagDigits> digits = new LinkedHashMap<>();
    private final Map<UUID, String> acceptedPlaces;
    private final Map<UUID, SavedSearches> searches = new LinkedHashMap<>();
    private final List<Runnable> watchers = new ArrayList<>();
    private final UsedFolders folders;

    /// What these follow; null where they follow none.
    private final @Nullable Settings followed;

    /// Each ends some of that.
    private final List<Runnable> bonds = new ArrayList<>();

    /// Settings as they are before anybody changed any.
    ///
    /// @param author the name to sign annotations with until another is set
    public Settings(String author) {
        this.author.set(author);
        followed = null;
        views = new LinkedHashMap<>();
        acceptedPlaces = new LinkedHashMap<>();
        folders = new UsedFolders(this::changed);
        watchAll();
    }

    private Settings(Settings followed) {
        this.followed = followed;
        views = followed.views;
        acceptedPlaces = followed.acceptedPlaces;
        folders = followed.folders;
        follow(theme, followed.theme);
        follow(zoom, followed.zoom);
        follow(readingFace, followed.readingFace);
        follow(readingSize, followed.readingSize);
        follow(readingWidth, followed.readingWidth);
        follow(lineSpacing, followed.lineSpacing);
        follow(author, followed.author);
        follow(singleKeys, followed.singleKeys);
        follow(highlightsShown, followed.highlightsShown);
        follow(lanesShown, followed.lanesShown);
        follow(find, followed.find);
        follow(grouping, followed.grouping);
        follow(libraryShown, followed.libraryShown);
        follow(sidebarShown, followed.sidebarShown);
        follow(libraryWidth, followed.libraryWidth);
        follow(sidebarWidth, followed.sidebarWidth);
        follow(window, followed.window);
        follow(lastWorkspace, followed.lastWorkspace);
        Bindings.bindContentBidirectional(keys, followed.keys);
        bonds.add(() -> Bindings.unbindContentBidirectional(keys, followed.keys));
        watchAll();
    }

    /// The same settings for whoever watches them for a shorter time than they live, such as the
    /// panes of a window: what is changed here is changed there and the other way round, until
    /// [#letGo]. From then on nobody who watches these hears of anything.
    public Settings follow() {
        return new Settings(this);
    }

    /// Ends what [#follow] began.
    public void letGo() {
        bonds.forEach(Runnable::run);
        bonds.clear();
    }

    private <T extends @Nullable Object> void follow(Property<T> own, Property<T> other) {
        own.bindBidirectional(other);
        bonds.add(() -> own.unbindBidirectional(other));
    }

    private void watchAll() {
        List<Property<?>> all =
                List.of(
                        theme,
                        zoom,
                        readingFace,
                        readingSize,
                        readingWidth,
                        lineSpacing,
                        author,
                        singleKeys,
                        highlightsShown,
                        lanesShown,
                        find,
                        grouping,
                        libraryShown,
                        sidebarShown,
                        libraryWidth,
                        sidebarWidth,
                        window,
                        lastWorkspace);
        all.forEach(property -> property.subscribe(_ -> changed()));
        keys.addListener((InvalidationListener) _ -> changed());
    }

    public ObjectProperty<ThemeChoice> theme() {
        return theme;
    }

    /// Of the text, in percent.
    public IntegerProperty zoom() {
        return zoom;
    }

    /// Changes the zoom within its limits.
    public void zoomTo(int percent) {
        zoom.set(Math.clamp(percent, MINIMUM_ZOOM, MAXIMUM_ZOOM));
    }

    /// Font family of the text; empty for the default serif.
    public StringProperty readingFace() {
        return readingFace;
    }

    /// Font size of the text at 100 %, in pixels.
    public IntegerProperty readingSize() {
        return readingSize;
    }

    /// Width of the column, in characters.
    public IntegerProperty readingWidth() {
        return readingWidth;
    }

    /// Line height as a multiple of the font size.
    public DoubleProperty lineSpacing() {
        return lineSpacing;
    }

    /// The name annotations are signed with.
    public StringProperty author() {
        return author;
    }

    /// Whether single letters, digits, `.` and `?` act as commands.
    public BooleanProperty singleKeys() {
        return singleKeys;
    }

    public BooleanProperty highlightsShown() {
        return highlightsShown;
    }

    /// Whether brackets with the names of tags stand beside the text.
    public BooleanProperty lanesShown() {
        return lanesShown;
    }

    /// How words are looked for.
    public ObjectProperty<FindChoice> find() {
        return find;
    }

    /// How the list of annotations is put in groups.
    public ObjectProperty<Grouping> grouping() {
        return grouping;
    }

    public BooleanProperty libraryShown() {
        return libraryShown;
    }

    public BooleanProperty sidebarShown() {
        return sidebarShown;
    }

    /// In pixels.
    public DoubleProperty libraryWidth() {
        return libraryWidth;
    }

    /// In pixels.
    public DoubleProperty sidebarWidth() {
        return sidebarWidth;
    }

    /// Where the window stood, null before it was ever shown.
    public ObjectProperty<@Nullable WindowPlace> window() {
        return window;
    }

    /// The keys that were changed, by the id of the command; an empty list is a command without
    /// any.
    public ObservableMap<String, List<String>> keys() {
        return keys;
    }

    /// What the digit keys stand for in a workspace.
    public TagDigits digits(UUID workspace) {
        return digits.computeIfAbsent(workspace, this::watchedDigits);
    }

    private TagDigits watchedDigits(UUID workspace) {
        var made = new TagDigits();
        if (followed != null) {
            bonds.add(made.follow(followed.digits(workspace)));
        }
        made.tags().addListener((InvalidationListener) _ -> changed());
        return made;
    }

    /// The digits of every workspace that was asked for.
    Map<UUID, TagDigits> digits() {
        return digits;
    }

    /// What is looked for again and again in a workspace.
    public SavedSearches searches(UUID workspace) {
        return searches.computeIfAbsent(workspace, this::watchedSearches);
    }

    private SavedSearches watchedSearches(UUID workspace) {
        var made = new SavedSearches();
        if (followed != null) {
            bonds.add(made.follow(followed.searches(workspace)));
        }
        made.queries().addListener((InvalidationListener) _ -> changed());
        return made;
    }

    /// The searches of every workspace that was asked for.
    Map<UUID, SavedSearches> searches() {
        return searches;
    }

    /// Folder of the workspace used last, null before the first.
    public ObjectProperty<@Nullable Path> lastWorkspace() {
        return lastWorkspace;
    }

    /// Where files were chosen last.
    public UsedFolders folders() {
        return folders;
    }

    /// How a document was seen last, if it is remembered.
    public Optional<ViewState> view(UUID document) {
        return Optional.ofNullable(views.get(document));
    }

    /// The document seen last, among those that `there` knows.
    public Optional<UUID> lastSeen(Predicate<UUID> there) {
        return views.keySet().stream().filter(there).reduce((_, later) -> later);
    }

    /// Remembers how a document is seen; the longest unused ones are forgotten.
    public void remember(UUID document, ViewState view) {
        views.remove(document);
        views.put(document, view);
        if (views.size() > REMEMBERED_VIEWS) {
            views.remove(views.keySet().iterator().next());
        }
        changed();
    }

    /// Remembered views, longest unused first.
    Map<UUID, ViewState> views() {
        return views;
    }

    /// Whether somebody knows that a workspace is in such a place, and wants to hear no more of it.
    public boolean acceptsPlace(UUID workspace, String place) {
        return place.equals(acceptedPlaces.get(workspace));
    }

    /// Remembers that somebody knows.
    public void acceptPlace(UUID workspace, String place) {
        acceptedPlaces.put(workspace, place);
        changed();
    }

    /// Where workspaces are that somebody knows of.
    Map<UUID, String> acceptedPlaces() {
        return acceptedPlaces;
    }

    /// Runs `watcher` after every change of any setting.
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    private void changed() {
        watchers.forEach(Runnable::run);
        if (followed != null) {
            followed.changed();
        }
    }
}
