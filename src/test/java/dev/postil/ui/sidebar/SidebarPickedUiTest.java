package dev.postil.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.FieldValue;
import dev.postil.model.Sample;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.ui.Desktop;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tags are given, replaced and taken off on all that are picked, in the bar over the list.
class SidebarPickedUiTest extends SidebarPage {

    private Tag fear;
    private Tag worry;
    private Tag peace;

    @BeforeEach
    void fill() {
        desktop.open("Brief", "one two three four five six");
        fear = desktop.tag("risk", "Fear");
        worry = desktop.tag("risk", "Worry");
        peace = desktop.tag("implication", "Peace");
        desktop.annotate("one", Desktop.use(fear, Map.of("likelihood", 3)));
        desktop.annotate("two", Desktop.use(fear), Desktop.use(peace));
        desktop.annotate("three", Sample.use("actor", null));
        desktop.annotate("five", Desktop.use(fear));
        showSidebar();
        fx(() -> desktop.session().selection().select(annotations().getFirst()));
        fx(() -> list().requestFocus());
        push(KeyCode.SHIFT, KeyCode.DOWN);
        push(KeyCode.SHIFT, KeyCode.DOWN);
        settle();
        assertThat(this.<Label>node("#picked-count").getText()).isEqualTo("3 picked");
    }

    @Test
    void aTagIsReplacedByOneThatIsThere() {
        clickOn("#picked-replace");
        picture("picked-replace", menuItem("Fear · 2").getScene());
        clickOn("Fear · 2");
        write("worr");
        picture("picked-naming", stage().getScene());
        tap(KeyCode.ENTER);

        assertThat(tags())
                .containsExactlyInAnyOrder(worry.id(), worry.id(), peace.id(), null, fear.id());
        assertThat(annotations().getFirst().tags().getFirst().fields())
                .containsEntry("likelihood", new FieldValue.Point(3));
        assertThat(list().isFocused()).isTrue();
        undoIsOneStep();
    }

    @Test
    void aTagIsReplacedByANewOneOfAnotherKind() {
        clickOn("#picked-replace");
        clickOn("Fear · 2");
        write("Ministry");
        tap(KeyCode.ENTER, KeyCode.A);

        UUID ministry =
                desktop.session().vocabulary().tagCalled("Ministry", "actor").orElseThrow().id();
        assertThat(tags()).containsOnlyOnce(fear.id());
        assertThat(tags().filter(ministry::equals)).hasSize(2);
        assertThat(annotations().getFirst().tags().getFirst().fields()).isEmpty();
        undoIsOneStep();
        assertThat(desktop.session().vocabulary().tagCalled("Ministry", "actor")).isEmpty();
    }

    @Test
    void aKindWithoutANameIsReplacedToo() {
        clickOn("#picked-replace");
        clickOn("Actor · 1");
        write("fear");
        tap(KeyCode.ENTER);

        assertThat(annotations().get(2).tags())
                .singleElement()
                .extracting(TagUse::tag)
                .isEqualTo(fear.id());
        undoIsOneStep();
    }

    @Test
    void aTagIsTakenOff() {
        clickOn("#picked-remove");
        clickOn("Fear · 2");

        assertThat(tags()).containsExactly(peace.id(), null, fear.id());
        undoIsOneStep();
    }

    @Test
    void aTagIsGivenToAll() {
        clickOn("#picked-tag");
        write("peace");
        tap(KeyCode.ENTER);

        assertThat(annotations().subList(0, 3))
                .allSatisfy(
                        annotation ->
                                assertThat(annotation.tags())
                                        .extracting(TagUse::tag)
                                        .containsOnlyOnce(peace.id()));
        assertThat(annotations().getLast().tags()).hasSize(1);
        undoIsOneStep();
    }

    @Test
    void leavingTheFieldChangesNothing() {
        clickOn("#picked-replace");
        clickOn("Fear · 2");
        write("worr");
        tap(KeyCode.ESCAPE);

        assertThat(tags().filter(fear.id()::equals)).hasSize(3);
        assertThat(this.<Label>node("#picked-count").getText()).isEqualTo("3 picked");
        assertThat(list().isFocused()).isTrue();
    }

    @Test
    void deletingAndLettingGo() {
        clickOn("#picked-delete");
        settle();
        assertThat(annotations()).hasSize(1);
        assertThat(node("#picked-bar").isVisible()).isFalse();
        fx(() -> desktop.session().history().undo());
        assertThat(annotations()).hasSize(4);

        fx(() -> list().requestFocus());
        push(KeyCode.CONTROL, KeyCode.A);
        settle();
        clickOn("#picked-end");
        settle();
        assertThat(node("#picked-bar").isVisible()).isFalse();
    }

    @Test
    void whereNoneHasATagTheMenuSaysSo() {
        List<Annotation> bare =
                onFxThread(() -> List.of(desktop.annotate("four"), desktop.annotate("six")));
        fx(
                () ->
                        desktop.session()
                                .selection()
                                .pick(bare.getFirst(), bare.stream().map(Annotation::id).toList()));

        clickOn("#picked-remove");

        assertThat(menuItem("No tag on any of them").getPseudoClassStates())
                .contains(PseudoClass.getPseudoClass("disabled"));
        tap(KeyCode.ESCAPE);
    }

    private void undoIsOneStep() {
        fx(() -> desktop.session().history().undo());
        assertThat(tags()).containsExactly(fear.id(), fear.id(), peace.id(), null, fear.id());
    }

    private Node menuItem(String words) {
        settle();
        return lookup(".menu-item").match(item -> says(item, words)).query();
    }

    private boolean says(Node item, String words) {
        return from(item).lookup(words).tryQuery().isPresent();
    }

    private List<Annotation> annotations() {
        return List.copyOf(desktop.session().openDocument().get().annotations());
    }

    private Stream<UUID> tags() {
        return annotations().stream().flatMap(each -> each.tags().stream()).map(TagUse::tag);
    }
}
