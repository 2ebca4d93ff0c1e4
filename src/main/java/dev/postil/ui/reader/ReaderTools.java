package dev.postil.ui.reader;

import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandControls;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// The switches in the lower corner of the reader.
final class ReaderTools extends VBox {

    private final CommandControls controls;

    ReaderTools(CommandControls controls) {
        this.controls = controls;
        setId("reader-tools");
        getStyleClass().add("reader-tools");
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /// A switch that shows whether something is on and runs the command that changes it.
    void add(String id, Ikon icon, Command command, ObservableValue<Boolean> on) {
        ToggleButton button = new ToggleButton(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().setAll("reader-tool");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setFocusTraversable(false);
        controls.bind(button, command);
        button.addEventHandler(
                javafx.event.ActionEvent.ACTION, _ -> button.setSelected(on.getValue()));
        on.subscribe(button::setSelected);
        getChildren().add(button);
    }
}
