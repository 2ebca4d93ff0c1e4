package dev.postil.bench;

import dev.postil.model.Annotation;
import dev.postil.model.Span;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.settings.Grouping;
import dev.postil.settings.Settings;
import dev.postil.ui.reader.ReaderPane;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/// The gestures of annotating, made in the window with keys and mouse, and measured.
final class Gestures {

    /// So long, what was done before has been shown.
    private static final int BEFORE_MILLIS = 30;

    private final Scene scene;
    private final Session session;
    private final Settings settings;
    private final Meter meter;
    private final Random random = new Random(3);

    Gestures(Scene scene, Session session, Settings settings, Meter meter) {
        this.scene = scene;
        this.session = session;
        this.settings = settings;
        this.meter = meter;
    }

    /// All gestures once, so that each meets what the others leave behind.
    void round(int round) {
        walk();
        tag(round);
        field();
        edge();
        filter(round);
        look(round);
    }

    private void walk() {
        prepare(this::readText);
        meter.measure("(nothing)", () -> {});
        meter.measure("select by click", this::clickAnnotation);
        meter.measure("next (J)", () -> press(KeyCode.J, "j"));
        meter.measure("previous (K)", () -> press(KeyCode.K, "k"));
        meter.measure("next without a tag (U)", () -> press(KeyCode.U, "u"));
    }

    private void tag(int round) {
        prepare(
                () -> {
                    readText();
                    session.selection().select(null);
                    session.selection().selectWords(fresh(round));
                });
        meter.measure("tag (key of a kind)", () -> press(KeyCode.R, "r"));
        meter.measure("take the tag off (same key)", () -> press(KeyCode.R, "r"));
        meter.measure("tag with another kind", () -> press(KeyCode.A, "a"));
        meter.measure("open the tag field (T)", () -> press(KeyCode.T, "t"));
        meter.measure("type a letter of a tag", () -> type("h"));
        prepare(() -> field("#tag-field").setText("harbour"));
        meter.measure("choose the tag (Enter)", () -> press(KeyCode.ENTER, "\r"));
        prepare(this::readText);
        meter.measure("undo", () -> chord(KeyCode.Z, "z", false));
        meter.measure("redo", () -> chord(KeyCode.Z, "z", true));
        meter.measure("remove (Del)", () -> press(KeyCode.DELETE, ""));
    }

    private void field() {
        prepare(
                () -> {
                    readText();
                    session.selection().selectWords(null);
                    session.selection().select(onScreen().orElse(null));
                });
        meter.measure("open the note (N)", () -> press(KeyCode.N, "n"));
        meter.measure("type a letter of the note", () -> type("x"));
        prepare(() -> press(KeyCode.ESCAPE, ""));
    }

    private void edge() {
        prepare(
                () -> {
                    readText();
                    session.selection().select(onScreen().orElse(null));
                });
        meter.measure("move an edge: begin (E)", () -> press(KeyCode.E, "e"));
        meter.measure("move an edge: a step (Right)", () -> press(KeyCode.RIGHT, ""));
        meter.measure("move an edge: done (Enter)", () -> press(KeyCode.ENTER, "\r"));
    }

    private void filter(int round) {
        prepare(() -> field("#sidebar-filter").requestFocus());
        String word = List.of("harbour", "silence", "treaty").get(round % 3);
        meter.measure("filter: first letter", () -> type(word.substring(0, 1)));
        prepare(() -> field("#sidebar-filter").setText(word.substring(0, 4)));
        prepare(() -> field("#sidebar-filter").end());
        meter.measure("filter: fifth letter", () -> type(word.substring(4, 5)));
        meter.measure("filter: clear (Esc)", () -> press(KeyCode.ESCAPE, ""));
        String chip = "#filter-" + AnnotatedText.KINDS.get(round % 3);
        meter.measure("kind chip on", ((ToggleButton) node(chip))::fire);
        prepare(
                () -> {
                    readText();
                    session.selection().selectWords(fresh(round + 50));
                });
        meter.measure("tag while filtered", () -> press(KeyCode.R, "r"));
        meter.measure("next while filtered (J)", () -> press(KeyCode.J, "j"));
        prepare(() -> chord(KeyCode.Z, "z", false));
        meter.measure("kind chip off", ((ToggleButton) node(chip))::fire);
    }

