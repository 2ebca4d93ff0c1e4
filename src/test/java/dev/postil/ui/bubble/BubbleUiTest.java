package dev.postil.ui.bubble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Change;
import dev.postil.model.Kind;
import dev.postil.session.Filter;
import dev.postil.settings.ThemeChoice;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;

class BubbleUiTest extends BubblePage {

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
    void theWheelOverTheBubbleScrollsTheTextBelow() {
        showBubble();
        fx(() -> desktop.select("two"));
        assertThat(bubble().isVisible()).isTrue();

        fx(() -> Event.fireEvent(bubble(), wheel(-40)));

        assertThat(scrolled).containsExactly(40.0);
    }

    private static ScrollEvent wheel(double pixels) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                0,
                0,
                0,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                pixels,
                0,
                pixels,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}
