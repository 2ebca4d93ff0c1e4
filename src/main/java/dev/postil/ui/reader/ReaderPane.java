package dev.postil.ui.reader;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Kind;
import dev.postil.model.Span;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.settings.Settings;
import dev.postil.settings.ViewState;
import dev.postil.ui.theme.Fonts;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import javafx.geometry.Bounds;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// The document pane: the text, the ruler beside it, the find bar above it.
public final class ReaderPane extends BorderPane {

    private static final Set<String> THEMED =
            Set.of(Painting.NO_KIND, "risk", "actor", "implication");

    /// A line of the kind's own colour, above the same colour made faint.
    private static final String KIND_STYLE = "-postil-kind-line: %1$s; -postil-kind-tint: %1$s33;";

    private final Session session;
    private final Settings settings;
    private final Fonts fonts;
    private final HeadWords words;
    private final ReaderViewModel model;
    private final ReadingSurface surface;
    private @Nullable UUID shown;

    public ReaderPane(Session session, Settings settings, Fonts fonts, Messages messages) {
        this.session = session;
        this.settings = settings;
        this.fonts = fonts;
        words = new HeadWords(messages, Locale.getDefault());
        model = new ReaderViewModel(session, settings.highlightsShown(), new Showing());
        surface = new RichSurface(type(), new Drawn(), new Gestures(), this::kindStyle);
        setId("reader");
        setCenter(surface.node());
        model.start();
        session.reading().onGo(surface::scrollTo);
        surface.firstInView().subscribe(session.reading()::arrived);
        followSettings();
    }

    private void followSettings() {
        settings.zoom().subscribe(_ -> surface.setType(type()));
        settings.readingFace().subscribe(_ -> surface.setType(type()));
        settings.readingSize().subscribe(_ -> surface.setType(type()));
        settings.readingWidth().subscribe(_ -> surface.setType(type()));
        settings.lineSpacing().subscribe(_ -> surface.setType(type()));
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

    /// Moves the focus to the text.
    public void focusText() {
        surface.requestFocus();
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

    /// The colours of a kind that the themes have none for.
    private String kindStyle(String kind) {
        return THEMED.contains(kind)
                ? ""
                : session.vocabulary()
                        .codebook()
                        .get()
                        .kind(kind)
                        .map(Kind::colour)
                        .map(KIND_STYLE::formatted)
                        .orElse("");
    }

    private void show(OpenDocument document) {
        rememberPlace();
        shown = document.id();
        surface.show(
                document.content(),
                words.head(document.document().get(), document.words()),
                words::aside);
        settings.view(document.id()).map(ViewState::position).ifPresent(surface::scrollToTop);
    }

    private void rememberPlace() {
        if (shown != null) {
            settings.remember(shown, new ViewState(surface.firstInView().get()));
        }
    }

    /// What the surface asks while it draws.
    private final class Drawn implements ReadingSurface.Highlights {

        @Override
        public Painting painting(Span piece) {
            return model.painting(piece);
        }

        @Override
        public List<Span> found(Span piece) {
            return List.of();
        }

        @Override
        public @Nullable Span current() {
            return null;
        }
    }

    private final class Gestures implements ReadingSurface.Listener {

        @Override
        public void clicked(int offset) {
            model.clicked(offset);
        }

        @Override
        public void selected(@Nullable Span words) {
            model.selectedWords(words);
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
        public void changed(Span span) {
            surface.repaint(span);
        }

        @Override
        public void annotationsChanged(List<Annotation> removed, List<Annotation> added) {
            removed.forEach(annotation -> annotation.place().ifPresent(surface::repaint));
            added.forEach(annotation -> annotation.place().ifPresent(surface::repaint));
        }

        @Override
        public void changedEverywhere() {
            surface.repaint();
        }

        @Override
        public void selected(Span span) {
            surface.scrollTo(span);
        }

        @Override
        public void wordsSelected(@Nullable Span words) {
            surface.select(words);
        }
    }
}
