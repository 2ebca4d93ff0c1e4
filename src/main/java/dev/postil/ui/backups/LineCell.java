package dev.postil.ui.backups;

import dev.postil.ui.control.Direction;
import dev.postil.ui.control.WideCell;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What stands first, and below it what is said of it.
final class LineCell<T> extends WideCell<T> {

    private final Function<T, List<String>> words;
    private final VBox lines = new VBox();

    /// @param words the first line, then the others
    LineCell(Function<T, List<String>> words) {
        this.words = words;
        getStyleClass().add("backups-cell");
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        lines.getChildren().clear();
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        List<String> said = words.apply(item);
        for (String line : said) {
            Label label = new Label(line);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass()
                    .add(lines.getChildren().isEmpty() ? "backups-first" : "secondary");
            Direction.dress(label, line);
            lines.getChildren().add(label);
        }
        setGraphic(lines);
        setAccessibleText(String.join(", ", said));
    }
}
