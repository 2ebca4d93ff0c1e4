package dev.postil.ui.command;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;

/// A menu of commands at the place it is asked for, by mouse or by key. A command that is not
/// possible is shown all the same, so that every entry keeps its place.
public final class CommandMenu {

    private final Commands commands;
    private final CommandControls controls;
    private final List<String> ids;
    private final ContextMenu menu = new ContextMenu();

    /// @param ids of the commands, in order; what is not registered is left out
    public CommandMenu(Commands commands, CommandControls controls, List<String> ids) {
        this.commands = commands;
        this.controls = controls;
        this.ids = List.copyOf(ids);
        menu.setOnShown(_ -> CommandControls.align(menu.getItems()));
    }

    /// Shows the menu where `event` asks for it.
    public void show(Node owner, ContextMenuEvent event) {
        if (menu.getItems().isEmpty()) {
            ids.stream()
                    .flatMap(id -> commands.find(id).stream())
                    .map(controls::menuItem)
                    .forEach(menu.getItems()::add);
        }
        menu.show(owner, event.getScreenX(), event.getScreenY());
        event.consume();
    }
}
