package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.settings.Grouping;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Everything in the window has a name and a role for those who listen to it.
class AccessibilityUiTest extends BriefTest {

    @Test
    void whereOneReads() {
        assertNamed();
        focusText();
        fx(() -> workspace.select("strategic ambiguity"));
        assertThat(lookup("#tag-bubble").query().isVisible()).isTrue();
        assertNamed();
        tap(KeyCode.T);
        write("free");
        settle();
        assertThat(lookup("#tag-choices").query().isVisible()).isTrue();
        assertNamed();
        tap(KeyCode.ESCAPE);
        tap(KeyCode.N);
        assertThat(lookup(".note-field").queryAll()).isNotEmpty();
        assertNamed();
    }

    @Test
    void whereOneFinds() {
        focusText();
        keys(KeyCode.CONTROL, KeyCode.F);
        write("corridor");
        settle();
        assertNamed();
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(lookup("#hits-list").query().isVisible()).isTrue();
        assertNamed();
    }

    @Test
    void whereOneLooksBack() {
        focusText();
        keys(KeyCode.CONTROL, KeyCode.H);
        assertThat(lookup("#history-list").query().isVisible()).isTrue();
        tap(KeyCode.DOWN);
        assertNamed();
    }

    @Test
    void whereOneGroupsAndSumsUp() {
        focusText();
        tap(KeyCode.G);
        tap(KeyCode.G);
        assertThat(lookup(".group-heading").queryAll()).isNotEmpty();
        assertNamed();
        fx(() -> settings.grouping().set(Grouping.SUMMARY));
        assertNamed();
    }

    @Test
    void theCodebook() {
        keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertNamed();
        tap(KeyCode.DOWN);
        assertNamed();
        tap(KeyCode.RIGHT);
        tap(KeyCode.DOWN);
        assertNamed();
    }

    @Test
    void theLinks() {
        keys(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertNamed();
    }

    @Test
    void whatLiesAbove() {
        focusText();
        keys(KeyCode.CONTROL, KeyCode.K);
        assertNamed();
        tap(KeyCode.ESCAPE);
        keys(KeyCode.CONTROL, KeyCode.E);
        assertNamed();
        tap(KeyCode.ESCAPE);
        tap(KeyCode.F1);
        assertNamed();
        tap(KeyCode.ESCAPE);
        fx(() -> lookup("#appearance-button").<Button>query().fire());
        assertNamed();
        fx(() -> lookup("#appearance-button").<Button>query().fire());
    }

    private void assertNamed() {
        assertThat(onFxThread(AccessibleNames::lacking)).isEmpty();
    }
}
