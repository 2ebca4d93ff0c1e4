package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.settings.Grouping;
import dev.postil.settings.ThemeChoice;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The pictures of the guide, made in the window as it is wired.
///
/// They are written to `target/screenshots`, from where those that changed are copied to
/// `assets/guide/pictures` after somebody looked at them.
class GuidePicturesUiTest extends BriefTest {

    /// What a page with many pictures can carry.
    private static final long LARGEST = 200_000;

    @Test
    void reading() throws IOException {
        focusText();
        fx(() -> settings.sidebarShown().set(false));
        fx(() -> workspace.session().selection().clear());
        fx(() -> workspace.select("signs little"));
        middle("select");
        fx(() -> workspace.select("strategic ambiguity"));
        tap(KeyCode.T);
        write("a");
        middle("tag-field");
        tap(KeyCode.ESCAPE);
        tap(KeyCode.ESCAPE);
        fx(() -> workspace.select("boats collided in fog"));
        fx(() -> workspace.session().selection().selectWords(null));
        middle("overlaps");
        fx(() -> workspace.session().selection().select(noted()));
        tap(KeyCode.E);
        middle("edges");
        tap(KeyCode.ESCAPE);
        fx(() -> settings.lanesShown().set(true));
        middle("lanes");
        fx(() -> settings.lanesShown().set(false));
        fx(() -> settings.sidebarShown().set(true));
        part("card", "#annotation-list", 150);
    }

    @Test
    void fieldsAndManyAtOnce() throws IOException {
        focusText();
        fx(() -> workspace.session().selection().select(quoting("two patrol boats collided")));
        tap(KeyCode.F);
        tap(KeyCode.DIGIT4);
        part("fields", "#sidebar", 520);
        tap(KeyCode.ESCAPE);
        fx(() -> workspace.session().selection().select(quoting("strategic ambiguity")));
        fx(() -> lookup("#annotation-list").query().requestFocus());
        push(KeyCode.SHIFT, KeyCode.DOWN);
        push(KeyCode.SHIFT, KeyCode.DOWN);
        settle();
        part("picked", "#sidebar", 620);
        tap(KeyCode.ESCAPE);
    }

    @Test
    void oneHighlightInTwo() throws IOException {
        fx(() -> settings.sidebarShown().set(false));
        fx(() -> settings.lanesShown().set(true));
        focusText();
        fx(() -> workspace.session().selection().select(quoting("two patrol boats collided")));
        fx(() -> workspace.select("in fog"));
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
        fx(() -> workspace.session().selection().clear());
        fx(() -> workspace.session().selection().select(quoting("in fog")));
        assertThat(workspace.document().annotations())
                .extracting(annotation -> annotation.quote().exact())
                .contains("in fog");
        middle("split");
    }

    @Test
    void findingAndOverview() throws IOException {
        fx(() -> settings.sidebarShown().set(false));
        focusText();
        keys(KeyCode.CONTROL, KeyCode.F);
        write("corridor");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        tap(KeyCode.SPACE);
        tap(KeyCode.DOWN);
        tap(KeyCode.SPACE);
        part("find", "#find-bar");
        part("hits", "#find-hits");
        tap(KeyCode.ESCAPE);
        tap(KeyCode.ESCAPE);
        fx(() -> settings.sidebarShown().set(true));
        fx(() -> settings.grouping().set(Grouping.SUMMARY));
        part("summary", "#sidebar");
        fx(() -> settings.grouping().set(Grouping.POSITION));
        keys(KeyCode.CONTROL, KeyCode.H);
        tap(KeyCode.DOWN);
        part("history", "#history");
        keys(KeyCode.CONTROL, KeyCode.H);
        tap(KeyCode.F1);
        whole("keys");
        tap(KeyCode.ESCAPE);
    }

    @Test
    void pagesAndThemes() throws IOException {
        focusText();
        fx(() -> workspace.session().selection().select(noted()));
        tap(KeyCode.L);
        write("mis");
        part("link", "#link-chooser");
        tap(KeyCode.ENTER);
        settle();
        keys(KeyCode.CONTROL, KeyCode.DIGIT3);
        whole("links");
        keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        fx(() -> lookup(".codebook-tree").query().requestFocus());
        tap(KeyCode.DOWN);
        tap(KeyCode.RIGHT);
        tap(KeyCode.DOWN);
        whole("codebook");
        keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        fx(() -> settings.theme().set(ThemeChoice.DARK));
        focusText();
        fx(() -> workspace.session().selection().select(noted()));
        tap(KeyCode.TAB);
        tap(KeyCode.TAB);
        whole("dark");
    }

    private Annotation quoting(String beginning) {
        return workspace.document().annotations().stream()
                .filter(annotation -> annotation.quote().exact().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private Annotation noted() {
        return workspace.document().annotations().stream()
                .filter(annotation -> annotation.note() != null)
                .findFirst()
                .orElseThrow();
    }

    private void middle(String name) throws IOException {
        part(name, "#reader", 560);
    }

    private void part(String name, String node) throws IOException {
        part(name, node, HEIGHT);
    }

    private void part(String name, String node, double most) throws IOException {
        Bounds box =
                onFxThread(
                        () -> {
                            var shown = lookup(node).query();
                            return shown.localToScene(shown.getLayoutBounds());
                        });
        Path file = picture("guide-" + name, stage().getScene());
        BufferedImage whole = ImageIO.read(file.toFile());
        int x = (int) Math.max(0, box.getMinX());
        int y = (int) Math.max(0, box.getMinY());
        int width = (int) Math.min(whole.getWidth() - x, box.getWidth());
        int height = (int) Math.min(whole.getHeight() - y, Math.min(most, box.getHeight()));
        ImageIO.write(whole.getSubimage(x, y, width, height), "png", file.toFile());
        assertThat(Files.size(file)).isLessThan(LARGEST);
    }

    private void whole(String name) throws IOException {
        assertThat(Files.size(picture("guide-" + name, stage().getScene()))).isLessThan(LARGEST);
    }
}
