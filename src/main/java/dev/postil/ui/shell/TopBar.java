package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandControls;
import dev.postil.ui.command.Commands;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line at the top: workspace, import, search over everything, page, export, appearance.
final class TopBar extends HBox {

    private static final List<List<String>> MENU =
            List.of(
                    List.of(
                            "workspace.new",
                            "workspace.open",
                            "workspace.rename",
                            "workspace.backups"),
                    List.of("workspace.import", "workspace.export"),
                    List.of("history.undo", "history.redo", "history.show"),
                    List.of("view.palette", "help.keys", "help.about"),
                    List.of("app.quit"));

    private final Commands commands;
    private final CommandControls controls;
    private final Messages messages;
    private final Button appearance;

    TopBar(
            ObservableValue<String> workspace,
            ObjectProperty<ShellPage> page,
            Node search,
            Commands commands,
            CommandControls controls,
            Messages messages) {
        this.commands = commands;
        this.controls = controls;
        this.messages = messages;
        setId("top-bar");
        getStyleClass().add("top-bar");
        appearance = button("appearance-button", "Aa", "view.appearance");
        HBox left =
                side(
                        workspaceMenu(workspace),
                        way("back-button", Feather.ARROW_LEFT, "move.back"),
                        way("forward-button", Feather.ARROW_RIGHT, "move.forward"),
                        button("import-button", messages.get("top.import"), "workspace.import"));
        HBox right =
                side(
                        pages(page),
                        button("export-button", messages.get("top.export"), "workspace.export"),
                        appearance);
        right.getStyleClass().add("right");
        getChildren().addAll(left, search, right);
    }

    Node appearanceButton() {
        return appearance;
    }

    /// Both sides grow alike, so that the search stands in the middle as long as there is room.
    private static HBox side(Node... parts) {
        var side = new HBox(parts);
        side.getStyleClass().add("side");
        side.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private MenuButton workspaceMenu(ObservableValue<String> workspace) {
        var menu = new MenuButton();
        menu.setId("workspace-menu");
        menu.textProperty().bind(workspace);
        menu.setAccessibleText(messages.get("top.workspace"));
        for (List<String> group : MENU) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.stream().map(commands::get).map(controls::menuItem).forEach(menu.getItems()::add);
        }
        menu.setOnShown(_ -> CommandControls.align(menu.getItems()));
        return menu;
    }

    private Button button(String id, String words, String command) {
        var button = new Button(words);
        button.setId(id);
        return controls.bind(button, commands.get(command));
    }

    private Button way(String id, Feather sign, String command) {
        var button = button(id, "", command);
        button.setGraphic(new FontIcon(sign));
        button.getStyleClass().addAll("icon-button", "way-button");
        return button;
    }

    private HBox pages(ObjectProperty<ShellPage> page) {
        var group = new ToggleGroup();
        var switcher =
                new HBox(
                        page(page, ShellPage.READ, "view-read", "view.read", group),
                        page(page, ShellPage.CODEBOOK, "view-codebook", "view.codebook", group),
                        page(page, ShellPage.LINKS, "view-links", "view.links", group));
        switcher.getStyleClass().add("segmented");
        return switcher;
    }

    private ToggleButton page(
            ObjectProperty<ShellPage> page,
            ShellPage own,
            String id,
            String commandId,
            ToggleGroup group) {
        Command command = commands.get(commandId);
        var toggle = new ToggleButton(command.label());
        toggle.setId(id);
        toggle.setToggleGroup(group);
        controls.bind(toggle, command);
        page.subscribe(now -> toggle.setSelected(now == own));
        toggle.selectedProperty().subscribe(_ -> toggle.setSelected(page.get() == own));
        return toggle;
    }
}
