package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.settings.Settings;
import dev.postil.settings.ThemeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;

/// How the program looks and how text is set, who signs, and whether single keys act. Everything
/// shows at once while it is changed.
final class AppearanceMenu {

    private final Settings settings;
    private final List<String> faces;
    private final Messages messages;
    private final GridPane form = new GridPane();
    private final PopOver popOver = new PopOver(form);

    /// @param faces fonts to offer for reading
    AppearanceMenu(Settings settings, List<String> faces, Messages messages) {
        this.settings = settings;
        this.faces = faces;
        this.messages = messages;
        form.setId("appearance");
        form.getStyleClass().add("appearance");
        var labels = new ColumnConstraints();
        labels.setHalignment(HPos.LEFT);
        var controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        form.getColumnConstraints().addAll(labels, controls);
        popOver.setArrowLocation(ArrowLocation.TOP_RIGHT);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        build();
    }

    void toggle(Node owner) {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            popOver.show(owner);
        }
    }

    private void build() {
        add(messages.get("appearance.theme"), theme());
        add(messages.get("appearance.face"), face());
        add(messages.get("appearance.zoom"), slider("zoom-slider", 50, 300, 10, settings.zoom()));
        add(
                messages.get("appearance.size"),
                slider("size-slider", 12, 32, 1, settings.readingSize()));
        add(
                messages.get("appearance.width"),
                slider("width-slider", 45, 100, 1, settings.readingWidth()));
        add(
                messages.get("appearance.spacing"),
                slider("spacing-slider", 1.2, 2.4, 0.1, settings.lineSpacing()));
        add(messages.get("appearance.author"), author());
        var keys = new CheckBox(messages.get("appearance.keys"));
        keys.setId("single-keys");
        keys.selectedProperty().bindBidirectional(settings.singleKeys());
        form.add(keys, 0, form.getRowCount(), 2, 1);
    }

    private void add(String words, Node control) {
        var label = new Label(words);
        label.setLabelFor(control);
        label.setMinWidth(Label.USE_PREF_SIZE);
        form.addRow(form.getRowCount(), label, control);
    }

    private ChoiceBox<ThemeChoice> theme() {
        var box = new ChoiceBox<ThemeChoice>();
        box.setId("theme-choice");
        box.getItems().setAll(ThemeChoice.values());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(shownAs(this::name));
        box.valueProperty().bindBidirectional(settings.theme());
        return box;
    }

    private String name(ThemeChoice choice) {
        return switch (choice) {
            case SYSTEM -> messages.get("theme.system");
            case LIGHT -> messages.get("theme.light");
            case DARK -> messages.get("theme.dark");
            case SEPIA -> messages.get("theme.sepia");
            case HIGH_CONTRAST -> messages.get("theme.contrast");
        };
    }

    private ChoiceBox<String> face() {
        var box = new ChoiceBox<String>();
        box.setId("face-choice");
        List<String> offered = new ArrayList<>(faces);
        offered.addFirst("");
        String chosen = settings.readingFace().get();
        if (!offered.contains(chosen)) {
            offered.add(chosen);
        }
        box.getItems().setAll(offered);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                shownAs(face -> face.isEmpty() ? messages.get("appearance.face.default") : face));
        box.valueProperty().bindBidirectional(settings.readingFace());
        return box;
    }

    private static <T> StringConverter<T> shownAs(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String ignored) {
                throw new UnsupportedOperationException("nobody types into a choice box");
            }
        };
    }

    private static Slider slider(
            String id, double least, double most, double step, Property<Number> setting) {
        var slider = new Slider(least, most, setting.getValue().doubleValue());
        slider.setId(id);
        slider.setBlockIncrement(step);
        slider.setMajorTickUnit(step);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        setting.subscribe(value -> slider.setValue(value.doubleValue()));
        slider.valueProperty()
                .subscribe(
                        value -> {
                            double rounded = Math.round(value.doubleValue() / step) * step;
                            if (Math.abs(rounded - setting.getValue().doubleValue()) > step / 2) {
                                setting.setValue(rounded);
                            }
                        });
        return slider;
    }

    /// Taken over with Enter or when the field is left, not with each letter.
    private TextField author() {
        var field = new TextField();
        field.setId("author-field");
        settings.author().subscribe(field::setText);
        Runnable take =
                () -> {
                    if (!field.getText().isBlank()) {
                        settings.author().set(field.getText().strip());
                    }
                };
        field.setOnAction(_ -> take.run());
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                take.run();
                            }
                        });
        return field;
    }
}
