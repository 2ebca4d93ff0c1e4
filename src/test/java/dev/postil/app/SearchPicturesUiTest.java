package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.session.OpenedWorkspace;
import dev.postil.settings.ThemeChoice;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The window with what was found on top of it, in pictures, and what is opened from there.
class SearchPicturesUiTest extends WindowTest {

    private static final String ARABIC = "تحافظ الوزارة على سياسة الغموض منذ عقد من الزمن.";

    @ParameterizedTest
    @CsvSource({"1440, 900, search-large", "1000, 700, search-small"})
    void whatWasFoundStandsUnderTheField(int width, int height, String name) throws Exception {
        workspace = OpenedWorkspace.empty(folder);
        importSample(workspace);
        fx(this::annotateSample);
        fx(() -> workspace.importText("Ministry statement.md", ARABIC));
        fx(() -> workspace.importText("Border note.md", "Patrols at the border go on."));
        showWindow(width, height);
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            String full = name + "-" + theme.name().toLowerCase(Locale.ROOT);
            fx(() -> settings.theme().set(theme));
            type("the border", "border");
            look(full);
            type("الغموض", "الغموض");
            look(full + "-arabic");
            type("kind:implication", "Highlight: ");
            look(full + "-kind");
            fx(() -> settings.searches(workspace.session().id()).save("tag:\"Fishing fleets\""));
            fx(() -> settings.searches(workspace.session().id()).save("\"strategic ambiguity\""));
            fx(() -> this.<TextField>node("#search-field").setText(""));
            until(() -> lookup(".search-saved").tryQuery().isPresent());
            look(full + "-saved");
        }

        assertThat(lookup(".search-saved").queryAll()).hasSize(2);
    }

    @Test
    void whatIsOpenedFromTheListIsReadOnInTheText() throws Exception {
        workspace = OpenedWorkspace.empty(folder);
        importSample(workspace);
        fx(this::annotateSample);
        showWindow(1440, 900);
        type("strategic ambiguity", "strategic");
        tap(KeyCode.ENTER);
        settle();
        assertThat(onFxThread(() -> stage().getScene().getFocusOwner().getId()))
                .isEqualTo("reader-text");
    }

    private void type(String words, String shown) {
        fx(() -> this.<TextField>node("#search-field").requestFocus());
        fx(() -> this.<TextField>node("#search-field").setText(words));
        until(
                () ->
                        lookup(".search-cell Text").queryAll().stream()
                                .anyMatch(
                                        text ->
                                                text instanceof Text it
                                                        && shown.equals(it.getText())));
        settle();
    }

    /// The window and, where it stands, what lies on it: windows of their own.
    private void look(String name) throws IOException {
        Node frame = lookup(".search-results").query();
        Scene results = frame.getScene();
        BufferedImage window = read(picture(name, stage().getScene()));
        BufferedImage list = read(picture(name + "-list", results));
        Bounds part = onFxThread(() -> frame.localToScene(frame.getLayoutBounds()));
        Point2D place =
                onFxThread(
                        () ->
                                stage().getScene()
                                        .getRoot()
                                        .screenToLocal(frame.localToScreen(0, 0)));
        BufferedImage shown =
                list.getSubimage(
                        (int) part.getMinX(),
                        (int) part.getMinY(),
                        (int) part.getWidth(),
                        (int) part.getHeight());
        window.getGraphics().drawImage(shown, (int) place.getX(), (int) place.getY(), null);
        ImageIO.write(window, "png", Path.of("target", "screenshots", name + ".png").toFile());
    }

    private static BufferedImage read(Path file) throws IOException {
        return ImageIO.read(file.toFile());
    }
}
