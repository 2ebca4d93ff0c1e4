package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.settings.Grouping;
import dev.postil.settings.ThemeChoice;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/// Wherever Tab leads in the whole window, one sees where one is, in every theme.
class FocusUiTest extends BriefTest {

    private final FocusLook look = new FocusLook();

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK", "SEPIA", "HIGH_CONTRAST"})
    void oneSeesWhereTheFocusIs(ThemeChoice theme) {
        fx(() -> settings.theme().set(theme));
        reading();
        notesAndFields();
        finding();
        overview();
        pages();
        sheets();

        assertThat(look.lacking()).isEmpty();
        assertThat(look.seen()).hasSizeGreaterThan(100).contains("Slider#zoom-slider");
    }

    private void reading() {
        focusText();
        walk();
        fx(() -> workspace.select("strategic ambiguity"));
        tap(KeyCode.T);
        write("a");
        walk();
        tap(KeyCode.ESCAPE);
        focusText();
        fx(() -> settings.lanesShown().set(true));
        fx(() -> workspace.session().selection().select(noted()));
        walk();
        fx(() -> settings.lanesShown().set(false));
    }

    private void notesAndFields() {
        focusText();
        fx(() -> workspace.session().selection().select(noted()));
        tap(KeyCode.N);
        walk();
        focusText();
        fx(() -> workspace.session().selection().select(noted()));
        tap(KeyCode.F);
        walk();
        focusText();
        tap(KeyCode.L);
        walk();
        tap(KeyCode.ESCAPE);
        focusText();
        fx(() -> workspace.session().selection().select(noted()));
        tap(KeyCode.L);
        write("mis");
        tap(KeyCode.ENTER);
        fx(() -> lookup("#annotation-list").query().requestFocus());
        keys(KeyCode.CONTROL, KeyCode.A);
        walk();
        tap(KeyCode.ESCAPE);
    }

    private void finding() {
        focusText();
        keys(KeyCode.CONTROL, KeyCode.F);
        write("corridor");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        walk();
        tap(KeyCode.ESCAPE);
        tap(KeyCode.ESCAPE);
    }

    private void overview() {
        fx(() -> settings.grouping().set(Grouping.TAG));
        fx(() -> lookup("#annotation-list").query().requestFocus());
        tap(KeyCode.HOME);
        walk();
        fx(() -> settings.grouping().set(Grouping.SUMMARY));
        walk();
        fx(() -> settings.grouping().set(Grouping.POSITION));
        keys(KeyCode.CONTROL, KeyCode.H);
        tap(KeyCode.DOWN);
        walk();
        keys(KeyCode.CONTROL, KeyCode.H);
        assertThat(lookup("#history").query().isVisible()).isFalse();
    }

    private void pages() {
        keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        fx(() -> lookup(".codebook-tree").query().requestFocus());
        tap(KeyCode.HOME);
        walk();
        fx(() -> lookup(".codebook-tree").query().requestFocus());
        tap(KeyCode.RIGHT);
        tap(KeyCode.DOWN);
        walk();
        fx(() -> lookup(".codebook-tree").query().requestFocus());
        tap(KeyCode.END);
        walk();
        keys(KeyCode.CONTROL, KeyCode.DIGIT3);
        walk();
        keys(KeyCode.CONTROL, KeyCode.DIGIT1);
    }

    private void sheets() {
        focusText();
        keys(KeyCode.CONTROL, KeyCode.K);
        walk();
        tap(KeyCode.ESCAPE);
        keys(KeyCode.CONTROL, KeyCode.E);
        walk();
        tap(KeyCode.ESCAPE);
        tap(KeyCode.F1);
        walk();
        tap(KeyCode.ESCAPE);
        fx(() -> lookup("#appearance-button").<Button>query().fire());
        Window.getWindows().stream()
                .filter(window -> window.isShowing() && !window.equals(stage()))
                .map(Window::getScene)
                .toList()
                .forEach(this::walkThrough);
        fx(() -> lookup("#appearance-button").<Button>query().fire());
    }

    /// What fades in is looked at once it is all there.
    private void walkThrough(Scene scene) {
        try {
            WaitForAsyncUtils.waitFor(
                    20,
                    TimeUnit.SECONDS,
                    () -> scene.getRoot().lookup(".popover").getOpacity() == 1);
        } catch (TimeoutException failure) {
            throw new AssertionError(failure);
        }
        fx(
                () -> {
                    lookup("#theme-choice").query().requestFocus();
                    look.walk(scene);
                });
    }

    private void walk() {
        fx(() -> look.walk(stage().getScene()));
    }

    private Annotation noted() {
        return workspace.document().annotations().stream()
                .filter(annotation -> annotation.note() != null)
                .findFirst()
                .orElseThrow();
    }
}
