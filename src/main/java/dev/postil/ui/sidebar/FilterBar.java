package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.KindSign;
import dev.postil.ui.control.KindStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The line that filters by words, and a chip for each kind: outlined for any, filled for "only
/// these".
final class FilterBar extends VBox {

    private final FilterViewModel model;
    private final Messages messages;
    private final FlowPane chips = new FlowPane();
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();

    FilterBar(FilterViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("filter-bar");
        chips.getStyleClass().add("filter-chips");
        TextField line = new TextField();
        line.setId("sidebar-filter");
        line.setPromptText(messages.get("sidebar.filter"));
        line.setAccessibleText(messages.get("sidebar.filter"));
        line.textProperty().bindBidirectional(model.words());
        line.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE && !line.getText().isEmpty()) {
                        line.clear();
                        key.consume();
                    }
                });
        getChildren().addAll(line, chips);
        model.chips().subscribe(this::show);
        show();
    }

    /// Buttons are kept while their kinds are, so that the focus stays where it is.
    private void show() {
        if (!model.chips().stream().map(FilterBar::look).toList().equals(looks())) {
            buttons.clear();
            chips.getChildren().clear();
            model.chips().forEach(this::add);
        }
        for (FilterViewModel.Chip chip : model.chips()) {
            ToggleButton button = buttons.get(look(chip));
            if (button != null) {
                button.setText(messages.get("sidebar.chip", chip.kind().label(), chip.count()));
                button.setSelected(chip.only());
            }
        }
    }

    private java.util.List<String> looks() {
        return java.util.List.copyOf(buttons.keySet());
    }

    private static String look(FilterViewModel.Chip chip) {
        return chip.kind().id() + chip.kind().glyph() + chip.kind().colour() + chip.kind().label();
    }

    private void add(FilterViewModel.Chip chip) {
        KindStyle style = KindStyle.of(chip.kind());
        ToggleButton button = new ToggleButton();
        button.setId("filter-" + chip.kind().id());
        button.getStyleClass().add("filter-chip");
        style.colour(button);
        button.setGraphic(new KindSign(style));
        button.setOnAction(_ -> model.toggle(chip.kind()));
        buttons.put(look(chip), button);
        chips.getChildren().add(button);
    }
}
