package dev.postil.ui.sidebar;

import javafx.scene.Node;

/// One of the parts that a card is made of. Cards are few and shown again and again for other
/// annotations.
interface CardPart {

    /// What stands on the card.
    Node node();

    /// Shows what there is of it in a row, and leaves no room where there is nothing.
    ///
    /// @param selected whether the card is the selected one
    void show(Row.Card row, boolean selected);

    /// Shows a node, or hides it and leaves no room.
    static void showIf(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
