package dev.postil.ui.theme;

import dev.postil.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Keeps scenes in the theme and the type that the settings ask for, as these change.
public final class Themes {

    private final Fonts fonts;
    private final Settings settings;
    private final boolean seesThrough;
    private final ObservableValue<ColorScheme> system;
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);
    private final ReadOnlyStringWrapper type = new ReadOnlyStringWrapper("");

    /// On a screen where windows can be seen through.
    ///
    /// @param system whether the system shows light or dark
    public Themes(Settings settings, Fonts fonts, ObservableValue<ColorScheme> system) {
        this(settings, fonts, system, true);
    }

    /// @param system whether the system shows light or dark
    /// @param seesThrough whether windows can have shadows and round corners
    public Themes(
            Settings settings,
            Fonts fonts,
            ObservableValue<ColorScheme> system,
            boolean seesThrough) {
        this.seesThrough = seesThrough;
        this.fonts = fonts;
        this.settings = settings;
        this.system = system;
        settings.theme().subscribe(_ -> updateTheme());
        system.subscribe(_ -> updateTheme());
        settings.readingFace().subscribe(_ -> updateType());
    }

    /// The theme that is shown now.
    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    /// Styles a scene from now on, until the subscription ends.
    public Subscription style(Scene scene) {
        return theme.subscribe(_ -> restyle(scene)).and(type.subscribe(_ -> restyle(scene)));
    }

    /// Fills a scene as the background of its root is, which the window shows before anything is
    /// drawn.
    private static void fill(Scene scene) {
        scene.getRoot().applyCss();
        if (scene.getRoot() instanceof Region root && root.getBackground() != null) {
            root.getBackground().getFills().stream()
                    .findFirst()
                    .ifPresent(fill -> scene.setFill(fill.getFill()));
        }
    }

    private void updateTheme() {
        theme.set(Theme.of(settings.theme().get(), system.getValue()));
    }

    private void updateType() {
        type.set(typeSheet());
    }

    private void restyle(Scene scene) {
        Theme current = theme.get();
        if (!current.controls().equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(current.controls());
        }
        List<String> sheets = new ArrayList<>(Stylesheets.shared());
        sheets.add(current.tokens());
        sheets.add(type.get());
        if (!seesThrough) {
            sheets.add(Stylesheets.theme("opaque.css"));
        }
        if (!sheets.equals(scene.getStylesheets())) {
            scene.getStylesheets().setAll(sheets);
            scene.getPreferences().setColorScheme(current.scheme());
            fill(scene);
        }
    }

    /// A sheet made on the fly, since fonts and sizes are the person's, not the theme's.
    private String typeSheet() {
        String face = fonts.reading(settings.readingFace().get());
        String sheet =
                String.format(
                        Locale.ROOT,
                        """
                        .root { -fx-font-family: "%s"; }
                        .code-face { -fx-font-family: "%s"; }
                        .reading-face { -fx-font-family: "%s"; }
                        .right-to-left-face { -fx-font-family: "%s"; }
                        """,
                        fonts.window(),
                        fonts.code(),
                        face,
                        fonts.rightToLeft(face));
        byte[] bytes = sheet.getBytes(StandardCharsets.UTF_8);
        return "data:text/css;charset=UTF-8;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
