package dev.postil.ui.shell;

import dev.postil.ui.control.WideCell;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A file that did not come in: its name, and below it why.
final class RefusalCell extends WideCell<ImportReport.Refusal> {

    private final Label name = new Label();
    private final Label why = new Label();
    private final VBox lines = new VBox(name, why);

    RefusalCell() {
        name.getStyleClass().add("refusal-name");
        why.getStyleClass().add("secondary");
        why.setWrapText(true);
    }

    @Override
    protected void updateItem(ImportReport.@Nullable Refusal refusal, boolean empty) {
        super.updateItem(refusal, empty);
        if (empty || refusal == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        name.setText(String.valueOf(refusal.file().getFileName()));
        why.setText(refusal.why());
        setTooltip(new Tooltip(refusal.file().toString()));
        setAccessibleText(name.getText() + ". " + why.getText());
        setGraphic(lines);
    }
}
