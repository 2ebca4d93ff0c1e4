package dev.postil.ui.reader;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Span;
import dev.postil.session.Gathering;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.session.Sought;
import dev.postil.settings.Settings;
import dev.postil.settings.ViewState;
import dev.postil.task.Background;
import dev.postil.ui.command.CommandMenu;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyHandler;
import dev.postil.ui.control.KindStyle;
import dev.postil.ui.control.SpokenTags;
import dev.postil.ui.theme.Fonts;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The document pane: the text, the ruler beside it, the find bar above it.
public final class ReaderPane extends BorderPane {

    private static final Insets RULER_MARGIN = new Insets(8, 3, 8, 3);

    /// After so many changes all that is on screen is painted anew.
    private static final int MANY = 1_000;

    private final Session session;
    private final Settings settings;
    private final Fonts fonts;
    private final HeadWords words;
    private final SpokenTags spoken;
    private final ReaderViewModel model;
    private final FindViewModel find;
    private final ReadingSurface surface;
    private final Ruler ruler;
    private final FindBar findBar;
    private final OverlapChooser chooser;
    private final ReaderGestures gestures;
    private final Subscription settingsWatch;
    private @Nullable UUID shown;

    public ReaderPane(
            Session session,
            Settings settings,
            Fonts fonts,
            Messages messages,
            Background background,
            Commands commands) {
        this.session = session;
        this.settings = settings;
        this.fonts = fonts;
        words = new HeadWords(messages);
        spoken = new SpokenTags(session, messages);
        model = new ReaderViewModel(session, settings.highlightsShown(), new Showing());
        find = new FindViewModel(background, messages, settings.find());
        surface = new RichSurface(type(), new Drawn(), new Gestures(), this::kindStyle);
        ruler =
                new Ruler(
                        background,
                        model::toCount,
                        model::laneOf,
                        () -> session.vocabulary().now().kinds().size(),
                        this::kindStyle,
                        this::rulerClicked);
        findBar = new FindBar(find, messages, this::gather, this::findClosed);
        chooser = new OverlapChooser(model::looksOf, this::kindStyle, session.selection()::select);
        gestures = new ReaderGestures(session, settings, messages, surface, model, this::kindStyle);
        setId("reader");
        getStyleClass().add("reader");
        arrange();
        KeyHandler.actIn(this);
        gestures.register(commands);
        new ReaderCommands(messages, new Deeds(), Bindings.isNotNull(session.openDocument()))
                .register(commands);
        model.start();
        gestures.start();
        follow();
        settingsWatch = followType();
    }

    private void arrange() {
        StackPane center = new StackPane(surface.node());
        gestures.addTo(center);
        center.getChildren().add(chooser);
        setTop(findBar);
        setCenter(center);
        StandStill.keep(surface, center.layoutYProperty());
        setRight(ruler);
        setMargin(ruler, RULER_MARGIN);
    }

    private void follow() {
        session.reading().onGo(surface::scrollTo);
        session.reading().onShowFrom(surface::scrollToTop);
        surface.firstInView().subscribe(session.reading()::arrived);
        surface.inView().subscribe(session.reading()::sees);
        surface.firstInView().subscribe(_ -> chooser.hide());
        surface.firstInView().subscribe(find::readFrom);
        find.changes().subscribe(_ -> surface.repaint());
        find.query().subscribe(_ -> session.gathering().look(find.sought()));
        find.choice().subscribe(_ -> session.gathering().look(find.sought()));
        find.current().subscribe(this::showHit);
    }

    private Subscription followType() {
        Runnable change = () -> surface.setType(type());
        return Subscription.combine(
                settings.zoom().subscribe(change),
                settings.readingFace().subscribe(change),
                settings.readingSize().subscribe(change),
                settings.readingWidth().subscribe(change),
                settings.lineSpacing().subscribe(change));
    }

    /// Lets go of settings and session, and remembers how the document was seen last.
    public void end() {
        settingsWatch.unsubscribe();
        gestures.end();
        model.end();
        rememberPlace();
        surface.close();
    }

    private void rememberPlace() {
        if (shown != null) {
            settings.remember(
                    shown, new ViewState(surface.firstInView().get(), settings.zoom().get()));
        }
    }

    private ReadingType type() {
        String face = fonts.reading(settings.readingFace().get());
        return new ReadingType(
                face,
                fonts.window(),
                fonts.rightToLeft(face),
                settings.readingSize().get() * settings.zoom().get() / 100.0,
                settings.readingWidth().get(),
                settings.lineSpacing().get());
    }

    private KindStyle kindStyle(String look) {
        return Looks.style(look, session.vocabulary().codebook().get());
    }

    /// Moves the focus to the text.
    public void focusText() {
        surface.requestFocus();
    }

    /// Where the caret stands, UTF-16.
    public int caret() {
        return surface.caret();
    }

    /// Shows `menu` where it is asked for on the words.
    public void offer(CommandMenu menu) {
        new WordsMenu(menu, model, surface).install();
    }

    /// Puts the caret before the character at `offset` (UTF-16).
    public void moveCaret(int offset) {
        surface.moveCaret(offset);
    }

    /// The character (UTF-16) at a point of the scene; empty where there is none.
    public OptionalInt characterAt(double sceneX, double sceneY) {
        return surface.hitTest(sceneX, sceneY);
    }

