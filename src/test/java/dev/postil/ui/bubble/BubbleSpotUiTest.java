package dev.postil.ui.bubble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.testfx.robot.Motion;

/// Where the bubble stands, and how it lets one get at what is below it.
class BubbleSpotUiTest extends BubblePage {

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
    void staysOnItsSideOnceTheWordsAreTaggedAndNamed() {
        showBubble();
        fx(() -> desktop.select("two"));
        double row = bubble().getLayoutY();
        assertThat(row).as("at the end of the words").isGreaterThan(wordsAt);

        tap(KeyCode.R);
        assertThat(bubble().getLayoutY()).as("tagged").isEqualTo(row);
        picture("bubble-tagged", stage().getScene());
        tap(KeyCode.T);
        settle();
        assertThat(bubble().getLayoutY()).as("with the field").isEqualTo(row);
        tap(KeyCode.ESCAPE);
        fx(() -> desktop.session().selection().selectWords(null));
        assertThat(bubble().getLayoutY()).as("the same highlight").isEqualTo(row);
    }

    @Test
    void theFieldUnfoldsBelowWhereThereIsRoomForSomeOfItsChoices() {
        wordsAt = 290;
        showBubble();
        fx(() -> desktop.select("two"));
        double row = bubble().getLayoutY();

        tap(KeyCode.T);
        settle();

        assertThat(bubble().getLayoutY()).isEqualTo(row).isGreaterThan(wordsAt);
        assertInsideThePane();
    }

    @Test
    void theSideItHadToTakeIsKeptForTheSameWords() {
        wordsAt = 420;
        showBubble();
        fx(() -> desktop.select("two"));
        tap(KeyCode.T);
        settle();
        assertThat(bubble().getLayoutY()).isLessThan(wordsAt);

        tap(KeyCode.ESCAPE);
        settle();
        assertThat(bubble().getLayoutY()).as("the same words").isLessThan(wordsAt);
        fx(() -> desktop.select("three"));
        assertThat(bubble().getLayoutY()).as("others").isGreaterThan(wordsAt);
    }

    @Test
    void itsShadowTakesNothingThatIsPressed() {
        showBubble();
        fx(() -> desktop.select("two"));
        tap(KeyCode.R);
        List<MouseEvent> heard = new ArrayList<>();
        fx(() -> bubble().addEventFilter(MouseEvent.MOUSE_PRESSED, heard::add));
        double middle = bubble().getLayoutX() + bubble().getWidth() / 2;
        double bottom = bubble().getLayoutY() + bubble().getHeight();

        clickOn(at(middle, bottom + 6));
        settle();

        assertThat(heard).isEmpty();
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
}
