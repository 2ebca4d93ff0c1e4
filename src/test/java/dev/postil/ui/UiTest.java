package dev.postil.ui;

import dev.postil.app.WrappedBidi;
import dev.postil.settings.Settings;
import dev.postil.settings.ThemeChoice;
import dev.postil.ui.theme.Fonts;
import dev.postil.ui.theme.Themes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Base of the tests that need the toolkit: a stage that fits the headless screen, our themes, a
/// robot, and pictures in `target/screenshots`. One class at a time, for there is one toolkit;
/// others run beside it.
@Tag("ui")
@ResourceLock(UiTest.TOOLKIT)
public abstract class UiTest extends QuickRobot {

    /// What tests of windows share; its native parts bear only one thread, so that whatever else
    /// lays out text takes it too.
    public static final String TOOLKIT = "toolkit";

    /// The headless screen is 1000 × 1000 and a window must not stick out.
    private static final int LARGEST = 980;

    private static final int PATIENCE_SECONDS = 60;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /// What the pane under test reads its type and theme from.
    protected final Settings settings = new Settings("Test Reader");

    private Stage stage;

    @BeforeAll
    static void startToolkit() throws Exception {
        WrappedBidi.mend();
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    @BeforeEach
    final void makeStage() {
        settings.theme().set(ThemeChoice.LIGHT);
        stage = onFxThread(() -> new Stage());
    }

    @AfterEach
    final void closeStage() {
        onFxThread(
                () -> {
                    // The platform without a display keeps every window of the run, by a chain of
                    // its robots, and would keep all that was shown in it.
                    stage.setScene(new Scene(new Group()));
                    stage.close();
                    return true;
                });
        waitForEvents();
    }

    /// Shows what `root` makes in a stage at the screen's corner, styled; robot tests may begin.
    protected final Scene show(int width, int height, Supplier<? extends Parent> root) {
        Scene scene =
                onFxThread(
                        () -> {
                            Scene made = styled(root.get(), width, height);
                            stage.setScene(made);
                            stage.setX(0);
                            stage.setY(0);
                            stage.setWidth(Math.min(width, LARGEST));
                            stage.setHeight(Math.min(height, LARGEST));
                            stage.show();
                            stage.requestFocus();
                            return made;
                        });
        settle();
        return scene;
    }

    protected final Stage stage() {
        return stage;
    }

    /// Runs `work` on the window's thread and waits until its effects have been laid out.
    protected final void fx(Runnable work) {
        onFxThread(
                () -> {
                    work.run();
                    return true;
                });
        settle();
    }

    /// Waits until what is queued for the window has happened and been laid out.
    protected final void settle() {
        waitForEvents();
        onFxThread(
                () -> {
                    if (stage.getScene() != null) {
                        stage.getScene().getRoot().applyCss();
                        stage.getScene().getRoot().layout();
                    }
                    return true;
                });
    }

    /// Waits for what happens by and by, such as work that runs elsewhere.
    protected final void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            if (stage.getScene() != null) {
                picture("late-" + getClass().getSimpleName(), stage.getScene());
            }
            throw new AssertionError("not within " + PATIENCE_SECONDS + " seconds", late);
        }
    }

    /// The node with an id such as `#top-bar`.
    protected final <T extends Node> T node(String id) {
        return lookup(id).<T>query();
    }

    /// Draws what `root` makes at a size that may be larger than the screen, in one theme, to
    /// `target/screenshots/<name>.png`, and takes it out of its scene, where it would go on
    /// following the workspace.
    protected final Path picture(
            String name,
            int width,
            int height,
            ThemeChoice theme,
            Supplier<? extends Parent> root) {
        fx(() -> settings.theme().set(theme));
        Scene scene = onFxThread(() -> styled(root.get(), width, height));
        waitForEvents();
        Path file = picture(name, scene);
        onFxThread(
                () -> {
                    scene.setRoot(new Group());
                    return true;
                });
        return file;
    }

    /// Draws a scene as it stands now to `target/screenshots/<name>.png`; the first time lays it
    /// out.
    protected static Path picture(String name, Scene scene) {
        onFxThread(() -> scene.snapshot(new WritableImage(1, 1)));
        waitForEvents();
        WritableImage image = onFxThread(() -> pictureOf(scene));
        Path file = SCREENSHOTS.resolve(name + ".png");
        try {
            Files.createDirectories(SCREENSHOTS);
            ImageIO.write(toBuffered(image), "png", file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    /// A scene without a window has no pulses, in which what lies over the text follows it.
    private static WritableImage pictureOf(Scene scene) {
        scene.getRoot().lookupAll("*").stream()
                .filter(Parent.class::isInstance)
                .forEach(node -> ((Parent) node).requestLayout());
        return scene.snapshot(null);
    }

    private Scene styled(Parent root, int width, int height) {
        Scene scene = new Scene(root, width, height);
        var system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
        new Themes(settings, Fonts.ofSystem(), system).style(scene);
        return scene;
    }

    private static java.awt.image.BufferedImage toBuffered(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var picture =
                new java.awt.image.BufferedImage(
                        width, height, java.awt.image.BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }
}
