package dev.postil.ui.bubble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Kind;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.session.Filter;
import dev.postil.session.Tagging;
import dev.postil.settings.ThemeChoice;
import dev.postil.ui.Desktop;
import dev.postil.ui.UiTest;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyHandler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;

class BubbleUiTest extends UiTest {

    @TempDir Path folder;
    private Desktop desktop;
    private final Commands commands = new Commands();
    private final List<String> done = new ArrayList<>();

    /// Stands for the text: takes the focus, and has every word at the same place.
    private final Region text = new Region();

    private double wordsAt = 120;
    private Bounds paneOfText = new BoundingBox(0, 0, 760, 520);

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        desktop.open("Brief", "one two three Moscow four");
        Tag russia =
                new Tag(
                        desktop.id(),
                        "actor",
                        null,
                        "Russia",
                        "The state and those who speak for it.",
                        List.of("Moscow"),
                        null,
                        Sample.NOW);
        desktop.session().perform(new Change.OfTag(null, russia));
        desktop.tag("risk", "Misperception");
        desktop.tag("implication", "Humanitarian corridor closes");
    }

    @Test
    void tagsWhileTheFocusStaysInTheText() {
        showBubble();
        fx(() -> desktop.select("two"));
        assertThat(bubble().isVisible()).isTrue();
        assertThat(bubble().getHeight()).isBetween(36.0, 38.0);
        picture("bubble-light", stage().getScene());

        tap(KeyCode.R);
        tap(KeyCode.A);

        assertThat(selected().tags())
                .extracting(use -> use.kind())
                .containsExactly("risk", "actor");
        assertThat(text.isFocused()).isTrue();
        assertThat(bubble().isVisible()).isTrue();
        fx(() -> settings.theme().set(ThemeChoice.DARK));
        picture("bubble-dark", stage().getScene());

        clickOn("#tag-risk");
        settle();
        assertThat(selected().tags()).extracting(use -> use.kind()).containsExactly("actor");
        assertThat(text.isFocused()).isTrue();

        tap(KeyCode.ESCAPE);
        assertThat(bubble().isVisible()).isFalse();
    }

    @Test
    void saysWhatTheFilterWouldHide() {
        showBubble();
        fx(() -> desktop.session().filtering().set(Filter.NONE.withKinds(Set.of("actor"))));
        fx(() -> desktop.select("two"));
        assertThat(lookup(".bubble-outside").queryAll()).isEmpty();

        tap(KeyCode.R);

        assertThat(lookup(".bubble-outside").queryAll()).hasSize(1);
        picture("bubble-outside", stage().getScene());
        tap(KeyCode.A);
        assertThat(lookup(".bubble-outside").queryAll()).isEmpty();
    }

    @Test
    void namesATagAndComesBackToTheText() {
        showBubble();
        fx(() -> desktop.select("two"));
        tap(KeyCode.T);
        assertThat(this.<Node>node("#tag-field").isFocused()).isTrue();
        picture("bubble-choices", stage().getScene());

        write("mosc");
        settle();
        picture("bubble-alias", stage().getScene());
        tap(KeyCode.ENTER);

        assertThat(
                        desktop.session()
                                .vocabulary()
                                .codebook()
                                .get()
                                .label(selected().tags().getFirst()))
                .isEqualTo("Russia");
        assertThat(text.isFocused()).isTrue();
    }

    @Test
    void aNewNameIsMadeAfterOneKeyForItsKind() {
        showBubble();
        fx(() -> desktop.select("two"));
        tap(KeyCode.T);
        write("Coast guard");
        tap(KeyCode.ENTER);
        picture("bubble-kind", stage().getScene());
        tap(KeyCode.A);

        assertThat(desktop.session().vocabulary().codebook().get().tags())
                .last()
                .satisfies(
                        tag -> {
                            assertThat(tag.label()).isEqualTo("Coast guard");
                            assertThat(tag.kind()).isEqualTo("actor");
                        });
        assertThat(selected().tags()).hasSize(1);
        assertThat(text.isFocused()).isTrue();
    }

    @Test
    void whatIsNoAnswerToTheQuestionOfTheKindIsSwallowed() {
        commands.register(command("list.group", "G"));
        showBubble();
        fx(() -> desktop.select("two"));
        tap(KeyCode.T);
        write("Coast guard");
        tap(KeyCode.ENTER);
        assertThat(shownHint()).endsWith("Enter: Risk");
        write("gxz .1 ");
        tap(KeyCode.DELETE);
        tap(KeyCode.BACK_SPACE);
        tap(KeyCode.TAB);
        tap(KeyCode.F3);
        assertThat(done).isEmpty();
        assertThat(shownHint()).endsWith("Enter: Risk");
        assertThat(this.<TextField>node("#tag-field").getText()).isEqualTo("Coast guard");
        assertThat(this.<Node>node("#tag-field").isFocused()).isTrue();

        tap(KeyCode.RIGHT);
        assertThat(shownHint()).endsWith("Enter: Actor");
        picture("bubble-kind-meant", stage().getScene());
        tap(KeyCode.ESCAPE);
        assertThat(lookup(".tag-kinds .kind-button").queryAll()).isEmpty();
        tap(KeyCode.ENTER);
        tap(KeyCode.ENTER);

        assertThat(lastKind()).isEqualTo("risk");
        assertThat(text.isFocused()).isTrue();
    }

    @Test
    void theKeyOfTheNoteAnswersTheQuestionOfTheKindAndGoesOnToTheNote() {
        showBubble();
        fx(() -> desktop.select("two"));
        tap(KeyCode.A);
        tap(KeyCode.T);
        write("Coast guard");
        tap(KeyCode.ENTER);
        tap(KeyCode.N);

        assertThat(lastKind()).isEqualTo("actor");
        assertThat(done).containsExactly("annotation.note");
    }

    @Test
    void theKeyOfTheNoteChoosesTheKindThatHasIt() {
        Kind need = new Kind("need", "Need", "N", "#0072B2", "square", List.of());
        desktop.session().perform(new Change.OfKind(null, need, 3));
        showBubble();
        fx(() -> desktop.select("two"));
        tap(KeyCode.T);
        write("Coast guard");
        tap(KeyCode.ENTER);
        tap(KeyCode.N);

        assertThat(lastKind()).isEqualTo("need");
        assertThat(done).isEmpty();
    }

    private String lastKind() {
        return desktop.session().vocabulary().now().tags().getLast().kind();
    }

    private String shownHint() {
        return lookup(".tag-hint").queryLabeled().getText();
    }

    @Test
    void escapeClosesTheFieldFirst() {
        showBubble();
        fx(() -> desktop.select("two"));
        tap(KeyCode.T);
        tap(KeyCode.ESCAPE);
        assertThat(text.isFocused()).isTrue();
        assertThat(bubble().isVisible()).isTrue();
        tap(KeyCode.ESCAPE);
        assertThat(bubble().isVisible()).isFalse();
    }

    @Test
    void flipsAboveTheWordsWithTheFieldUnfolded() {
        wordsAt = 420;
        showBubble();
        fx(() -> desktop.select("two"));
        double row = bubble().getLayoutY();
        assertThat(row).isGreaterThan(wordsAt);
        tap(KeyCode.T);
        settle();

        assertThat(bubble().getLayoutY() + bubble().getHeight()).isLessThanOrEqualTo(wordsAt);
    }

    @Test
    void getsOutOfTheWayOfTheNextLineOnceTheWordsAreTagged() {
        showBubble();
        fx(() -> desktop.select("two"));
        assertThat(bubble().getLayoutY()).as("a selection: at its end").isGreaterThan(wordsAt);

        tap(KeyCode.R);
        assertThat(bubble().getLayoutY() + bubble().getHeight())
                .as("tagged: above")
                .isLessThanOrEqualTo(wordsAt);
        picture("bubble-tagged", stage().getScene());

        fx(() -> desktop.select("three"));
        assertThat(bubble().getLayoutY()).isGreaterThan(wordsAt);
    }

    @Test
    void staysUnderThePointerForAnotherOfItsButtons() {
        showBubble();
        fx(() -> desktop.select("two"));
        double row = bubble().getLayoutY();

        clickOn("#tag-risk");
        settle();
        assertThat(bubble().getLayoutY()).isEqualTo(row);
        clickOn("#tag-actor");
        settle();
        assertThat(selected().tags()).hasSize(2);

        moveTo(at(20, 500));
        settle();
        assertThat(bubble().getLayoutY()).isLessThan(wordsAt);
    }

    @Test
    void draggingOnItGoesOnInTheTextAndPressesNoButton() {
        showBubble();
        fx(() -> desktop.select("two"));
        List<String> heard = new ArrayList<>();
        List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED)
                .forEach(
                        type ->
                                text.addEventHandler(
                                        type,
                                        event -> heard.add(type + " " + (int) event.getSceneX())));
        Bounds button = inScene("#tag-risk");
        int from = (int) button.getCenterX();

        drag(at(from, button.getCenterY()), MouseButton.PRIMARY)
                .moveTo(at(from + 60, button.getCenterY()), Motion.DIRECT);
        settle();
        assertThat(bubble().isVisible()).as("while something is dragged").isFalse();
        drop();
        settle();

        assertThat(heard).first().isEqualTo("MOUSE_PRESSED " + from);
        assertThat(heard).element(1).asString().startsWith("MOUSE_DRAGGED ");
        assertThat(desktop.session().document().orElseThrow().annotations()).isEmpty();
    }

    @Test
    void givesUpKeysAndThenWordsRatherThanToReachOutOfTheText() {
        paneOfText = new BoundingBox(170, 0, 400, 520);
        showBubble();
        fx(() -> desktop.select("two"));
        assertThat(shownIn("#tag-risk")).containsExactly("Risk");
        assertInsideThePane();

        paneOfText = new BoundingBox(250, 0, 300, 520);
        fx(() -> desktop.select("three"));
        assertThat(shownIn("#tag-risk")).containsExactly("R");
        assertThat(this.<Button>node("#tag-risk").getTooltip().getText()).isEqualTo("Risk");
        assertInsideThePane();
        picture("bubble-narrow", stage().getScene());

        paneOfText = new BoundingBox(0, 0, 760, 520);
        fx(() -> desktop.select("two"));
        assertThat(shownIn("#tag-risk")).containsExactly("Risk", "R");
    }

    @Test
    void showsFewerChoicesRatherThanToCoverTheWords() {
        for (int i = 1; i <= 8; i++) {
            desktop.tag("risk", "Risk number " + i);
        }
        wordsAt = 250;
        showBubble();
        fx(() -> desktop.select("two"));
        tap(KeyCode.T);
        settle();
        assertThat(this.<VBox>node("#tag-choices").getChildren().size()).isBetween(3, 7);
        assertThat(bubble().getLayoutY()).isGreaterThan(wordsAt + 22);
        assertInsideThePane();
        for (int i = 1; i < 8; i++) {
            tap(KeyCode.DOWN);
        }
        assertThat(lookup(".pointed").queryAll()).hasSize(1);
        assertInsideThePane();
        picture("bubble-few-choices", stage().getScene());
    }

    private List<String> shownIn(String button) {
        return lookup(button + " .label").queryAllAs(Label.class).stream()
                .filter(Label::isVisible)
                .map(Label::getText)
                .toList();
    }

    private void assertInsideThePane() {
        assertThat(bubble().getLayoutX()).isGreaterThanOrEqualTo(paneOfText.getMinX());
        assertThat(bubble().getLayoutX() + bubble().getWidth())
                .isLessThanOrEqualTo(paneOfText.getMaxX());
        assertThat(bubble().getLayoutY() + bubble().getHeight())
                .isLessThanOrEqualTo(paneOfText.getMaxY());
    }

    private Point2D at(double x, double y) {
        return onFxThread(() -> stage().getScene().getRoot().localToScreen(x, y));
    }

    private Bounds inScene(String id) {
        return onFxThread(() -> node(id).localToScene(node(id).getLayoutBounds()));
    }

    private void tap(KeyCode key) {
        press(key).release(key);
        settle();
        settle();
    }

    private Annotation selected() {
        return desktop.session().selection().annotation().get();
    }

    private Region bubble() {
        return node("#tag-bubble");
    }

    private void showBubble() {
        Scene scene = show(760, 520, this::layer);
        fx(
                () -> {
                    new KeyHandler(commands, () -> true, _ -> {}).install(scene);
                    text.requestFocus();
                });
    }

    private StackPane layer() {
        text.setFocusTraversable(true);
        KeyHandler.actIn(text);
        commands.register(command("annotation.note", "N"), command("annotation.remove", "Del"));
        BubbleLayer layer =
                new BubbleLayer(
                        desktop.session(),
                        new Tagging(desktop.session()),
                        settings.digits(desktop.session().id()),
                        Messages.load(Locale.ENGLISH),
                        commands,
                        new BubbleLayer.Words(
                                this::boundsOf, () -> paneOfText, text::requestFocus, () -> text));
        return new StackPane(new VBox(text), layer);
    }

    private List<Bounds> boundsOf(Span span) {
        return List.of(new BoundingBox(400, wordsAt, 60, 22));
    }

    private Command command(String id, String key) {
        return Command.named(id, CommandGroup.ANNOTATE, id).keys(key).does(() -> done.add(id));
    }
}
