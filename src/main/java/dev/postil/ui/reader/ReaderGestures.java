package dev.postil.ui.reader;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Span;
import dev.postil.model.TagUse;
import dev.postil.session.Edge;
import dev.postil.session.Edges.Moving;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.session.Sticking;
import dev.postil.settings.Settings;
import dev.postil.text.Graphemes;
import dev.postil.ui.command.CommandControls;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyNames;
import dev.postil.ui.command.KeyWords;
import dev.postil.ui.control.ClipToSize;
import dev.postil.ui.control.KindSign;
import dev.postil.ui.control.KindStyle;
import dev.postil.ui.control.SpokenTags;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What is done in the text besides reading and selecting: edges moved by grips and keys, the pen
/// that tags every selection, the lanes beside the text; and the sign that says what goes on.
final class ReaderGestures {

    private static final Insets SIGN_MARGIN = new Insets(14, 36, 14, 36);
    private static final Insets TOOLS_MARGIN = new Insets(0, 0, 8, 1);

    private final Session session;
    private final Settings settings;
    private final Commands commands;
    private final GestureWords words;
    private final Messages messages;
    private final ReadingSurface surface;
    private final ReaderViewModel model;
    private final SpokenTags spoken;
    private final Function<String, KindStyle> kindStyle;
    private final Sticking sticking;
    private final EdgeGrips grips = new EdgeGrips(this::edge, new Dragging());
    private final MarginLanes lanes = new MarginLanes(new Beside());
    private final ReaderSign sign = new ReaderSign();
    private final ReaderTools tools;
    private Subscription watching = Subscription.EMPTY;
    private boolean isBlank;

    ReaderGestures(
            Session session,
            Settings settings,
            Messages messages,
            ReadingSurface surface,
            ReaderViewModel model,
            Function<String, KindStyle> kindStyle,
            Commands commands) {
        this.commands = commands;
        words = new GestureWords(new KeyWords(commands, messages), messages);
        this.session = session;
        this.settings = settings;
        this.messages = messages;
        this.surface = surface;
        this.model = model;
        this.kindStyle = kindStyle;
        spoken = new SpokenTags(session, messages);
        sticking = new Sticking(session);
        tools = new ReaderTools(new CommandControls(KeyNames.ofSystem(messages)));
    }

    void register() {
        new GestureCommands(session, settings, messages, new Deeds()).register(commands);
        tools.add(
                "pen-button",
                Feather.EDIT_3,
                commands.get("pen.toggle"),
                session.selection().pen().on());
        tools.add("lanes-button", Feather.TAG, commands.get("view.lanes"), settings.lanesShown());
    }

    /// Puts what is shown over the text into `center`.
    void addTo(StackPane center) {
        center.getChildren().addAll(lanes, grips, tools, sign);
        StackPane.setAlignment(sign, Pos.BOTTOM_CENTER);
        StackPane.setMargin(sign, SIGN_MARGIN);
        StackPane.setAlignment(tools, Pos.BOTTOM_LEFT);
        StackPane.setMargin(tools, TOOLS_MARGIN);
        ClipToSize.of(center);
    }

    /// Begins to follow session and settings.
    void start() {
        surface.node().addEventFilter(KeyEvent.KEY_RELEASED, this::keyReleased);
        watching =
                Subscription.combine(
                        session.edges().moving().subscribe(this::moved),
                        session.selection().pen().on().subscribe(_ -> tell()),
                        session.selection().pen().tags().subscribe(_ -> tell()),
                        session.selection().annotation().subscribe(_ -> lanes.repaint()),
                        settings.lanesShown().subscribe(this::showLanes));
    }

    void end() {
        watching.unsubscribe();
    }

    /// What is drawn changed, or the document did.
    void repaint() {
        lanes.repaint();
    }

    private void showLanes(boolean shown) {
        surface.makeRoomForLanes(shown);
        lanes.setVisible(shown);
    }

    private void keyReleased(KeyEvent event) {
        if (event.getCode() == KeyCode.SHIFT) {
            finished(false);
        }
    }

    /// What is selected now is meant.
    ///
    /// @param wider whether it takes the place of what was meant a click before
    void finished(boolean wider) {
        sticking.selected(wider);
        isBlank = surface.isBlankSelected();
        tell();
    }

    /// Something else is selected, or nothing any more.
    void selecting() {
        isBlank = false;
        tell();
    }

    private void moved(@Nullable Moving before, @Nullable Moving now) {
        for (Moving each : new Moving[] {before, now}) {
            if (each != null) {
                surface.repaint(each.from());
                surface.repaint(each.now());
            }
        }
        surface.repaintSelection();
        lanes.repaint();
        grips.activate(now == null ? null : now.edge());
        tell();
    }

    private void tell() {
        Moving moving = session.edges().moving().get();
        StackPane.setAlignment(sign, Pos.BOTTOM_CENTER);
        if (moving != null) {
            StackPane.setAlignment(sign, beside(moving));
            sign.say(words.of(moving));
        } else if (isBlank) {
            sign.say(messages.get("reader.blank"));
        } else if (session.selection().pen().isOn()) {
            tellOfPen(session.selection().pen().tags().get());
        } else {
            sign.say("");
        }
    }

