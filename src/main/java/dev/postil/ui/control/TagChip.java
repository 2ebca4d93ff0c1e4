package dev.postil.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A tag as it stands on a card: sign and label in the kind's colours, and a cross that takes it
/// off.
public final class TagChip extends HBox {

    /// A chip for a tag.
    ///
    /// @param removal what the cross is called and does; null for a chip without one
    public TagChip(KindStyle style, String label, @Nullable Removal removal) {
        getStyleClass().addAll("chip", "tag-chip");
        style.colour(this);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(label);
        Label words = new Label(label);
        words.setMinWidth(0);
        getChildren().addAll(new KindSign(style), words);
        if (removal != null) {
            getChildren().add(cross(removal));
        }
    }

    /// How a chip is taken off.
    ///
    /// @param words what a screen reader says
    public record Removal(String words, Runnable deed) {}

    private static Button cross(Removal removal) {
        Button cross = new Button("×");
        cross.getStyleClass().add("chip-cross");
        cross.setAccessibleText(removal.words());
        cross.setFocusTraversable(false);
        cross.setOnAction(_ -> removal.deed().run());
        return cross;
    }
}
