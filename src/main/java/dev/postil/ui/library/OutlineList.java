package dev.postil.ui.library;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.ShortLabel;
import dev.postil.ui.control.WideCell;
import dev.postil.ui.library.OutlineViewModel.Heading;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The headings of the open document; the one that is being read is marked.
final class OutlineList extends ListView<Heading> {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double INDENT = 12;
    private static final int DEEPEST = 4;

    private final OutlineViewModel model;

    OutlineList(OutlineViewModel model, Messages messages) {
        super(model.headings());
        this.model = model;
        setId("outline");
        setAccessibleText(messages.get("library.outline"));
        setCellFactory(_ -> new HeadingCell());
        setOnKeyPressed(
                press -> {
                    Heading chosen = getSelectionModel().getSelectedItem();
                    if (press.getCode() == KeyCode.ENTER && chosen != null) {
                        model.go(chosen);
                        press.consume();
                    }
                });
        model.current().subscribe(current -> reveal(current.intValue()));
        // Else it would stand where the outline of the document before stood.
        getItems().subscribe(() -> reveal(model.current().get()));
    }

    private void reveal(int current) {
        if (!getItems().isEmpty()) {
            scrollTo(Math.max(0, current - 1));
        }
    }

    private final class HeadingCell extends WideCell<Heading> {

        private final ShortLabel words = new ShortLabel();
        private final StackPane line = new StackPane(words);

        HeadingCell() {
            getStyleClass().add("outline-cell");
            words.getStyleClass().add("outline-words");
            words.setMaxWidth(Double.MAX_VALUE);
            line.getStyleClass().add("outline-line");
            model.current().subscribe(_ -> mark());
            indexProperty().subscribe(_ -> mark());
            setOnMouseClicked(
                    _ -> {
                        if (!isEmpty()) {
                            model.go(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable Heading heading, boolean empty) {
            super.updateItem(heading, empty);
            if (heading == null || empty) {
                setGraphic(null);
                setAccessibleText("");
            } else {
                words.show(heading.words());
                setAccessibleText(heading.words());
                StackPane.setMargin(
                        words, new Insets(0, 0, 0, INDENT * Math.min(DEEPEST, heading.depth())));
                setGraphic(line);
            }
            mark();
        }

        private void mark() {
            pseudoClassStateChanged(CURRENT, !isEmpty() && getIndex() == model.current().get());
        }
    }
}
