package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import java.net.URI;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Links in notes lead to the browser, by mouse and by key, and nowhere else.
class NoteLinksUiTest extends BriefTest {

    private static final URI PAGE = URI.create("https://example.org/brief");

    @BeforeEach
    void noteWithLinks() {
        fx(
                () -> {
                    workspace.select("strategic ambiguity");
                    note(
                            "See [the **2022** brief, which says much the same in other words](https://example.org/brief)"
                                    + ", [a file](file:///etc/passwd) and https://example.org/more.");
                });
    }

    @Test
    void aClickOpensThePageAndNotTheFieldOfTheNote() {
        clickOn(link("the "));
        settle();

        assertThat(dialogs.browsed).containsExactly(PAGE);
        assertThat(lookup(".note-field").queryAll()).isEmpty();
        clickOn(link("https://example.org/more"));
        settle();
        assertThat(dialogs.browsed).last().hasToString("https://example.org/more");
    }

    @Test
    void whatIsNoPageIsNotOpenedAndSaysSo() {
        clickOn(link("a file"));
        settle();

        assertThat(dialogs.browsed).isEmpty();
        assertThat(lookup(".notice > .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .singleElement()
                .asString()
                .startsWith("“file:///etc/passwd” is not opened");
    }

    @Test
    void tabReachesTheLinksOfTheSelectedCardAndEnterOpensThem() {
        fx(() -> lookup("#annotation-list").query().requestFocus());
        fx(() -> workspace.session().selection().select(noted()));
        int steps = 0;
        while (!isFocused(link("the ")) && steps++ < 20) {
            tap(KeyCode.TAB);
        }
        assertThat(isFocused(link("the "))).isTrue();
        assertThat(lookup(".link-ring").queryAllAs(Node.class)).anyMatch(Node::isVisible);
        picture("note-link", stage().getScene());

        tap(KeyCode.ENTER);

        assertThat(dialogs.browsed).containsExactly(PAGE);
        assertThat(isFocused(link("the "))).isTrue();
        assertThat(lookup(".note-field").queryAll()).isEmpty();
        tap(KeyCode.TAB);
        assertThat(isFocused(link("a file"))).isTrue();
    }

    private Text link(String words) {
        List<Text> found =
                lookup(".markdown .link").queryAllAs(Text.class).stream()
                        .filter(text -> text.getText().equals(words))
                        .toList();
        return found.getFirst();
    }

    private static boolean isFocused(Node node) {
        return onFxThread(node::isFocused);
    }

    private Annotation noted() {
        return workspace.document().annotations().stream()
                .filter(annotation -> annotation.note() != null)
                .findFirst()
                .orElseThrow();
    }
}
