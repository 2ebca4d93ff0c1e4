package dev.postil.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A tag as it stands on a card: sign and label in the kind's colours, and a cross that takes it
/// off.
public final class TagChip extends HBox {

    private final KindSign sign;
    private final Label words = new Label();
    private final Button cross = new Button("×");
    private KindStyle style;

    /// A chip for a tag.
    ///
    /// @param removal what the cross is called and does; null for a chip without one
    public TagChip(KindStyle style, String label, @Nullable Removal removal) {
        this.style = style;
        sign = new KindSign(style);
        getStyleClass().addAll("chip", "tag-chip");
        style.colour(this);
        setAccessibleRole(AccessibleRole.TEXT);
        words.setMinWidth(0);
        cross.getStyleClass().add("chip-cross");
        cross.setFocusTraversable(false);
        getChildren().addAll(sign, words);
        show(style, label, removal);
    }

    /// How a chip is taken off.
    ///
    /// @param words what a screen reader says
    public record Removal(String words, Runnable deed) {}

    /// Shows another tag: to style a new chip takes far longer.
    public void show(KindStyle style, String label, @Nullable Removal removal) {
        if (!style.equals(this.style)) {
            this.style = style;
            style.colour(this);
            sign.show(style);
        }
        setAccessibleText(label);
        words.setText(label);
        if (removal == null) {
            getChildren().remove(cross);
            return;
        }
        cross.setAccessibleText(removal.words());
        cross.setOnAction(_ -> removal.deed().run());
        if (!getChildren().contains(cross)) {
            getChildren().add(cross);
        }
    }
}