    private void look(int round) {
        for (Grouping grouping : List.of(Grouping.KIND, Grouping.TAG, Grouping.SUMMARY)) {
            meter.measure("group by " + grouping, () -> settings.grouping().set(grouping));
        }
        meter.measure("group by POSITION", () -> settings.grouping().set(Grouping.POSITION));
        prepare(this::readText);
        meter.measure("page down", () -> press(KeyCode.PAGE_DOWN, ""));
        meter.measure("zoom", () -> settings.zoomTo(round % 2 == 0 ? 110 : 100));
        meter.measure("go elsewhere", this::goElsewhere);
    }

    private void goElsewhere() {
        int place = random.nextInt(open().text().length() - 5_000);
        session.reading().go(new Span(place, place + 1));
    }

    private void prepare(Runnable work) {
        Meter.handle(work);
        Meter.pause(BEFORE_MILLIS);
    }

    private OpenDocument open() {
        return session.document().orElseThrow();
    }

    private Node node(String selector) {
        return Optional.ofNullable(scene.lookup(selector))
                .orElseThrow(() -> new AssertionError("there is no " + selector));
    }

    private TextField field(String selector) {
        return (TextField) node(selector);
    }

    private ReaderPane reader() {
        return (ReaderPane) node("#reader");
    }

    private void readText() {
        reader().focusText();
    }

    /// Words on screen, others in each round.
    private Span fresh(int round) {
        int start = session.reading().top().get() + 40 + 23 * (round % 20);
        return new Span(start, start + 9 + round % 7);
    }

    /// One of the annotations of which the beginning is on screen.
    private Optional<Annotation> onScreen() {
        List<Annotation> there =
                open().index().touching(session.reading().view().get()).stream()
                        .filter(it -> !reader().boundsOf(beginning(it)).isEmpty())
                        .toList();
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of(there.get(random.nextInt(there.size())));
    }

    private static Span beginning(Annotation annotation) {
        int start = annotation.place().orElseThrow().start();
        return new Span(start, start + 1);
    }

    private void clickAnnotation() {
        onScreen().map(it -> reader().boundsOf(beginning(it)).getFirst()).ifPresent(this::click);
    }

    private void click(Bounds place) {
        Robot robot = new Robot();
        robot.mouseMove(
                scene.getWindow().getX() + scene.getX() + place.getCenterX(),
                scene.getWindow().getY() + scene.getY() + place.getCenterY());
        robot.mouseClick(MouseButton.PRIMARY);
    }

    private void press(KeyCode code, String character) {
        fire(KeyEvent.KEY_PRESSED, code, character, false, false);
        if (!character.isEmpty()) {
            fire(KeyEvent.KEY_TYPED, code, character, false, false);
        }
        fire(KeyEvent.KEY_RELEASED, code, character, false, false);
    }

    private void type(String letter) {
        press(KeyCode.valueOf(letter.toUpperCase(Locale.ROOT)), letter);
    }

    private void chord(KeyCode code, String character, boolean shift) {
        fire(KeyEvent.KEY_PRESSED, code, character, shift, true);
        fire(KeyEvent.KEY_RELEASED, code, character, shift, true);
    }

    private void fire(
            EventType<KeyEvent> type, KeyCode code, String typed, boolean shift, boolean control) {
        boolean isTyped = type == KeyEvent.KEY_TYPED;
        Node focused = scene.getFocusOwner();
        Event.fireEvent(
                focused == null ? scene.getRoot() : focused,
                new KeyEvent(
                        type,
                        isTyped ? typed : KeyEvent.CHAR_UNDEFINED,
                        isTyped ? "" : typed,
                        isTyped ? KeyCode.UNDEFINED : code,
                        shift,
                        control,
                        false,
                        false));
    }
}
