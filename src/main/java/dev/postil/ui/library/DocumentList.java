package dev.postil.ui.library;

import dev.postil.i18n.Messages;
import dev.postil.model.Document;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The documents, of which only those on screen exist. A click or Enter opens one.
final class DocumentList extends ListView<Shelf> {

    private static final double ROOM = 14;
    private static final double GROUP = 36;
    private static final double ONE_LINE = 52;
    private static final double TWO_LINES = 70;

    /// Titles longer than this may need a second line.
    private static final int SHORT = 22;

    private final LibraryViewModel model;
    private final ObjectProperty<@Nullable UUID> renaming = new SimpleObjectProperty<>();

    DocumentList(LibraryViewModel model, Messages messages, DocumentMenu menu) {
        super(model.rows());
        this.model = model;
        setId("document-list");
        setAccessibleText(messages.get("library.list"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        DocumentWords words = new DocumentWords(model.session(), messages);
        setCellFactory(_ -> cell(words));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getItems().subscribe(this::fit);
        fit();
        setPrefHeight(0);
        setOnContextMenuRequested(
                request -> {
                    meanAt(request);
                    ContextMenu shown = menu.of(chosen(), this::rename);
                    if (!shown.getItems().isEmpty()) {
                        shown.show(this, request.getScreenX(), request.getScreenY());
                    }
                    request.consume();
                });
    }

    /// At most about as high as its rows, so that the outline follows the documents where there are
    /// few. It asks for nothing itself: it has what the others leave.
    private void fit() {
        double height = ROOM;
        for (Shelf row : getItems()) {
            height +=
                    switch (row) {
                        case Shelf.Group _ -> GROUP;
                        case Shelf.Volume(var document, _) ->
                                document.title().length() > SHORT ? TWO_LINES : ONE_LINE;
                    };
        }
        setMaxHeight(height);
    }

    /// The selected documents, or else the open one.
    List<Document> chosen() {
        List<Document> chosen =
                getSelectionModel().getSelectedItems().stream()
                        .filter(Shelf.Volume.class::isInstance)
                        .map(row -> ((Shelf.Volume) row).document())
                        .toList();
        return chosen.isEmpty() ? open() : chosen;
    }

    private List<Document> open() {
        return getItems().stream()
                .filter(row -> row instanceof Shelf.Volume(_, var open) && open)
                .map(row -> ((Shelf.Volume) row).document())
                .toList();
    }

    /// Takes the row on which a menu is asked for, unless it is one of those that are selected.
    private void meanAt(ContextMenuEvent request) {
        Node node = request.getTarget() instanceof Node inside ? inside : null;
        while (node != null && !(node instanceof DocumentCell)) {
            node = node.getParent();
        }
        if (node instanceof DocumentCell cell && !cell.isEmpty() && !cell.isSelected()) {
            getSelectionModel().clearAndSelect(cell.getIndex());
        }
    }

    /// Starts editing the title of the selected document in its row.
    void rename() {
        List<Document> chosen = chosen();
        if (!chosen.isEmpty()) {
            Document document = chosen.getFirst();
            for (int i = 0; i < getItems().size(); i++) {
                if (getItems().get(i) instanceof Shelf.Volume(var there, _)
                        && there.id().equals(document.id())) {
                    scrollTo(Math.max(0, i - 2));
                }
            }
            renaming.set(document.id());
        }
    }

    private DocumentCell cell(DocumentWords words) {
        DocumentCell cell = new DocumentCell(model, words, renaming);
        cell.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> clicked(click, cell));
        return cell;
    }

    private void clicked(MouseEvent click, DocumentCell cell) {
        if (click.getButton() == MouseButton.PRIMARY
                && !click.isShiftDown()
                && !click.isShortcutDown()
                && renaming.get() == null
                && !cell.isEmpty()
                && cell.getItem() instanceof Shelf.Volume(var document, _)) {
            model.open(document);
        }
    }

    private void pressed(KeyEvent press) {
        if (!(press.getTarget() instanceof Node target) || !equals(target)) {
            return;
        }
        if (press.getCode() == KeyCode.ENTER) {
            chosen().stream().findFirst().ifPresent(model::open);
            press.consume();
        } else if (press.getCode() == KeyCode.DELETE && !chosen().isEmpty()) {
            model.remove(chosen());
            press.consume();
        }
    }
}
