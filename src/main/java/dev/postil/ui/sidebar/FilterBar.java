package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.session.FilterWords;
import dev.postil.ui.control.FieldName;
import dev.postil.ui.control.KindSign;
import dev.postil.ui.control.KindStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The line that filters by words, and a chip for each kind: outlined for any, filled for "only
/// these".
final class FilterBar extends VBox {

    private final FilterViewModel model;
    private final Messages messages;
    private final FlowPane chips = new FlowPane();
    private final TextField line = new TextField();
    private final Label problem = new Label();
    private Runnable list = () -> {};
    private @Nullable Node cameFrom;
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();

    FilterBar(FilterViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("filter-bar");
        chips.getStyleClass().add("filter-chips");
        line.setId("sidebar-filter");
        line.setPromptText(messages.get("sidebar.filter"));
        FieldName.give(line, messages.get("sidebar.filter"));
        line.textProperty().bindBidirectional(model.words());
        line.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        line.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> remember());
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox typing = new HBox(line, new FilterHelp(model, messages));
        typing.getStyleClass().add("filter-line");
        problem.setId("filter-problem");
        problem.getStyleClass().add("filter-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().addAll(typing, problem, chips);
        model.read().subscribe(this::showProblem);
        model.chips().subscribe(this::show);
        show();
    }

    /// Moves the focus to the field in which words are typed.
    void type() {
        remember();
        line.requestFocus();
        line.selectAll();
    }

    private void remember() {
        Node focused = line.getScene().getFocusOwner();
        cameFrom = line.equals(focused) ? cameFrom : focused;
    }

    /// `list` goes to the first of what is shown.
    void leadTo(Runnable list) {
        this.list = list;
    }

    /// Enter and Down go on to what was found; Esc shows all again, and then goes back.
    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER, DOWN -> list.run();
            case ESCAPE -> {
                Node back = cameFrom;
                if (!line.getText().isEmpty()) {
                    line.clear();
                } else if (back != null && back.getScene() != null) {
                    back.requestFocus();
                } else {
                    return;
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void showProblem(FilterWords words) {
        String said =
                words.badDays().stream()
                        .findFirst()
                        .map(word -> messages.get("sidebar.filter.badDay", word))
                        .or(
                                () ->
                                        words.badTraits().stream()
                                                .findFirst()
                                                .map(
                                                        word ->
                                                                messages.get(
                                                                        "sidebar.filter.badTrait",
                                                                        word)))
                        .orElse("");
        problem.setText(said);
        problem.setVisible(!said.isEmpty());
        line.setAccessibleHelp(said);
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

    private List<String> looks() {
        return List.copyOf(buttons.keySet());
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
