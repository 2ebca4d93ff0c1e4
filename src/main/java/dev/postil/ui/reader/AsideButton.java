package dev.postil.ui.reader;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.text.TextFlow;

/// The line of an aside, as a button over its words: reached by `Tab`, pressed by `Enter` or a
/// click.
final class AsideButton {

    private AsideButton() {}

    static void add(TextFlow flow, Piece.Aside aside, Consumer<Piece.Aside> toggle) {
        Button button = new Button((aside.isOpen() ? "▾ " : "▸ ") + aside.words());
        button.getStyleClass().setAll("aside-button");
        button.setOnAction(_ -> toggle.accept(aside));
        Pane layer = new Pane(button);
        layer.setManaged(false);
        layer.setPickOnBounds(false);
        flow.getChildren().add(layer);
        flow.layoutBoundsProperty()
                .subscribe(bounds -> layer.resize(bounds.getWidth(), bounds.getHeight()));
    }
}
