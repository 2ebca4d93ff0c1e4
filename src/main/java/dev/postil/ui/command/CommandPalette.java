package dev.postil.ui.command;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.FieldName;
import dev.postil.ui.control.Overlay;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Every command in one list: type a few letters, press Enter.
public final class CommandPalette {

    private static final double ROW = 32;
    private static final int ROWS = 12;

    private final PaletteViewModel model;
    private final CommandControls controls;
    private final Messages messages;
    private final Overlay overlay;
    private final TextField field = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final VBox root = new VBox(field, list);

    public CommandPalette(
            Commands commands, CommandControls controls, Messages messages, Overlay overlay) {
        model = new PaletteViewModel(commands);
        this.controls = controls;
        this.messages = messages;
        this.overlay = overlay;
        buildField();
        buildList();
        root.setId("command-palette");
        root.getStyleClass().add("command-palette");
    }

    /// Opens the palette, or closes it where it is open.
    public void toggle() {
        if (overlay.isShowing(root)) {
            overlay.hide();
        } else {
            model.restart();
            list.getSelectionModel().selectFirst();
            overlay.show(root, field);
        }
    }

    private void buildField() {
        field.setId("palette-field");
        field.setPromptText(messages.get("palette.prompt"));
        FieldName.give(field, messages.get("palette.prompt"));
        field.textProperty().bindBidirectional(model.query());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::moveInList);
        field.setOnAction(_ -> runSelected());
    }

    private void buildList() {
        list.setId("palette-list");
        list.setAccessibleText(messages.get("palette.prompt"));
        list.setItems(model.matches());
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.prefHeightProperty()
                .bind(Bindings.size(list.getItems()).map(CommandPalette::heightOf));
        list.setPlaceholder(new Label(messages.get("palette.nothing")));
        list.setCellFactory(_ -> new Row());
        list.setOnMouseClicked(
                click -> {
                    if (click.getButton() == MouseButton.PRIMARY) {
                        runSelected();
                    }
                });
        model.query().subscribe(_ -> list.getSelectionModel().selectFirst());
    }

    /// As high as its rows; one row high where it says that there are none.
    private static double heightOf(Number rows) {
        return ROW * Math.clamp(rows.intValue(), 1, ROWS) + 2;
    }

    private void moveInList(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ROWS + 2));
        event.consume();
    }

    private void runSelected() {
        Command selected = list.getSelectionModel().getSelectedItem();
        if (selected != null && selected.isExecutable()) {
            overlay.hide();
            selected.run();
        }
    }

    /// The command's words, its group in grey, its key on the right.
    private final class Row extends ListCell<Command> {

        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            setText(null);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            var group = new Label(command.group().words(messages));
            group.getStyleClass().add("secondary");
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var line = new HBox(new Label(command.label()), group, space, controls.keyCap(command));
            line.getStyleClass().add("palette-row");
            line.setDisable(!command.isExecutable());
            setGraphic(line);
            setAccessibleText(command.label());
        }
    }
}
