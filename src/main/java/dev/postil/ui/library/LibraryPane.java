package dev.postil.ui.library;

import dev.postil.i18n.Messages;
import dev.postil.session.Session;
import dev.postil.ui.command.Commands;
import dev.postil.ui.control.FieldName;
import dev.postil.ui.control.Overlay;
import dev.postil.ui.dialog.Dialogs;
import dev.postil.ui.library.OutlineViewModel.Heading;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The library as a whole: documents above, the outline of the open one below.
public final class LibraryPane extends VBox {

    /// So many letters of a heading stand on a line of the outline.
    private static final int LINE = 26;

    /// So few documents need no filter.
    private static final int FEW = 8;

    /// How much of the height the outline may have, however many documents there are.
    private static final double OUTLINE_SHARE = 0.6;

    private final LibraryViewModel model;
    private final Messages messages;
    private final DocumentList list;
    private final VBox below;

    /// @param failed hears why a document could not be opened or removed
    public LibraryPane(
            Session session,
            Messages messages,
            Commands commands,
            Dialogs dialogs,
            Overlay overlay,
            Consumer<Exception> failed) {
        this.messages = messages;
        model = new LibraryViewModel(session, messages, failed);
        OutlineViewModel outline = new OutlineViewModel(session);
        DocumentMenu menu = new DocumentMenu(model, messages, dialogs, overlay);
        list = new DocumentList(model, messages, menu);
        OutlineList headings = new OutlineList(outline, messages);
        new LibraryCommands(model, list, menu, messages).register(commands);
        setId("library");
        Label documents = new Label();
        documents.getStyleClass().add("section-title");
        documents.textProperty().bind(model.title());
        Label outlineTitle = new Label(messages.get("library.outlineTitle"));
        outlineTitle.getStyleClass().add("section-title");
        below = new VBox(outlineTitle, headings);
        below.getStyleClass().add("outline-part");
        showWhile(below, Bindings.isNotEmpty(outline.headings()));
        VBox.setVgrow(list, Priority.ALWAYS);
        headings.prefHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> heightOf(outline.headings()), outline.headings()));
        getChildren().addAll(documents, filter(), list, notice(), below);
    }

    /// The outline has what the documents leave and, where both are long, the larger share.
    @Override
    protected void layoutChildren() {
        double room = getHeight() - snappedTopInset() - snappedBottomInset() + getSpacing();
        room -= list.getMaxHeight();
        for (Node part : getManagedChildren()) {
            room -= getSpacing() + (part.equals(below) ? 0 : part.prefHeight(getWidth()));
        }
        below.setMaxHeight(Math.max(room, getHeight() * OUTLINE_SHARE));
        super.layoutChildren();
    }

    private TextField filter() {
        TextField line = new TextField();
        line.setId("library-filter");
        line.setPromptText(messages.get("library.filter"));
        FieldName.give(line, messages.get("library.filter"));
        line.textProperty().bindBidirectional(model.words());
        line.setOnKeyPressed(
                press -> {
                    if (press.getCode() == KeyCode.ESCAPE && !line.getText().isEmpty()) {
                        line.clear();
                        press.consume();
                    }
                });
        showWhile(
                line,
                Bindings.size(model.session().library().documents())
                        .greaterThan(FEW)
                        .or(line.textProperty().isNotEmpty()));
        return line;
    }

    /// Says what was removed, with the way back, until something else is done.
    private HBox notice() {
        Label words = new Label();
        words.setWrapText(true);
        words.textProperty().bind(model.removed());
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button undo = new Button(messages.get("library.undo"));
        undo.setId("library-undo");
        undo.getStyleClass().add("link-button");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(_ -> model.undoRemoval());
        HBox notice = new HBox(words, undo);
        notice.setId("library-notice");
        notice.getStyleClass().addAll("card", "library-notice");
        showWhile(notice, model.removed().isNotEmpty());
        return notice;
    }

    private static void showWhile(Node node, javafx.beans.value.ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    /// What the headings need, those of more than a line's letters two lines.
    private static double heightOf(List<Heading> headings) {
        return headings.stream()
                        .mapToDouble(heading -> heading.words().length() > LINE ? 42 : 26)
                        .sum()
                + 8;
    }
}