    /// The boxes of the words on screen, one a line, in the scene; empty where they are out of
    /// view.
    public List<Bounds> boundsOf(Span span) {
        return surface.boundsOf(span);
    }

    /// Where the text is, in the scene.
    public Bounds room() {
        return surface.node().localToScene(surface.node().getLayoutBounds());
    }

    private void show(OpenDocument document) {
        rememberPlace();
        shown = document.id();
        settings.view(shown)
                .map(ViewState::zoom)
                .filter(zoom -> zoom > 0)
                .ifPresent(settings::zoomTo);
        surface.show(
                document.content(),
                words.head(document.document().get(), document.words()),
                words::aside);
        ruler.setLength(document.text().length());
        find.setText(document.text(), Sought.language(document.document().get()));
        settings.view(document.id())
                .map(ViewState::position)
                .filter(position -> position > 0)
                .ifPresent(surface::scrollToTop);
    }

    private void rulerClicked(int offset) {
        session.trail().leave();
        model.nearest(offset, ruler.reach())
                .ifPresentOrElse(
                        session.selection()::select,
                        () -> surface.scrollTo(new Span(offset, offset + 1)));
    }

    private void showHit(@Nullable Span before, @Nullable Span hit) {
        if (before != null) {
            surface.repaint(before);
        }
        if (hit != null && findBar.isOpen()) {
            surface.scrollTo(hit);
            surface.repaint(hit);
        }
    }

    /// Lists all hits, to be tagged together.
    private void gather() {
        session.gathering().open(new Gathering.Request(find.sought(), false, null));
    }

    private void findClosed() {
        Span hit = find.current().get();
        if (hit != null) {
            surface.moveCaret(hit.start());
            surface.requestFocus();
            model.selectHit(hit);
        }
        surface.repaint();
    }

    /// What the surface asks while it draws.
    private final class Drawn implements ReadingSurface.Highlights {

        @Override
        public Painting painting(Span piece) {
            return model.painting(piece);
        }

        @Override
        public List<Span> found(Span piece) {
            return findBar.isOpen() ? find.in(piece) : List.of();
        }

        @Override
        public String tagsAt(int offset) {
            return spoken.of(model.at(offset));
        }

        @Override
        public @Nullable Span current() {
            return findBar.isOpen() ? find.current().get() : null;
        }

        @Override
        public @Nullable Span selected() {
            return model.selectedPlace().orElse(null);
        }
    }

    private final class Gestures implements ReadingSurface.Listener {

        @Override
        public void clicked(int offset) {
            model.clicked(offset);
            List<Annotation> there = model.at(offset);
            List<Bounds> character = surface.boundsOf(new Span(offset, offset + 1));
            if (there.size() > 1 && !character.isEmpty()) {
                chooser.show(
                        there,
                        session.selection().annotationId().orElse(null),
                        chooser.getParent().sceneToLocal(character.getFirst()));
            } else {
                chooser.hide();
            }
        }

        @Override
        public void clickedBeside() {
            chooser.hide();
            session.selection().select(null);
        }

        @Override
        public void selected(@Nullable Span words) {
            chooser.hide();
            gestures.selecting();
            model.selectedWords(words);
        }

        @Override
        public void finished(boolean wider) {
            gestures.finished(wider);
        }
    }

    private final class Deeds implements ReaderCommands.Deeds {

        @Override
        public void find() {
            Span selected = session.selection().words().get();
            OpenDocument document = session.openDocument().get();
            find.setFrom(selected == null ? surface.firstInView().get() : selected.start());
            findBar.open(selected == null || document == null ? "" : selected.of(document.text()));
            surface.repaint();
        }

        @Override
        public void tagAll() {
            boolean isKnown = findBar.isSeeking() || session.selection().words().get() != null;
            find();
            if (isKnown) {
                gather();
            }
        }

        @Override
        public void findNext(int steps) {
            if (find.query().get().isBlank()) {
                find();
                return;
            }
            boolean wasOpen = findBar.isOpen();
            session.trail().leave();
            findBar.show();
            find.step(steps);
            if (!wasOpen) {
                surface.repaint();
            }
        }

        @Override
        public void goThroughOverlaps(int steps) {
            model.goThroughOverlaps(surface.caret(), steps);
        }
    }

    /// Shows what changed in the session.
    private final class Showing implements ReaderViewModel.Watcher {

        @Override
        public void opened(@Nullable OpenDocument document) {
            setVisible(document != null);
            if (document != null) {
                show(document);
            }
        }

        @Override
        public void annotationsChanged(List<Annotation> removed, List<Annotation> added) {
            if (removed.size() + added.size() > MANY) {
                surface.repaint();
            } else {
                removed.forEach(annotation -> annotation.place().ifPresent(surface::repaint));
                added.forEach(annotation -> annotation.place().ifPresent(surface::repaint));
            }
            gestures.repaint();
            ruler.change(removed, added, model.shown());
        }

        @Override
        public void changedEverywhere() {
            ruler.restyle();
            surface.repaint();
            gestures.repaint();
            ruler.count();
        }

        @Override
        public void selected(@Nullable Span span) {
            surface.repaintSelection();
            if (span == null) {
                chooser.hide();
            } else {
                surface.scrollTo(span);
            }
        }

        @Override
        public void wordsSelected(@Nullable Span words) {
            surface.select(words);
        }
    }
}
