package dev.postil.ui.library;

import dev.postil.model.Document;
import dev.postil.ui.control.KindSign;
import dev.postil.ui.control.KindStyle;
import dev.postil.ui.control.ShortLabel;
import dev.postil.ui.control.WideCell;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A document of the library, or the name of a group; its title can be edited in place.
final class DocumentCell extends WideCell<Shelf> {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final LibraryViewModel model;
    private final DocumentWords words;
    private final ObjectProperty<@Nullable UUID> renaming;
    private final ShortLabel title = new ShortLabel();
    private final TextField name = new TextField();
    private final FlowPane facts = new FlowPane();
    private final VBox volume = new VBox(title, name, facts);
    private final Label group = new Label();
    private @Nullable Facts shown;

    /// The small print of a document.
    private record Facts(String source, List<DocumentWords.KindCount> counts, String progress) {}

    /// @param renaming the document whose title is being edited
    DocumentCell(
            LibraryViewModel model, DocumentWords words, ObjectProperty<@Nullable UUID> renaming) {
        this.model = model;
        this.words = words;
        this.renaming = renaming;
        getStyleClass().add("document-cell");
        title.getStyleClass().add("document-name");
        name.getStyleClass().add("document-rename");
        name.addEventFilter(KeyEvent.KEY_PRESSED, this::edited);
        name.focusedProperty().subscribe(this::leave);
        facts.getStyleClass().add("document-line");
        facts.setMinWidth(0);
        group.getStyleClass().addAll("section-title", "group-name");
        volume.getStyleClass().add("document-entry");
        renaming.subscribe(_ -> show());
        model.session().library().counted().subscribe(_ -> show());
        model.session().vocabulary().codebook().subscribe(_ -> show());
    }

    @Override
    protected void updateItem(@Nullable Shelf row, boolean empty) {
        super.updateItem(row, empty);
        show();
    }

    private void show() {
        pseudoClassStateChanged(
                OPEN, !isEmpty() && getItem() instanceof Shelf.Volume(_, var open) && open);
        switch (isEmpty() ? null : getItem()) {
            case null -> setGraphic(null);
            case Shelf.Group(var label, _) -> {
                group.setText(label);
                setGraphic(group);
            }
            case Shelf.Volume(var document, _) -> {
                show(document);
                setGraphic(volume);
            }
        }
    }

    private void show(Document document) {
        boolean edited = document.id().equals(renaming.get());
        title.show(document.title());
        showIf(title, !edited);
        if (edited && !name.isVisible()) {
            name.setText(document.title());
        }
        boolean starts = edited && !name.isVisible();
        showIf(name, edited);
        show(new Facts(words.source(document), words.counts(document), words.progress(document)));
        setAccessibleText(document.title());
        if (starts) {
            name.requestFocus();
            name.selectAll();
        }
    }

    /// Made anew only where they differ: with every tag all rows are asked, and one has changed.
    private void show(Facts now) {
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        List<Node> line = new ArrayList<>();
        line.add(label(now.source()));
        now.counts().forEach(counted -> line.add(label(counted)));
        if (!now.progress().isEmpty()) {
            line.add(label(now.progress()));
        }
        facts.getChildren().setAll(line);
    }

    private static Label label(DocumentWords.KindCount counted) {
        Label count =
                new Label(
                        Integer.toString(counted.count()),
                        new KindSign(KindStyle.of(counted.kind())));
        count.getStyleClass().addAll("secondary", "kind-count");
        return count;
    }

    private static Label label(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("secondary");
        return label;
    }

    private void edited(KeyEvent press) {
        if (press.getCode() == KeyCode.ENTER) {
            keep();
            press.consume();
        } else if (press.getCode() == KeyCode.ESCAPE) {
            finish();
            press.consume();
        }
    }

    private void leave(boolean focused) {
        if (!focused && name.isVisible()) {
            keep();
        }
    }

    private void keep() {
        if (!isEmpty()
                && getItem() instanceof Shelf.Volume(var document, _)
                && document.id().equals(renaming.get())) {
            String wanted = name.getText();
            finish();
            model.rename(document, wanted);
        }
    }

    private void finish() {
        renaming.set(null);
        if (getListView() != null) {
            getListView().requestFocus();
        }
    }

    private static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
