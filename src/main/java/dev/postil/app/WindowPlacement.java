package dev.postil.app;

import dev.postil.settings.Settings;
import dev.postil.settings.WindowPlace;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Where the window stands: as it was left, as far as the screens of today show that.
final class WindowPlacement {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 840;
    private static final double NARROWEST = 720;
    private static final double LOWEST = 480;

    /// So much of the title bar has to be in reach.
    private static final double REACH = 80;

    /// By then the window manager has put its frame around the window.
    private static final Duration FRAMED = Duration.seconds(1);

    private WindowPlacement() {}

    /// The place to open at.
    ///
    /// @param screens free areas of the screens, the main one first
    static WindowPlace on(List<Rectangle2D> screens, @Nullable WindowPlace left) {
        Optional<Rectangle2D> screen =
                left == null
                        ? Optional.empty()
                        : screens.stream().filter(area -> isInReach(area, left)).findFirst();
        if (left == null || screen.isEmpty()) {
            return centred(screens.getFirst(), left != null && left.maximized());
        }
        Rectangle2D area = screen.get();
        double width = Math.min(left.width(), area.getWidth());
        double height = Math.min(left.height(), area.getHeight());
        return new WindowPlace(
                Math.clamp(left.x(), area.getMinX(), area.getMaxX() - width),
                Math.clamp(left.y(), area.getMinY(), area.getMaxY() - height),
                width,
                height,
                left.maximized());
    }

    private static boolean isInReach(Rectangle2D area, WindowPlace place) {
        return area.intersects(place.x(), place.y(), place.width(), REACH)
                && place.x() < area.getMaxX() - REACH
                && place.x() + place.width() > area.getMinX() + REACH;
    }

    private static WindowPlace centred(Rectangle2D area, boolean maximized) {
        double width = Math.min(WIDTH, area.getWidth());
        double height = Math.min(HEIGHT, area.getHeight());
        return new WindowPlace(
                area.getMinX() + (area.getWidth() - width) / 2,
                area.getMinY() + (area.getHeight() - height) / 2,
                width,
                height,
                maximized);
    }

    /// Puts the window where it was, and remembers where it is put from now on.
    static void keep(Stage stage, Settings settings) {
        keep(stage, settings, Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
    }

    /// @param screens free areas of the screens, the main one first
    static void keep(Stage stage, Settings settings, List<Rectangle2D> screens) {
        stage.setMinWidth(NARROWEST);
        stage.setMinHeight(LOWEST);
        WindowPlace place = on(screens, settings.window().get());
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximized());
        PauseTransition framed = new PauseTransition(FRAMED);
        framed.setOnFinished(
                _ -> {
                    if (pullIntoReach(stage, screens, 0)) {
                        PauseTransition pulled = new PauseTransition(FRAMED);
                        pulled.setOnFinished(_ -> pullIntoReach(stage, screens, 1));
                        pulled.play();
                    }
                });
        stage.showingProperty()
                .subscribe(
                        shown -> {
                            if (shown) {
                                framed.play();
                            }
                        });
        Runnable remember = () -> remember(stage, settings);
        stage.xProperty().subscribe(_ -> remember.run());
        stage.yProperty().subscribe(_ -> remember.run());
        stage.widthProperty().subscribe(_ -> remember.run());
        stage.heightProperty().subscribe(_ -> remember.run());
        stage.maximizedProperty().subscribe(_ -> remember.run());
    }

    /// Some window managers take the place of a window as large as the screen for that of what is
    /// in its frame: the title bar then is above the screen, where nobody gets hold of it. One that
    /// does so again is asked for as much more as it falls short.
    ///
    /// @param share of what it falls short that is added
    /// @return whether it was out of reach
    private static boolean pullIntoReach(Stage stage, List<Rectangle2D> screens, int share) {
        WindowPlace now = placeOf(stage);
        WindowPlace wanted = on(screens, now);
        boolean isAbove = !stage.isMaximized() && !stage.isFullScreen() && now.y() < wanted.y();
        if (isAbove) {
            stage.setX(wanted.x() + share * (wanted.x() - now.x()));
            stage.setY(wanted.y() + share * (wanted.y() - now.y()));
        }
        return isAbove;
    }

    private static WindowPlace placeOf(Stage stage) {
        return new WindowPlace(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
    }

    /// A maximized window keeps the place it goes back to.
    private static void remember(Stage stage, Settings settings) {
        WindowPlace before = settings.window().get();
        if (stage.isMaximized()) {
            if (before != null && !before.maximized()) {
                settings.window()
                        .set(
                                new WindowPlace(
                                        before.x(),
                                        before.y(),
                                        before.width(),
                                        before.height(),
                                        true));
            }
        } else if (stage.isShowing()) {
            settings.window().set(placeOf(stage));
        }
    }
}
