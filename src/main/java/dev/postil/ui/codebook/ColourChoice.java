package dev.postil.ui.codebook;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.FieldName;
import dev.postil.ui.control.KindStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Colours that can be told apart, and a line for any other. What is chosen is the line's colour in
/// the light theme; tint and words are made from it so that they can be read in every theme.
final class ColourChoice extends FlowPane {

    private static final List<String> COLOURS =
            List.of(
                    "#D55E00", "#0072B2", "#00835C", "#8E44AD", "#B8860B", "#C2185B", "#00838F",
                    "#5D4037");

    private final Consumer<@Nullable String> chosen;

    /// @param colour `#RRGGBB`; null for that of the kind
    /// @param none words for "that of the kind"; null where a colour is needed
    ColourChoice(
            @Nullable String colour,
            @Nullable String none,
            Messages messages,
            Consumer<@Nullable String> chosen) {
        this.chosen = chosen;
        getStyleClass().add("codebook-colours");
        if (none != null) {
            var button = new ToggleButton(none);
            button.setId("codebook-colour-none");
            button.setSelected(colour == null);
            button.setOnAction(_ -> chosen.accept(null));
            getChildren().add(button);
        }
        for (String each : COLOURS) {
            getChildren().add(swatch(each, each.equalsIgnoreCase(colour), messages));
        }
        getChildren().add(line(colour == null ? "" : colour, messages));
    }

    private ToggleButton swatch(String colour, boolean selected, Messages messages) {
        var shape = new Region();
        shape.getStyleClass().add("codebook-swatch");
        KindStyle.ofColour(colour).colour(shape);
        var button = new ToggleButton(null, shape);
        button.getStyleClass().add("codebook-colour");
        button.setSelected(selected);
        button.setAccessibleText(messages.get("codebook.colour.one", colour));
        button.setOnAction(_ -> chosen.accept(colour));
        return button;
    }

    private TextField line(String colour, Messages messages) {
        TextField field =
                Inspector.line(
                        "codebook-colour",
                        colour,
                        typed -> {
                            String hex = typed.strip().toUpperCase(Locale.ROOT);
                            String wanted = hex.startsWith("#") ? hex : "#" + hex;
                            if (wanted.matches("#[0-9A-F]{6}")) {
                                chosen.accept(wanted);
                            }
                        });
        field.setPromptText("#RRGGBB");
        field.setPrefColumnCount(7);
        FieldName.give(field, messages.get("codebook.colour"));
        return field;
    }
}