    /// Where the sign does not cover the edge that moves.
    private Pos beside(Moving moving) {
        Span at = character(moving.document().text(), moving.now(), moving.edge());
        Bounds pane = surface.node().localToScene(surface.node().getLayoutBounds());
        boolean isLow =
                surface.boundsOf(at).stream().anyMatch(box -> box.getMaxY() > pane.getCenterY());
        return isLow ? Pos.TOP_CENTER : Pos.BOTTOM_CENTER;
    }

    private void tellOfPen(List<TagUse> tags) {
        if (tags.isEmpty()) {
            sign.say(words.ofPen());
            return;
        }
        Node[] signs =
                tags.stream()
                        .map(use -> new KindSign(kindStyle.apply(use.kind())))
                        .toArray(Node[]::new);
        String names = tags.stream().map(spoken::of).collect(Collectors.joining(", "));
        sign.say(words.ofPen(names), signs);
    }

    private Optional<EdgeGrips.Place> edge(Edge edge) {
        return session.readOnly().isPresent()
                ? Optional.empty()
                : session.document()
                        .flatMap(
                                document ->
                                        model.selectedPlace()
                                                .flatMap(span -> edge(document, span, edge)));
    }

    private Optional<EdgeGrips.Place> edge(OpenDocument document, Span span, Edge edge) {
        Span character = character(document.text(), span, edge);
        return surface.rowsOf(character).stream()
                .findFirst()
                .map(
                        row -> {
                            Rectangle2D box =
                                    edge == Edge.START
                                            ? row.boxes().getFirst()
                                            : row.boxes().getLast();
                            int sign = document.text().codePointAt(character.start());
                            boolean isLeftward = runsToTheLeft(sign, row.isRightToLeft());
                            return new EdgeGrips.Place(box, (edge == Edge.START) != isLeftward);
                        });
    }

    private static Span character(String text, Span span, Edge edge) {
        return edge == Edge.START
                ? new Span(span.start(), Graphemes.next(text, span.start()))
                : new Span(Graphemes.previous(text, span.end()), span.end());
    }

    private static boolean runsToTheLeft(int character, boolean inParagraph) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                    true;
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER,
                    Character.DIRECTIONALITY_ARABIC_NUMBER ->
                    false;
            default -> inParagraph;
        };
    }

    /// Shows the edge that moves.
    private void follow() {
        Moving moving = session.edges().moving().get();
        if (moving != null) {
            String text = moving.document().text();
            surface.scrollTo(character(text, moving.now(), moving.edge()));
            tell();
        }
    }

    private final class Deeds implements GestureCommands.Deeds {

        @Override
        public void beginEdges() {
            Moving moving = session.edges().moving().get();
            if (moving != null && moving.byKeys()) {
                session.edges().keep();
            } else {
                session.edges().begin(Edge.END, true);
                surface.requestFocus();
                follow();
            }
        }

        @Override
        public void step(boolean toTheRight, boolean byWord) {
            Moving moving = session.edges().moving().get();
            if (moving != null) {
                Span at = character(moving.document().text(), moving.now(), moving.edge());
                boolean forward = toTheRight != surface.isRightToLeft(at.start());
                session.edges().step(forward, byWord);
                follow();
            }
        }

        @Override
        public void choose(Edge edge) {
            session.edges().choose(edge);
            follow();
        }

        @Override
        public int caret() {
            return surface.caret();
        }
    }

    private final class Dragging implements EdgeGrips.Outcome {

        @Override
        public void taken(Edge edge) {
            surface.requestFocus();
            session.edges().begin(edge, false);
        }

        @Override
        public void dragged(double x, double y, boolean wholeWords) {
            session.edges().moveTo(surface.offsetNear(x, y), wholeWords);
        }

        @Override
        public void scroll(double pixels) {
            surface.scrollBy(pixels);
        }

        @Override
        public void letGo() {
            session.edges().release();
        }
    }

    private final class Beside implements MarginLanes.Source {

        @Override
        public List<TextLine> lines() {
            return surface.lines();
        }

        @Override
        public SideRoom room() {
            return surface.sideRoom();
        }

        @Override
        public boolean isOnTheLeft() {
            return surface.isRightToLeft();
        }

        @Override
        public List<Annotation> in(Span place) {
            return model.shownIn(place);
        }

        @Override
        public KindStyle styleOf(Annotation annotation) {
            return kindStyle.apply(model.looksOf(annotation).getFirst());
        }

        @Override
        public String namesOf(Annotation annotation) {
            return annotation.tags().isEmpty()
                    ? messages.get("lanes.untagged")
                    : annotation.tags().stream()
                            .map(session.vocabulary().codebook().get()::label)
                            .collect(Collectors.joining(", "));
        }

        @Override
        public boolean isSelected(Annotation annotation) {
            UUID selected = session.selection().annotationId().orElse(null);
            return Objects.equals(annotation.id(), selected);
        }

        @Override
        public void choose(UUID annotation) {
            session.annotation(annotation).ifPresent(session.selection()::select);
        }

        @Override
        public void scroll(double pixels) {
            surface.scrollBy(pixels);
        }
    }
}
