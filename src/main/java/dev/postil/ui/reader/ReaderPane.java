package dev.postil.ui.reader;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Span;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.session.Sought;
import dev.postil.settings.Settings;
import dev.postil.settings.ViewState;
import dev.postil.task.Background;
import dev.postil.ui.command.CommandMenu;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyHandler;
import dev.postil.ui.control.FocusOwner;
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
    private final ShownText text;
    private final SpokenTags spoken;
    private final Furniture furniture;
    private final ReaderViewModel model;
    private final Finding finding;
    private final ReadingSurface surface;
    private final Ruler ruler;
    private final Overlaps overlaps;
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
        spoken = new SpokenTags(session, messages);
        furniture = new Furniture(session, messages);
        model = new ReaderViewModel(session, settings.highlightsShown(), new Showing());
        surface = new RichSurface(type(), new Drawn(), new Gestures(), this::kindStyle);
        text = new ShownText(surface, new HeadWords(messages));
        ruler =
                new Ruler(
                        background,
                        model::toCount,
                        model::laneOf,
                        () -> session.vocabulary().now().kinds().size(),
                        this::kindStyle,
                        this::rulerClicked);
        finding = new Finding(session, settings, messages, background, surface, model);
        overlaps = new Overlaps(session, model, surface, this::kindStyle);
        gestures =
                new ReaderGestures(
                        session, settings, messages, surface, model, this::kindStyle, commands);
        setId("reader");
        getStyleClass().add("reader");
        arrange();
        KeyHandler.actIn(this);
        gestures.register();
        furniture.register(commands);
        new ReaderCommands(messages, new Deeds(), Bindings.isNotNull(session.openDocument()))
                .register(commands);
        commands.selectAtCaretBy(this::selectAtCaret);
        model.start();
        gestures.start();
        follow();
        settingsWatch = followType();
    }

    private void arrange() {
        StackPane center = new StackPane(surface.node());
        gestures.addTo(center);
        center.getChildren().add(overlaps.node());
        setTop(finding.node());
        setCenter(center);
        StandStill.keep(surface, center.layoutYProperty());
        StayInSight.keep(surface, center, this::selectedPlace);
        setRight(ruler);
        setMargin(ruler, RULER_MARGIN);
    }

    private @Nullable Span selectedPlace() {
        Span selected = session.selection().words().get();
        return selected == null ? model.selectedPlace().orElse(null) : selected;
    }

    private void follow() {
        session.reading().onGo(surface::scrollTo);
        session.reading().onShowFrom(surface::scrollToTop);
        surface.firstInView().subscribe(session.reading()::arrived);
        surface.inView().subscribe(session.reading()::sees);
        surface.firstInView().subscribe(_ -> overlaps.hide());
        finding.start();
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

    /// Lets Esc in the text close the find bar. To be called once all others that Esc means
    /// something to are there: they come first.
    public void closeFindBy(Commands commands) {
        finding.closeBy(commands);
    }

    /// Moves the focus to the text.
    public void focusText() {
        surface.requestFocus();
    }

    /// Elsewhere nobody looks at the caret.
    private void selectAtCaret() {
        if (FocusOwner.isIn(this)) {
            model.selectAt(surface.caret());
        }
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

    /// Scrolls by so many pixels, downwards where they are more than 0.
    public void scrollBy(double pixels) {
        surface.scrollBy(pixels);
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

    /// Where the selected annotation is, the keys of the caret go on.
    private void bringCaret(Span span) {
        int caret = surface.caret();
        boolean isThere = span.start() <= caret && caret <= span.end();
        if (!isThere && session.selection().words().get() == null) {
            surface.moveCaret(span.start());
        }
    }

    private void show(OpenDocument document) {
        rememberPlace();
        shown = document.id();
        settings.view(shown)
                .map(ViewState::zoom)
                .filter(zoom -> zoom > 0)
                .ifPresent(settings::zoomTo);
        text.show(document);
        ruler.setLength(document.text().length());
        finding.setText(document.text(), Sought.language(document.document().get()));
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

    /// What the surface asks while it draws.
    private final class Drawn implements ReadingSurface.Highlights {

        @Override
        public Painting painting(Span piece) {
            return model.painting(piece);
        }

        @Override
        public List<Span> found(Span piece) {
            return finding.in(piece);
        }

        @Override
        public String tagsAt(int offset) {
            return spoken.of(model.at(offset));
        }

        @Override
        public @Nullable Span current() {
            return finding.current();
        }

        @Override
        public @Nullable Span selected() {
            return model.selectedPlace().orElse(null);
        }
    }

    private final class Gestures implements ReadingSurface.Listener {

        @Override
        public void clicked(int offset) {
            overlaps.clicked(offset);
        }

        @Override
        public void clickedBeside() {
            overlaps.hide();
            session.selection().select(null);
        }

        @Override
        public void selected(@Nullable Span words) {
            overlaps.hide();
            gestures.selecting();
            model.selectedWords(words);
        }

        @Override
        public void putBack(Span place) {
            furniture.putBack(place);
        }

        @Override
        public String putBackWords() {
            return furniture.putBackWords();
        }

        @Override
        public void wentTo(int offset) {
            model.wentTo(offset);
        }

        @Override
        public void finished(boolean wider) {
            gestures.finished(wider);
        }
    }

    private final class Deeds implements ReaderCommands.Deeds {

        @Override
        public void find() {
            finding.open();
        }

        @Override
        public void tagAll() {
            finding.tagAll();
        }

        @Override
        public void findNext(int steps) {
            finding.next(steps);
        }

        @Override
        public void goThroughOverlaps(int steps) {
            overlaps.go(steps);
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
        public void changedText(OpenDocument document) {
            text.showAgain(document, session.selection().words().get());
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
            overlaps.update();
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
            overlaps.update();
            if (span != null) {
                surface.scrollTo(span);
                bringCaret(span);
            }
        }

        @Override
        public void wordsSelected(@Nullable Span words) {
            surface.select(words);
        }
    }
}
