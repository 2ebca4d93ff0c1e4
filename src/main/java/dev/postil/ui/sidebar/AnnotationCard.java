package dev.postil.ui.sidebar;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.VBox;

/// One annotation: its parts, one below the other.
final class AnnotationCard extends VBox {

    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private final List<CardPart> parts;

    /// @param parts the card's own, from top to bottom
    AnnotationCard(List<CardPart> parts) {
        this.parts = parts;
        getStyleClass().addAll("card", "annotation-card");
        parts.forEach(part -> getChildren().add(part.node()));
    }

    /// @param picked whether it is one of several that are acted on together
    void show(Row.Card row, boolean selected, boolean picked) {
        pseudoClassStateChanged(PICKED, picked);
        parts.forEach(part -> part.show(row, selected));
    }
}
