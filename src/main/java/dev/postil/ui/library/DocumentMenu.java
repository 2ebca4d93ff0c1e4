package dev.postil.ui.library;

import dev.postil.i18n.Messages;
import dev.postil.model.Document;
import dev.postil.model.Status;
import dev.postil.session.OpenDocument;
import dev.postil.ui.control.Overlay;
import dev.postil.ui.dialog.Dialogs;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/// What can be done to documents in the library.
final class DocumentMenu {

    private final LibraryViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;
    private final Overlay overlay;

    DocumentMenu(LibraryViewModel model, Messages messages, Dialogs dialogs, Overlay overlay) {
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
        this.overlay = overlay;
    }

    /// The menu for these documents; empty where there are none.
    ContextMenu of(List<Document> documents, Runnable rename) {
        ContextMenu menu = new ContextMenu();
        if (!documents.isEmpty()) {
            menu.getItems()
                    .addAll(
                            item(
                                    messages.get("library.open"),
                                    () -> model.open(documents.getFirst())),
                            item(messages.get("library.rename"), rename),
                            item(messages.get("library.details"), () -> showDetails(documents)),
                            groups(documents),
                            states(documents),
                            new SeparatorMenuItem(),
                            item(messages.get("library.remove"), () -> model.remove(documents)));
        }
        return menu;
    }

    /// Shows what is known about the first of the documents, to be corrected.
    void showDetails(List<Document> documents) {
        if (!documents.isEmpty()) {
            var details = new DetailsViewModel(model.session(), messages, documents.getFirst());
            new DetailsSheet(details, overlay, messages).show();
        }
    }

    /// Shows what of the document is folded, to be put back.
    void showFolded(OpenDocument open) {
        var parts = new FoldedParts(model.session(), open);
        new FoldedSheet(parts, overlay, messages).show();
    }

    /// Asks for the name of a group to put documents in.
    void askGroup(List<Document> documents) {
        String group = documents.isEmpty() ? null : documents.getFirst().group();
        dialogs.ask(
                messages.get("library.group.question"),
                group == null ? "" : group,
                messages.get("library.group.action"),
                name -> model.group(documents, name));
    }

    private Menu groups(List<Document> documents) {
        Menu groups = new Menu(messages.get("library.group"));
        groups.getItems().add(group(messages.get("library.group.none"), documents, null));
        model.groups().forEach(name -> groups.getItems().add(group(name, documents, name)));
        groups.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item(messages.get("library.group.new"), () -> askGroup(documents)));
        return groups;
    }

    private MenuItem group(String label, List<Document> documents, @Nullable String group) {
        return item(label, () -> model.group(documents, group));
    }

    private Menu states(List<Document> documents) {
        Menu states = new Menu(messages.get("library.status"));
        for (Status status : Status.values()) {
            states.getItems().add(item(words(status), () -> model.mark(documents, status)));
        }
        return states;
    }

    private String words(Status status) {
        return switch (status) {
            case UNREAD -> messages.get("document.status.unread");
            case READING -> messages.get("document.status.reading");
            case DONE -> messages.get("document.status.done");
        };
    }

    private static MenuItem item(String label, Runnable deed) {
        MenuItem item = new MenuItem(label);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> deed.run());
        return item;
    }
}
