package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.FieldValue;
import dev.postil.model.Span;
import dev.postil.model.TagUse;
import dev.postil.session.Session;
import dev.postil.store.Store;
import dev.postil.task.DirectBackground;
import dev.postil.ui.UiTest;
import dev.postil.ui.dialog.FakeDialogs;
import dev.postil.ui.reader.ReaderPane;
import dev.postil.ui.shell.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How many keys the main job takes, counted in the program as it is wired.
class CountedKeysUiTest extends UiTest {

    private static final int MOST = 6;

    /// So many letters find each passage.
    private static final int ENOUGH = 8;

    private static final String ARTICLE =
            """
            The harbour that nobody guards

            The port authority keeps the northern quay open at night. The ferry company sails \
            without lights to save fuel. The coast guard has two boats and one crew.

            A collision in the narrows would close the strait. A closed strait would cut the \
            island off from its only hospital. The island council has no plan for that winter.

            Insurers may leave the route within a year. The smugglers follow the ferries closely. \
            A treaty on shared radar would calm both shores. Silence on the radio can be misread \
            as flight.
            """;

    /// What is selected, how it is named, and its kind's key where the name is new.
    private record Passage(String words, String tag, String kindKey, boolean isNew) {}

    private static final List<Passage> PASSAGES =
            List.of(
                    new Passage("sails without lights", "Collision", "R", true),
                    new Passage("two boats and one crew", "Thin cover", "R", true),
                    new Passage("A collision in the narrows", "Collision", "R", false),
                    new Passage("close the strait", "Closure", "I", true),
                    new Passage("cut the island off", "Isolation", "I", true),
                    new Passage("no plan for that winter", "Thin cover", "R", false),
                    new Passage("Insurers may leave", "Closure", "I", false),
                    new Passage("follow the ferries closely", "Collision", "R", false),
                    new Passage("would calm both shores", "Calm", "I", true),
                    new Passage("can be misread", "Misperception", "R", true));

    @TempDir Path folder;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Tasks tasks = new Tasks();
    private Path article;
    private MainWindow window;
    private int presses;

    @BeforeEach
    void start() throws Exception {
        article = Files.writeString(folder.resolve("harbour.txt"), ARTICLE);
        fx(
                () -> {
                    window = new MainWindow(stage(), program(), () -> ended.set(true));
                    window.open(List.of(article));
                    stage().setX(0);
                    stage().setY(0);
                    stage().setWidth(980);
                    stage().setHeight(900);
                });
        until(() -> !boundsOf("northern quay").isEmpty());
        fx(() -> this.<ReaderPane>node("#reader").focusText());
    }

    @Test
    void tenPassagesTakeSixKeysEachAndOneForTheKindOfANewTag() throws Exception {
        for (Passage passage : PASSAGES) {
            select(passage.words());
            presses = 0;
            tap(KeyCode.T);
            write(passage.tag());
            tap(KeyCode.ENTER);
            if (passage.isNew()) {
                tap(KeyCode.valueOf(passage.kindKey()));
            }
            tap(KeyCode.F);
            tap(KeyCode.DIGIT2);
            tap(KeyCode.N);
            write("Why: so");
            tap(KeyCode.ESCAPE);
            assertThat(presses).isLessThanOrEqualTo(MOST + (passage.isNew() ? 1 : 0));
            assertThat(focusIsInTheText()).isTrue();
        }
        picture("counted-keys", stage().getScene());

        List<Annotation> made = annotations();
        assertThat(made).hasSize(PASSAGES.size());
        assertThat(made)
                .allSatisfy(
                        annotation -> {
                            assertThat(annotation.note()).startsWith("Why: ");
                            assertThat(annotation.tags()).hasSize(1);
                            assertThat(annotation.tags().getFirst().isUnnamed()).isFalse();
                            assertThat(annotation.tags().getFirst().fields()).hasSize(1);
                        });
        assertThat(values(made))
                .containsExactlyInAnyOrder(new FieldValue.Point(2), new FieldValue.Words("months"));
    }

    @Test
    void aKindAloneTakesOneKeyAndTwoActorsAndARiskShareOneHighlight() throws Exception {
        select("The smugglers follow the ferries closely");
        presses = 0;
        tap(KeyCode.R);
        assertThat(presses).isEqualTo(1);
        for (String actor : List.of("Smugglers", "Ferry company")) {
            tap(KeyCode.T);
            write(actor);
            tap(KeyCode.ENTER);
            tap(KeyCode.A);
        }
        tap(KeyCode.F);
        tap(KeyCode.DIGIT4);
        tap(KeyCode.DIGIT5);
        picture("counted-three-tags", stage().getScene());
        tap(KeyCode.ENTER);
        assertThat(focusIsInTheText()).isTrue();

        List<Annotation> made = annotations();
        assertThat(made).hasSize(1);
        assertThat(made.getFirst().tags())
                .extracting(TagUse::kind)
                .containsExactlyInAnyOrder("risk", "actor", "actor");
        assertThat(values(made))
                .containsExactlyInAnyOrder(new FieldValue.Point(4), new FieldValue.Point(5));
    }

