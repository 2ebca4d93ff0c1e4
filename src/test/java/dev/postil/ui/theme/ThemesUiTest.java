package dev.postil.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.settings.ThemeChoice;
import dev.postil.ui.UiTest;
import java.nio.file.Files;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemesUiTest extends UiTest {

    private final Label words = new Label("strategic ambiguity");

    @Test
    void anOpenWindowFollowsTheChosenTheme() {
        Scene scene = show(300, 200, () -> new VBox(words));
        fx(() -> settings.theme().set(ThemeChoice.DARK));

        assertThat(scene.getFill()).isNotNull();
        assertThat(words.getTextFill()).isEqualTo(Color.web("#e4e7ec"));
    }

    @Test
    void nothingLiesAroundAMenuWhereWindowsCannotBeSeenThrough() {
        Scene scene = show(300, 200, () -> new VBox(words));
        ContextMenu menu = onFxThread(() -> new ContextMenu(new MenuItem("Split")));
        fx(() -> menu.show(words, 50, 50));
        assertThat(menu.getSkin().getNode().getEffect()).isNotNull();
        fx(menu::hide);

        fx(
                () -> {
                    var system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
                    new Themes(settings, Fonts.ofSystem(), system, false).style(scene);
                    menu.show(words, 50, 50);
                });

        assertThat(menu.getSkin().getNode().getEffect()).isNull();
        assertThat(menu.getScene().getRoot().getLayoutBounds().getWidth())
                .isEqualTo(menu.getSkin().getNode().getLayoutBounds().getWidth());
        fx(menu::hide);
    }

    @Test
    void theZoomOfTheTextLeavesTheWindowsStyleAlone() {
        Scene scene = show(300, 200, () -> new VBox(words));
        List<String> before = List.copyOf(scene.getStylesheets());
        fx(() -> settings.zoomTo(150));

        assertThat(scene.getStylesheets()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void everyThemeDrawsTheSharedParts(ThemeChoice choice) {
        assertThat(picture("theme-" + choice, 420, 260, choice, this::sampler))
                .matches(Files::exists);
    }

    private VBox sampler() {
        var primary = new Button("Export");
        primary.getStyleClass().add("primary");
        var field = new TextField();
        field.setPromptText("Filter: words, tag:, kind:");
        var box = new VBox(8, new Button("Import…"), primary, field, new CheckBox("Single keys"));
        for (String kind : new String[] {"risk", "actor", "implication", "untagged"}) {
            var chip = new Label(kind);
            chip.getStyleClass().addAll("chip", kind);
            box.getChildren().add(chip);
        }
        return box;
    }
}
