package dev.postil.ui.library;

import dev.postil.i18n.Messages;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;

/// What is done to the selected document, or the open one, also from the palette.
final class LibraryCommands {

    private final LibraryViewModel model;
    private final DocumentList list;
    private final DocumentMenu menu;
    private final Messages messages;

    LibraryCommands(
            LibraryViewModel model, DocumentList list, DocumentMenu menu, Messages messages) {
        this.model = model;
        this.list = list;
        this.menu = menu;
        this.messages = messages;
    }

    void register(Commands commands) {
        BooleanBinding possible =
                Bindings.isNotEmpty(list.getSelectionModel().getSelectedItems())
                        .or(Bindings.isNotNull(model.session().openDocument()));
        commands.register(
                command("document.rename", messages.get("command.document.rename"))
                        .keys("F2")
                        .when(possible)
                        .changes()
                        .does(list::rename),
                command("document.details", messages.get("command.document.details"))
                        .keys("Alt+Enter")
                        .when(possible)
                        .changes()
                        .does(() -> menu.showDetails(list.chosen())),
                command("document.folded", messages.get("command.document.folded"))
                        .when(hasFolded())
                        .does(this::lookThroughFolded),
                command("document.group", messages.get("command.document.group"))
                        .when(possible)
                        .changes()
                        .does(() -> menu.askGroup(list.chosen())),
                command("document.remove", messages.get("command.document.remove"))
                        .when(possible)
                        .changes()
                        .does(() -> model.remove(list.chosen())));
    }

    private ObservableValue<Boolean> hasFolded() {
        return model.session()
                .openDocument()
                .map(open -> !Objects.requireNonNull(open).asImported().asides().isEmpty())
                .orElse(false);
    }

    private void lookThroughFolded() {
        model.session().document().ifPresent(menu::showFolded);
    }

    private static Command.Builder command(String id, String label) {
        return Command.named(id, CommandGroup.WORKSPACE, label);
    }
}