    @Test
    void whoTypesOnWhereANewNameAsksForItsKindLosesNothing() throws Exception {
        select("sails without lights");
        tap(KeyCode.R);
        presses = 0;
        tap(KeyCode.T);
        write("Collision");
        tap(KeyCode.ENTER);
        tap(KeyCode.N);
        write("a grey night");
        tap(KeyCode.ESCAPE);
        assertThat(presses).isLessThanOrEqualTo(MOST);
        assertThat(focusIsInTheText()).isTrue();

        select("close the strait");
        presses = 0;
        for (String name : List.of("Closure", "Narrows")) {
            tap(KeyCode.T);
            write(name);
            tap(KeyCode.ENTER);
        }
        tap(KeyCode.F);
        tap(KeyCode.DIGIT2);
        tap(KeyCode.N);
        write("grave");
        tap(KeyCode.ESCAPE);

        List<Annotation> made = annotations();
        assertThat(made).extracting(Annotation::note).containsExactly("a grey night", "grave");
        assertThat(made)
                .flatExtracting(Annotation::tags)
                .extracting(TagUse::kind)
                .containsExactly("risk", "risk", "risk");
        assertThat(values(made)).containsExactly(new FieldValue.Point(2));
    }

    @Test
    void whoTypesFasterThanTheCardComesLosesNothing() throws Exception {
        select("sails without lights");
        onFxThread(
                () -> {
                    "an a grey night".chars().forEach(key -> type((char) key));
                    return true;
                });
        until(() -> lookup(".note-field").tryQuery().filter(Node::isFocused).isPresent());
        tap(KeyCode.ESCAPE);

        assertThat(annotations())
                .singleElement()
                .satisfies(
                        made -> {
                            assertThat(made.note()).isEqualTo(" a grey night");
                            assertThat(made.tags())
                                    .extracting(TagUse::kind)
                                    .containsExactly("actor");
                        });
    }

    /// As the platform tells of a key, without waiting for what comes of it.
    private void type(char key) {
        Scene scene = stage().getScene();
        String letter = String.valueOf(key);
        KeyCode code =
                key == ' ' ? KeyCode.SPACE : KeyCode.getKeyCode(letter.toUpperCase(Locale.ROOT));
        for (KeyEvent event :
                List.of(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", letter, code, false, false, false, false),
                        new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                letter,
                                "",
                                KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false))) {
            Event.fireEvent(scene.getFocusOwner(), event);
        }
    }

    @Test
    void aKindTakesOneClickBesideSelecting() throws Exception {
        Bounds words = boundsOf("northern quay").getFirst();
        drag(at(words.getMinX() + 1, words.getCenterY()))
                .dropTo(at(words.getMaxX() - 1, words.getCenterY()));
        settle();
        until(() -> node("#tag-risk").isVisible());
        clickOn("#tag-risk");
        settle();

        assertThat(annotations())
                .singleElement()
                .satisfies(
                        annotation ->
                                assertThat(annotation.tags())
                                        .extracting(TagUse::kind)
                                        .containsExactly("risk"));
    }

    /// By the keyboard: the find bar puts the caret there, Shift and Ctrl and the arrow select
    /// words.
    private void select(String words) {
        push(KeyCode.CONTROL, KeyCode.F);
        settle();
        write(words.substring(0, ENOUGH));
        until(() -> "1 of 1".equals(lookup("#find-count").queryLabeled().getText()));
        push(KeyCode.ESCAPE);
        settle();
        for (int i = 0; i < words.split(" ").length; i++) {
            push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
        }
        settle();
    }

    private void tap(KeyCode key) {
        presses++;
        push(key);
        settle();
    }

    private boolean focusIsInTheText() {
        return onFxThread(() -> node("#reader").isFocusWithin());
    }

    private static Set<FieldValue> values(List<Annotation> annotations) {
        return annotations.stream()
                .flatMap(annotation -> annotation.tags().stream())
                .flatMap(use -> use.fields().values().stream())
                .collect(Collectors.toSet());
    }

    /// As they are on the disk once the window is closed.
    private List<Annotation> annotations() throws Exception {
        fx(window::quit);
        until(ended::get);
        Store store = Store.open(folder.resolve("data/workspaces/My workspace.postil"));
        Session session =
                Session.open(store, "Test Reader", new DirectBackground(), Clock.systemUTC());
        session.show(
                session.library().documents().getFirst(),
                failure -> {
                    throw new AssertionError(failure);
                });
        List<Annotation> all = session.document().orElseThrow().snapshot();
        session.close(_ -> {});
        return all;
    }

    private List<Bounds> boundsOf(String words) {
        Node reader = lookup("#reader").tryQuery().orElse(null);
        int start = textOf(reader).indexOf(words);
        return start < 0
                ? List.of()
                : onFxThread(
                        () ->
                                ((ReaderPane) reader)
                                        .boundsOf(new Span(start, start + words.length())));
    }

    private static String textOf(Node reader) {
        return reader == null ? "" : ARTICLE.replace("\n\n", "\n");
    }

    private javafx.geometry.Point2D at(double x, double y) {
        return onFxThread(() -> stage().getScene().getRoot().localToScreen(x, y));
    }

    private Program program() {
        return WiredProgram.in(folder, settings, Clock.systemUTC(), (_, _) -> new FakeDialogs());
    }
}
