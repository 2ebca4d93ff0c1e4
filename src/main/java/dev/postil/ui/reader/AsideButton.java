package dev.postil.ui.reader;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.text.TextFlow;

/// The line of an aside, as a button over its words: reached by `Tab`, pressed by `Enter` or a
/// click. While it is unfolded, another one puts it back for good.
final class AsideButton {

    /// What the line does.
    ///
    /// @param toggle folds or unfolds the aside
    /// @param putBack has it count as text from now on
    /// @param putBackWords what that is called
    record Deeds(
            Consumer<Piece.Aside> toggle, Consumer<Piece.Aside> putBack, String putBackWords) {}

    private AsideButton() {}

    static void add(TextFlow flow, Piece.Aside aside, Deeds deeds) {
        HBox line =
                new HBox(
                        button(
                                (aside.isOpen() ? "▾ " : "▸ ") + aside.words(),
                                () -> deeds.toggle().accept(aside)));
        line.getStyleClass().add("aside-line");
        if (aside.isOpen()) {
            line.getChildren()
                    .add(button(deeds.putBackWords(), () -> deeds.putBack().accept(aside)));
        }
        Pane layer = new Pane(line);
        layer.setManaged(false);
        layer.setPickOnBounds(false);
        flow.getChildren().add(layer);
        flow.layoutBoundsProperty()
                .subscribe(bounds -> layer.resize(bounds.getWidth(), bounds.getHeight()));
    }

    private static Button button(String words, Runnable deed) {
        Button button = new Button(words);
        button.setMnemonicParsing(false);
        button.getStyleClass().setAll("aside-button");
        button.setOnAction(_ -> deed.run());
        return button;
    }
}
