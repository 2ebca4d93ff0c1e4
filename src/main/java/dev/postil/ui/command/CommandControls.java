package dev.postil.ui.command;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Makes controls that run commands and say their keys.
public final class CommandControls {

    private final KeyNames keys;

    public CommandControls(KeyNames keys) {
        this.keys = keys;
    }

    /// Makes `button` run a command; the key stands in the tooltip.
    public <B extends ButtonBase> B bind(B button, Command command) {
        button.setOnAction(_ -> command.run());
        command.executable().subscribe(possible -> button.setDisable(!possible));
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(command.keys().map(_ -> withKey(command)));
        button.setTooltip(tooltip);
        button.setAccessibleText(command.label());
        return button;
    }

    /// A menu item that runs a command, with the key on the right. It is no accelerator: JavaFX
    /// would let those act in text fields, too.
    public MenuItem menuItem(Command command) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var key = new Label();
        key.textProperty().bind(command.keys().map(_ -> keys.of(command)));
        key.getStyleClass().add("menu-key");
        var line = new HBox(new Label(command.label()), space, key);
        line.getStyleClass().add("menu-line");
        var item = new MenuItem(command.label(), line);
        item.getStyleClass().add("command-item");
        item.setId("menu-" + command.id().replace('.', '-'));
        item.setOnAction(_ -> command.run());
        command.executable().subscribe(possible -> item.setDisable(!possible));
        return item;
    }

    /// Makes the lines of a menu on screen as wide as the widest, so that the keys stand below each
    /// other.
    public static void align(List<MenuItem> items) {
        List<HBox> lines =
                items.stream()
                        .map(MenuItem::getGraphic)
                        .filter(HBox.class::isInstance)
                        .map(HBox.class::cast)
                        .toList();
        lines.forEach(Node::applyCss);
        lines.forEach(line -> line.setPrefWidth(Region.USE_COMPUTED_SIZE));
        double widest = lines.stream().mapToDouble(line -> line.prefWidth(-1)).max().orElse(0);
        lines.forEach(line -> line.setPrefWidth(widest));
    }

    /// A small sign that shows a command's key; absent for commands without one.
    public Label keyCap(Command command) {
        var cap = new Label(keys.of(command));
        cap.getStyleClass().add("key-cap");
        cap.setContentDisplay(ContentDisplay.TEXT_ONLY);
        cap.setMinWidth(Region.USE_PREF_SIZE);
        cap.setVisible(command.shortcut().isPresent());
        cap.setManaged(command.shortcut().isPresent());
        return cap;
    }

    private String withKey(Command command) {
        String key = keys.of(command);
        return key.isEmpty() ? command.label() : command.label() + "  " + key;
    }
}
